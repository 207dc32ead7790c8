//! Who answers for a task of the draft, and what it promises in numbers, row by row.
use domain::{
    openings::{IndicatorDraft, OwnerDraft, TaskDraft},
    tasks::OwnerRole,
};
use yew::prelude::*;

use crate::{
    components::field::Choice,
    openings::{
        editor::Editor,
        field::{DECIMAL, Kind, TEXT},
        names::{CITY_LEADERS, DEPARTMENTS, LEADERS},
    },
    words::{number, role_name},
};

pub fn owners(editor: &Editor, place: usize, task: &TaskDraft) -> Html {
    let list = format!("tasks/{place}/owners");
    let language = editor.session.language();
    let roles: [Choice; 2] = [
        ("lead".to_owned(), role_name(language, OwnerRole::Lead)),
        ("support".to_owned(), role_name(language, OwnerRole::Support)),
    ];
    let rows = task.owners.iter().enumerate();
    html! {
        <fieldset id={editor.id(&list)} class="draft-rows" tabindex="-1">
            <legend>{ editor.say("board-owners") }</legend>
            { editor.lack(&list) }
            { for rows.map(|(at, owner)| owner_row(editor, &list, at, owner, &roles)) }
            <p>{ editor.add(&list, "desk-opening-owner-add") }</p>
        </fieldset>
    }
}

fn owner_row(editor: &Editor, list: &str, at: usize, owner: &OwnerDraft, roles: &[Choice]) -> Html {
    let pointer = |field: &str| format!("{list}/{at}/{field}");
    let role = match owner.role {
        OwnerRole::Lead => "lead",
        OwnerRole::Support => "support",
    };
    let suggest = |list| Kind { list: Some(list), ..TEXT };
    html! {
        <div class="draft-row is-owner" role="group" aria-label={owner.department.clone()}>
            { editor.input(&pointer("department"), &owner.department, suggest(DEPARTMENTS)) }
            { editor.select(&pointer("role"), role, roles, None) }
            { editor.input(&pointer("leader"), &owner.leader, suggest(LEADERS)) }
            { editor.input(&pointer("city_leader"), &owner.city_leader, suggest(CITY_LEADERS)) }
            <div class="row-end">
                { editor.tick(&pointer("collective"), owner.collective, "board-collective") }
                { editor.remove(list, at, &owner.department) }
            </div>
        </div>
    }
}

pub fn indicators(editor: &Editor, place: usize, task: &TaskDraft) -> Html {
    let list = format!("tasks/{place}/indicators");
    let rows = task.indicators.iter().enumerate();
    html! {
        <fieldset id={editor.id(&list)} class="draft-rows" tabindex="-1">
            <legend>{ editor.say("board-indicators") }</legend>
            { editor.lack(&list) }
            { for rows.map(|(at, indicator)| indicator_row(editor, &list, at, indicator)) }
            <p>{ editor.add(&list, "desk-opening-indicator-add") }</p>
        </fieldset>
    }
}

fn indicator_row(editor: &Editor, list: &str, at: usize, indicator: &IndicatorDraft) -> Html {
    let pointer = |field: &str| format!("{list}/{at}/{field}");
    html! {
        <div class="draft-row is-indicator" role="group" aria-label={indicator.name.clone()}>
            { editor.input(&pointer("name"), &indicator.name, TEXT) }
            { editor.input(&pointer("target"), &number(indicator.target), DECIMAL) }
            { editor.input(&pointer("unit"), &indicator.unit, TEXT) }
            <div class="row-end">
                { editor.tick(&pointer("proposed"), indicator.proposed, "board-proposed") }
                { editor.remove(list, at, &indicator.name) }
            </div>
            if !indicator.quote.is_empty() {
                <p class="hint">
                    { editor.say("board-quote") }
                    <q lang={editor.session.original()}>{ &indicator.quote }</q>
                </p>
            }
        </div>
    }
}
