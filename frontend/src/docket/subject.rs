//! What a record is about, and the files that belong to it.
use wire::{attachments::AttachmentView, docket::About};
use yew::prelude::*;

use crate::{
    cockpit::{row, words},
    reports::{evidence::file_link, state::Evidence},
    session::Session,
};

/// The task by its number, with the way to it, and its words.
pub fn subject(session: &Session, about: &About) -> Html {
    let Some(task) = &about.task else { return Html::default() };
    html! {
        <>
            { row::link(session, about.year, task, &words::task_name(session, task)) }
            if let Some(text) = &about.task_text {
                { " " }
                <span lang={session.original()}>{ text }</span>
            }
        </>
    }
}

/// Number of the task alone, for headings.
pub fn task_name(session: &Session, about: &About) -> String {
    about.task.as_deref().map(|task| words::task_name(session, task)).unwrap_or_default()
}

pub fn files(session: &Session, files: &[AttachmentView]) -> Html {
    if files.is_empty() {
        return html! { <p class="quiet">{ session.say("desk-docket-no-files") }</p> };
    }
    html! {
        <ul class="evidence-files">
            for file in files {
                <li key={file.id.to_string()}>{ file_link(session, &Evidence::from(file)) }</li>
            }
        </ul>
    }
}
