//! The board of one programme: at a glance, then filtered and searched, then its tasks.
use domain::tasks::Light;
use wire::{programmes::ProgrammeView, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    bulletins::board::NewestBulletin,
    client,
    components::{
        downloads::downloads,
        heading::{Heading, as_of},
    },
    programmes::{
        announced::announced, choices::Choices, filters::Filters, glance::glance, results::Results,
    },
    session::{Session, use_session},
    view::use_view,
    words,
};

#[derive(PartialEq, Properties)]
pub struct BoardProps {
    pub year: i32,
    pub filter: TaskQuery,
}

#[component]
pub fn Board(props: &BoardProps) -> Html {
    let session = use_session();
    let year = props.year;
    let filter = &props.filter;
    let programme = use_view(client::read_programme(year));
    let tasks = use_view(client::list_tasks(year, filter));
    let departments = use_view(client::list_departments(year));
    let posts = use_view(client::list_posts(year));
    let calendar = use_view(client::read_calendar(year));
    programme.page(|programme| {
        let choices = Choices {
            programme: programme.clone(),
            departments: departments.value().cloned(),
            posts: posts.value().cloned(),
            calendar: calendar.value().cloned(),
        };
        html! {
            <>
                { heading(&session, programme) }
                { glance(&session, programme, filter) }
                { announced(&session, programme) }
                <NewestBulletin {year} />
                <Filters choices={choices.clone()} filter={filter.clone()} />
                <Results {choices} filter={filter.clone()} {tasks} />
                { downloads(&session, year) }
            </>
        }
    })
}

fn heading(session: &Session, programme: &ProgrammeView) -> Html {
    let summary = &programme.summary;
    let title = summary.title.clone();
    let description = description(session, programme);
    html! {
        <div class="board-heading">
            if let Some(number) = &summary.document_number {
                <p class="eyebrow" lang={session.original()}>{ number }</p>
            } else {
                <p class="eyebrow">{ session.say("board-eyebrow") }</p>
            }
            <Heading {title} {description} lang={session.original()}>{ &summary.title }</Heading>
            { as_of(session, summary.as_of) }
        </div>
    }
}

/// The board in one sentence, for search engines.
fn description(session: &Session, programme: &ProgrammeView) -> String {
    let summary = &programme.summary;
    let lights: Vec<String> = Light::ALL
        .into_iter()
        .map(|light| (light, summary.lights.count(light)))
        .filter(|(_, count)| *count > 0)
        .map(|(light, count)| format!("{} {count}", words::light_name(session.language(), light)))
        .collect();
    session.text(
        "board-description",
        &[
            ("title", &summary.title),
            ("count", &summary.tasks.to_string()),
            ("lights", &lights.join(&session.say("board-list-comma"))),
        ],
    )
}
