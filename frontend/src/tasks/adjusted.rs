//! 经批准调整: what a filed change put in force, with what was announced beside it.
use chrono::NaiveDate;
use wire::tasks::{FiledChange, IndicatorView, PublicTask, TaskDepartment, TaskView};
use yew::prelude::*;

use crate::{session::Session, tasks::revisions::revisions, words};

/// Told by its words and its shape, not by its colour.
pub fn mark(session: &Session, public: &PublicTask) -> Html {
    if public.changes.is_empty() {
        return Html::default();
    }
    html! {
        <span class="tag adjusted">
            <span aria-hidden="true">{ "◆ " }</span>
            { session.say("board-adjusted") }
        </span>
    }
}

/// 现定 and what is in force, where something else was announced.
pub fn in_force(session: &Session, adjusted: bool, now: Html) -> Html {
    if !adjusted {
        return now;
    }
    html! {
        <b class="in-force">
            <span class="label">{ session.say("board-adjusted-to") }</span>
            { " " }
            { now }
        </b>
    }
}

/// 原定 and what was announced, where it is not what is in force.
pub fn announced(session: &Session, was: Option<Html>) -> Html {
    match was {
        Some(was) => html! {
            <span class="announced">
                <span class="label">{ session.say("board-adjusted-from") }</span>
                { " " }
                { was }
            </span>
        },
        None => Html::default(),
    }
}

/// The announced day, in the document's words where it has some, if another is in force.
pub fn announced_due(session: &Session, public: &PublicTask) -> Option<Html> {
    let TaskView { due, deadline_text, .. } = &public.task;
    (*due != public.standing().due).then(|| {
        let day = due.map(|day| words::date(session.language(), day));
        match (deadline_text, day) {
            (Some(words), day) => html! {
                <>
                    <span lang={session.original()}>{ words }</span>
                    { for day.map(|day| session.in_brackets(&day)) }
                </>
            },
            (None, Some(day)) => day.into(),
            (None, None) => session.say("board-adjusted-no-due").into(),
        }
    })
}

/// Words of the document, where others are in force.
pub fn announced_words(session: &Session, was: &str, now: &str) -> Option<Html> {
    (was != now).then(|| html! { <span lang={session.original()}>{ was.to_owned() }</span> })
}

/// The department that was announced in the place of this one, if it was another.
pub fn announced_owner<'a>(
    public: &'a PublicTask,
    place: usize,
    now: &TaskDepartment,
) -> Option<&'a TaskDepartment> {
    public.task.departments.get(place).filter(|was| was.name != now.name)
}

/// The value that was announced for an indicator, if it was another.
pub fn announced_target<'a>(
    public: &'a PublicTask,
    now: &IndicatorView,
) -> Option<&'a IndicatorView> {
    let known = public.task.indicators.iter().find(|was| was.id == now.id && was.name == now.name);
    known.filter(|was| was.target != now.target)
}

/// Every department that the task has or had, as sentences about its lights name them.
pub fn departments(public: &PublicTask) -> Vec<TaskDepartment> {
    let now = &public.standing().departments;
    let before = public.task.departments.iter().filter(|was| now.iter().all(|it| it.id != was.id));
    now.iter().chain(before).cloned().collect()
}

/// 变更调整: each filed change with its day, its document and old and new values; nothing where none
/// was filed.
pub fn changes(session: &Session, changes: &[FiledChange]) -> Html {
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="changes">
            <h2 id="changes">{ session.say("board-changes") }</h2>
            <p class="quiet">{ session.say("board-changes-detail") }</p>
            <ol class="changes">
                for change in changes {
                    <li>{ filed(session, change) }</li>
                }
            </ol>
        </section>
    }
}

fn filed(session: &Session, change: &FiledChange) -> Html {
    let day = |day: NaiveDate| words::date(session.language(), day);
    html! {
        <>
            <h3>
                <time datetime={words::iso(change.on)}>{ day(change.on) }</time>
                { " " }
                <span lang={session.original()}>{ &change.document_number }</span>
            </h3>
            { revisions(session, &change.revisions) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::samples::task;

    #[test]
    fn what_was_announced_is_named_only_where_it_is_another() {
        let session = Session::default();
        let mut public = task("15", None);
        assert!(announced_due(&session, &public).is_none());
        let mut standing = public.task.clone();
        standing.due = NaiveDate::from_ymd_opt(2017, 12, 31);
        public.in_force = Some(Box::new(standing));
        assert!(announced_due(&session, &public).is_some());
        assert!(announced_words(&session, &public.task.text, &public.standing().text).is_none());
    }

    #[test]
    fn a_department_that_gave_the_task_away_is_still_named() {
        let owner = |id: u128, name: &str| TaskDepartment {
            name: name.to_owned(),
            role: domain::tasks::OwnerRole::Lead,
            leader: None,
            city_leader: None,
            collective: false,
            id: Some(uuid::Uuid::from_u128(id)),
            leader_post: None,
            city_leader_post: None,
        };
        let mut public = task("15", None);
        public.task.departments = vec![owner(1, "市交通局")];
        let mut standing = public.task.clone();
        standing.departments = vec![owner(2, "市水务局")];
        public.in_force = Some(Box::new(standing));
        let names: Vec<String> = departments(&public).into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["市水务局", "市交通局"]);
        let now = &public.standing().departments[0];
        assert!(announced_owner(&public, 0, now).is_some_and(|was| was.name == "市交通局"));
    }
}
