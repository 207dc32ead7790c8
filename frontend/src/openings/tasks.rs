//! The tasks of the draft: a line for each, and the fields of the one that is open.
use domain::openings::TaskDraft;
use wire::openings::LookalikeView;
use yew::prelude::*;

use crate::{
    components::{
        field::Choice,
        tag::{Look, tag},
    },
    openings::{
        editor::Editor,
        field::{DATE, NUMBER, TEXT},
        owners::{indicators, owners},
        state::Action,
    },
    words::ranges,
};

pub fn tasks(editor: &Editor) -> Html {
    let tasks = editor.state.draft.tasks.iter().enumerate();
    let count = editor.session.count("board-tasks-count", editor.state.draft.tasks.len());
    html! {
        <section aria-labelledby="tasks">
            <h2 id="tasks">{ editor.say("board-tasks") }{ editor.session.in_brackets(&count) }</h2>
            <div id={editor.id("tasks")} tabindex="-1">
                { editor.lack("tasks") }
                <ol class="drafts">
                    { for tasks.map(|(place, task)| line(editor, place, task)) }
                </ol>
                <p class="actions">{ editor.add("tasks", "desk-opening-task-add") }</p>
            </div>
        </section>
    }
}

fn line(editor: &Editor, place: usize, task: &TaskDraft) -> Html {
    let open = editor.state.open == Some(place);
    let onclick: Callback<MouseEvent> = editor.act(move || Action::Open((!open).then_some(place)));
    let number = task.number.map_or_else(|| "—".to_owned(), |number| number.to_string());
    let departments: Vec<&str> =
        task.owners.iter().map(|owner| owner.department.as_str()).collect();
    html! {
        <li key={format!("{place}-{}", task.key)} class={classes!("draft", open.then_some("is-open"))}>
            <button type="button" class="draft-line" aria-expanded={open.to_string()} {onclick}>
                <span class="draft-number">{ number }</span>
                <span class="draft-text" lang={editor.session.original()}>
                    if task.text.trim().is_empty() {
                        { editor.say("desk-opening-task-empty") }
                    } else {
                        { &task.text }
                    }
                    <span class="beneath">{ departments.join(&editor.say("board-list-comma")) }</span>
                </span>
                { marks(editor, place) }
            </button>
            if open {
                { fields(editor, place, task) }
            }
        </li>
    }
}

fn marks(editor: &Editor, place: usize) -> Html {
    let lacks = editor.state.lacks_of_task(place);
    html! {
        <span class="tags">
            if lacks > 0 {
                { tag(Look::Stopped, &editor.session.count("desk-opening-lacks", lacks)) }
            }
            if editor.state.lookalike(place).is_some() {
                { tag(Look::Waiting, &editor.say("desk-opening-alike-short")) }
            }
        </span>
    }
}

fn fields(editor: &Editor, place: usize, task: &TaskDraft) -> Html {
    let at = |field: &str| format!("tasks/{place}/{field}");
    let number = task.number.map(|number| number.to_string()).unwrap_or_default();
    let due = task.due.map(|day| day.to_string()).unwrap_or_default();
    let areas = editor.state.draft.categories.iter().enumerate();
    let areas: Vec<Choice> =
        areas.map(|(place, area)| (place.to_string(), area.name.clone())).collect();
    let area = task.category.map(|place| place.to_string()).unwrap_or_default();
    html! {
        <div class="draft-fields">
            if let Some(alike) = editor.state.lookalike(place) {
                { lookalike(editor, alike) }
            }
            <div class="grid">
                { editor.input(&at("number"), &number, NUMBER) }
                { editor.select(&at("category"), &area, &areas, Some(editor.say("board-no-area"))) }
                <div class="is-whole">{ editor.area(&at("text"), &task.text, TEXT) }</div>
                { editor.input(&at("deadline_text"), &task.deadline_text, TEXT) }
                { editor.input(&at("due"), &due, DATE) }
            </div>
            { owners(editor, place, task) }
            { indicators(editor, place, task) }
            <p class="actions">
                { source(editor, task) }
                { editor.remove("tasks", place, &task.key) }
            </p>
        </div>
    }
}

/// The way to the words of the document.
fn source(editor: &Editor, task: &TaskDraft) -> Html {
    if task.source_lines.is_empty() {
        return Html::default();
    }
    let lines = task.source_lines.clone();
    let named = ranges(&lines).join(&editor.say("board-list-comma"));
    let label = editor.session.text("board-source-lines", &[("lines", &named)]);
    editor.look(label, None, move || Action::Mark(lines.clone()))
}

/// 疑似与2016年第8项重复（83%）
fn lookalike(editor: &Editor, alike: &LookalikeView) -> Html {
    let values = [
        ("year", alike.year.to_string()),
        ("key", alike.key.clone()),
        ("likeness", alike.likeness.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <div class="notice">
            <p><b>{ editor.session.text("desk-opening-alike", &values) }</b></p>
            <p lang={editor.session.original()}>{ &alike.text }</p>
        </div>
    }
}
