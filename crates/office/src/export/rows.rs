//! What stands in the cells of an export, before any format writes it.
use chrono::NaiveDate;
use domain::{calendar::ReportKind, tasks::OwnerRole};
use wire::{
    imports::{ImportView, ImportedCategory, ImportedProgramme},
    tasks::{TaskDepartment, TaskView},
};

use super::{NARRATIVE, NOBODY, PROGRAMME_COLUMNS, TASK_COLUMNS};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Blank,
    Number(u32),
    Date(NaiveDate),
    Text(String),
}

impl From<Option<u32>> for Value {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        match text {
            Some(text) if !text.is_empty() => Self::Text(text.to_owned()),
            _ => Self::Blank,
        }
    }
}

/// The cells of a task, or of a category that has none.
pub(super) struct TaskRow {
    /// Place of the task, from 1.
    pub(super) place: Option<usize>,
    pub(super) cells: [Value; TASK_COLUMNS.len()],
}

/// A row per task in the document's order; a row without a task for a category that has none.
pub(super) fn task_rows(view: &ImportView) -> Vec<TaskRow> {
    let categories = &view.programme.categories;
    let place = |task: &TaskView| {
        let name = task.category.as_deref()?;
        categories.iter().position(|category| category.name == name)
    };
    let used: Vec<usize> = view.tasks.iter().filter_map(place).collect();
    let mut rows = Vec::new();
    let mut next = 0;
    for (number, task) in (1..).zip(&view.tasks) {
        let at = place(task);
        let before = categories.iter().enumerate().take(at.unwrap_or(0)).skip(next);
        let empty = before.filter(|(place, _)| !used.contains(place));
        rows.extend(empty.map(|(_, it)| category_row(&view.programme, it)));
        next = next.max(at.unwrap_or(next));
        let cells = task_cells(&view.programme, at.map(|at| &categories[at]), Some(task));
        rows.push(TaskRow { place: Some(number), cells });
    }
    let rest = categories.iter().enumerate().skip(next).filter(|(at, _)| !used.contains(at));
    rows.extend(rest.map(|(_, it)| category_row(&view.programme, it)));
    rows
}

fn category_row(programme: &ImportedProgramme, category: &ImportedCategory) -> TaskRow {
    TaskRow { place: None, cells: task_cells(programme, Some(category), None) }
}

fn task_cells(
    programme: &ImportedProgramme,
    category: Option<&ImportedCategory>,
    task: Option<&TaskView>,
) -> [Value; TASK_COLUMNS.len()] {
    let text = |pick: fn(&TaskView) -> String| Value::from(task.map(pick).as_deref());
    let own_category = task.and_then(|task| task.category.as_deref());
    [
        Value::from(u32::try_from(programme.year).ok()),
        Value::Text(programme.title.clone()),
        Value::from(programme.document_number.as_deref()),
        Value::from(category.and_then(|it| it.ordinal)),
        Value::from(category.map(|it| it.name.as_str()).or(own_category)),
        Value::from(task.and_then(|it| it.number)),
        text(|task| task.text.clone()),
        text(|task| task.deadline_text.clone().unwrap_or_default()),
        task.and_then(|it| it.due).map_or(Value::Blank, Value::Date),
        text(|task| names(task, OwnerRole::Lead)),
        text(|task| names(task, OwnerRole::Support)),
        text(department_leaders),
        text(city_leaders),
        text(indicators),
    ]
}

fn with_role(task: &TaskView, role: OwnerRole) -> impl Iterator<Item = &TaskDepartment> {
    task.departments.iter().filter(move |it| it.role == role)
}

fn names(task: &TaskView, role: OwnerRole) -> String {
    with_role(task, role).map(|it| it.name.as_str()).collect::<Vec<_>>().join("\n")
}

/// The departments in the order in which leaders stand beside them: first those that lead.
fn in_order(task: &TaskView) -> impl Iterator<Item = &TaskDepartment> {
    with_role(task, OwnerRole::Lead).chain(with_role(task, OwnerRole::Support))
}

fn department_leaders(task: &TaskView) -> String {
    let mut leaders: Vec<Option<&str>> = in_order(task).map(|it| it.leader.as_deref()).collect();
    while leaders.last().is_some_and(Option::is_none) {
        leaders.pop();
    }
    listed(&leaders)
}

/// One for every department: a city leader who stands alone is in charge of all of them.
fn city_leaders(task: &TaskView) -> String {
    let leaders: Vec<Option<&str>> = in_order(task).map(|it| it.city_leader.as_deref()).collect();
    if leaders.iter().all(Option::is_none) {
        return String::new();
    }
    listed(&leaders)
}

fn listed(leaders: &[Option<&str>]) -> String {
    leaders.iter().map(|it| it.unwrap_or(NOBODY)).collect::<Vec<_>>().join("\n")
}

fn indicators(task: &TaskView) -> String {
    let all = task.indicators.iter();
    all.map(|it| format!("{}：{}{}", it.name, it.target.normalize(), it.unit))
        .collect::<Vec<_>>()
        .join("；")
}

/// What is known of the programme besides its tasks; the narrative once per paragraph.
pub(super) fn programme_values(programme: &ImportedProgramme) -> Vec<(&'static str, Value)> {
    let [categories, tasks, contact, email, calendar, narrative] = PROGRAMME_COLUMNS;
    debug_assert_eq!(narrative, NARRATIVE);
    let mut values = vec![
        (TASK_COLUMNS[1], Value::Text(programme.title.clone())),
        (TASK_COLUMNS[0], Value::from(u32::try_from(programme.year).ok())),
        (TASK_COLUMNS[2], Value::from(programme.document_number.as_deref())),
        (categories, Value::from(programme.announced_categories)),
        (tasks, Value::from(programme.announced_tasks)),
        (contact, Value::from(programme.contact.as_deref())),
        (email, Value::from(programme.contact_email.as_deref())),
        (calendar, Value::from(Some(reports(programme).as_str()))),
    ];
    let paragraphs = programme.narrative.iter().map(|text| (narrative, Value::Text(text.clone())));
    values.extend(paragraphs);
    values.retain(|(_, value)| *value != Value::Blank);
    values
}

/// `3-25 progress；12-10 summary`
fn reports(programme: &ImportedProgramme) -> String {
    let report = |kind| match kind {
        ReportKind::Progress => "progress",
        ReportKind::Summary => "summary",
    };
    let dates = programme.reports.iter();
    dates
        .map(|it| format!("{}-{} {}", it.month, it.day, report(it.kind)))
        .collect::<Vec<_>>()
        .join("；")
}
