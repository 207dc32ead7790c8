//! What is known of a task before anything is written: its words, its light and why it burns.
use domain::tasks::{Light, OwnerRole, Reason};
use wire::{
    reports::{Contribution, ReportView, ReportedTask},
    tasks::TaskDepartment,
};
use yew::prelude::*;

use crate::{
    approval::{text::said, words::stage_tag},
    components::light,
    session::Session,
    tasks::reason::sentence,
    words::{date, iso, role_name},
};

pub fn head(session: &Session, report: &ReportView, task: &ReportedTask, id: String) -> Html {
    html! {
        <header>
            <h2 {id}>
                <span class="task-key">{ session.text("desk-task-key", &[("key", &task.key)]) }</span>
                <span lang={session.original()}>{ &task.text }</span>
            </h2>
            <p class="quiet">
                <span class="tag">{ role_name(session.language(), task.role) }</span>
                { " " }
                if let Some(due) = task.due {
                    { session.say("desk-task-due") }
                    <time datetime={iso(due)}>{ date(session.language(), due) }</time>
                } else {
                    { session.say("desk-task-no-due") }
                }
            </p>
            { burning(session, report, task, task.light, &task.reason) }
        </header>
    }
}

/// A light and its sentence.
fn burning(
    session: &Session,
    report: &ReportView,
    task: &ReportedTask,
    burns: Light,
    reason: &Reason,
) -> Html {
    html! {
        <p class={classes!("task-reason", light::class_of(burns))}>
            { light::mark(session, burns) }
            { " " }
            { sentence(session.language(), reason, &departments(report, task)) }
        </p>
    }
}

/// Said as soon as what was entered makes the task fall behind, in one of the texts for it.
pub fn behind(
    session: &Session,
    report: &ReportView,
    task: &ReportedTask,
    text: &'static str,
) -> Html {
    let Some(behind) = &task.behind else { return Html::default() };
    let why = sentence(session.language(), &behind.reason, &departments(report, task));
    html! {
        <div class={classes!("notice", "behind", light::class_of(behind.light))} role="status">
            <p>
                { light::mark(session, behind.light) }
                { " " }
                { session.text(text, &[("reason", &why)]) }
            </p>
        </div>
    }
}

/// The departments that a sentence about the task may name.
fn departments(report: &ReportView, task: &ReportedTask) -> Vec<TaskDepartment> {
    let department = |id, name: &str, role: OwnerRole| TaskDepartment {
        name: name.to_owned(),
        role,
        leader: None,
        city_leader: None,
        collective: false,
        id: Some(id),
        leader_post: None,
        city_leader_post: None,
    };
    let own = department(report.summary.department_id, &report.summary.department, task.role);
    let others =
        task.contributions.iter().map(|it| department(it.department_id, &it.department, it.role));
    std::iter::once(own).chain(others).collect()
}

/// 协作部门情况: to be read beside one's own, never changed here.
pub fn contributions(session: &Session, contributions: &[Contribution]) -> Html {
    if contributions.is_empty() {
        return Html::default();
    }
    html! {
        <details class="contributions">
            <summary>{ session.count("desk-contributions", contributions.len()) }</summary>
            <ul>
                for it in contributions {
                    <li key={it.department_id.to_string()}>
                        <p>
                            <strong lang={session.original()}>{ &it.department }</strong>
                            { " " }
                            <span class="tag">{ role_name(session.language(), it.role) }</span>
                            { " " }
                            { stage_tag(session, it.stage) }
                        </p>
                        <dl class="listing entry">
                            <div>
                                <dt>{ session.say("desk-done") }</dt>
                                <dd>{ said(session, &it.done) }</dd>
                            </div>
                            <div>
                                <dt>{ session.say("desk-next") }</dt>
                                <dd>{ said(session, &it.next) }</dd>
                            </div>
                        </dl>
                    </li>
                }
            </ul>
        </details>
    }
}
