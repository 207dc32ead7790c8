//! What the filter offers to choose from, and how its values read.
use std::{collections::BTreeMap, rc::Rc};

use domain::tasks::Light;
use texts::Language;
use wire::{
    calendar::CalendarView,
    departments::DepartmentView,
    page::Page,
    posts::{PostKind, PostView},
    programmes::{CategoryView, ProgrammeView},
};

use crate::{session::Session, tasks::filter, words};

#[derive(Clone, PartialEq)]
pub struct Choices {
    pub programme: Rc<ProgrammeView>,
    pub departments: Option<Rc<Page<DepartmentView>>>,
    pub posts: Option<Rc<Page<PostView>>>,
    pub calendar: Option<Rc<CalendarView>>,
}

/// One value of a field, and how it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub name: String,
    /// True for words of the document, which are Chinese on every page.
    pub original: bool,
}

impl Choice {
    /// Leaves the field open.
    pub fn any(name: String) -> Self {
        Self::translated("", name)
    }

    fn original(value: impl ToString, name: String) -> Self {
        Self { value: value.to_string(), name, original: true }
    }

    fn translated(value: impl ToString, name: String) -> Self {
        Self { original: false, ..Self::original(value, name) }
    }
}

impl Choices {
    pub fn categories(&self) -> Vec<Choice> {
        let choice = |area: &CategoryView| Choice::original(area.place, area_name(area));
        self.programme.categories.iter().map(choice).collect()
    }

    pub fn departments(&self) -> Vec<Choice> {
        let departments = self.departments.iter().flat_map(|page| &page.items);
        departments
            .map(|department| Choice::original(department.id, department.name.clone()))
            .collect()
    }

    pub fn posts(&self, kind: PostKind) -> Vec<Choice> {
        let posts = self.posts.iter().flat_map(|page| &page.items);
        posts
            .filter(|post| post.summary.kind == kind)
            .filter_map(|post| {
                let holder = post.summary.holder.clone()?;
                let name = match &post.department {
                    Some(department) => format!("{holder}（{department}）"),
                    None => holder,
                };
                Some(Choice::original(post.summary.id, name))
            })
            .collect()
    }

    /// The months in which tasks are due.
    pub fn months(&self, session: &Session) -> Vec<Choice> {
        let mut months: BTreeMap<String, usize> = BTreeMap::new();
        for due in self.calendar.iter().flat_map(|it| &it.task_due_dates) {
            *months.entry(words::due_month(due.due)).or_default() += due.tasks;
        }
        let choice = |(month, tasks): (String, usize)| {
            let name = words::month_of_year(session.language(), &month);
            let tasks = session.count("board-tasks-count", tasks);
            let tasks = session.in_brackets(&tasks);
            Choice::translated(month, format!("{name}{tasks}"))
        };
        months.into_iter().map(choice).collect()
    }
}

pub fn lights(language: Language) -> Vec<Choice> {
    Light::ALL
        .into_iter()
        .map(|light| {
            Choice::translated(words::light_word(light), words::light_name(language, light))
        })
        .collect()
}

pub fn sorts(language: Language) -> Vec<Choice> {
    filter::SORTS
        .into_iter()
        .map(|sort| Choice::translated(words::sort_word(sort), words::sort_name(language, sort)))
        .collect()
}

/// 三、住房改善方面
pub fn area_name(area: &CategoryView) -> String {
    match area.ordinal {
        Some(ordinal) => format!("{}、{}", words::ordinal(ordinal), area.name),
        None => area.name.clone(),
    }
}
