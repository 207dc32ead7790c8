//! 类别: the areas of the programme, in their order.
use domain::openings::CategoryDraft;
use yew::prelude::*;

use crate::openings::{
    editor::Editor,
    field::{Kind, TEXT},
    state::Action,
};

pub fn areas(editor: &Editor) -> Html {
    let rows = editor.state.draft.categories.iter().enumerate();
    html! {
        <section aria-labelledby="areas">
            <h2 id="areas">{ editor.say("board-areas") }</h2>
            <div id={editor.id("categories")} class="draft-rows" tabindex="-1">
                { editor.lack("categories") }
                { for rows.map(|(place, area)| row(editor, place, area)) }
                <p>{ editor.add("categories", "desk-opening-area-add") }</p>
            </div>
        </section>
    }
}

fn row(editor: &Editor, place: usize, area: &CategoryDraft) -> Html {
    let pointer = format!("categories/{place}/name");
    let tasks = editor.state.draft.tasks.iter().filter(|task| task.category == Some(place)).count();
    let raise: Callback<MouseEvent> = editor.act(move || Action::Raise(place));
    let label = editor.session.text("desk-opening-area-raise", &[("name", &area.name)]);
    html! {
        <div class="draft-row is-area" role="group" aria-label={area.name.clone()}>
            { editor.input(&pointer, &area.name, Kind { label: Some("board-field-category"), ..TEXT }) }
            <div class="row-end">
                <span class="quiet">{ editor.session.count("board-tasks-count", tasks) }</span>
                if place > 0 && !editor.read_only {
                    <button type="button" class="button is-small" onclick={raise} aria-label={label}>
                        <span aria-hidden="true">{ "↑" }</span>
                    </button>
                }
                { editor.remove("categories", place, &area.name) }
            </div>
        </div>
    }
}
