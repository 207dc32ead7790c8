//! The findings of one year's programme.
use wire::imports::{Settlement, StoredFindingView};
use yew::prelude::*;

use crate::{
    cockpit::{row::link, words::task_name, years::use_years},
    components::{
        heading::as_of,
        table::{Row, table},
        tag::tag,
    },
    desk::{
        read::use_read,
        route::DeskRoute,
        states::{Way, crumbs, heading, nothing},
    },
    imports::{client, settle::Settle},
    openings::findings::{kind_name, settlement_look, settlement_name},
    session::{Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct FindingsPageProps {
    pub year: i32,
}

#[component]
pub fn FindingsPage(props: &FindingsPageProps) -> Html {
    let session = use_session();
    let years = use_years().all();
    let year = props.year;
    let findings = use_read(client::list_findings(year));
    let title = session.text("desk-findings-of", &[("year", &year.to_string())]);
    findings.page(|reply| {
        let page = &reply.value;
        let version = reply.version.clone();
        let done = &findings.reload;
        let rows = page.items.iter().map(|it| row(&session, year, it, version.as_deref(), done));
        let open = page.items.iter().filter(|it| it.finding.settlement == Settlement::Open).count();
        html! {
            <>
                { crumbs(&session, DeskRoute::Openings, &session.say("desk-way-openings"), &title) }
                { heading(&title) }
                { chooser(&session, &years, year) }
                <p class="lead">{ session.say("desk-findings-published-detail") }</p>
                { as_of(&session, page.as_of) }
                if page.items.is_empty() {
                    { nothing(&session.say("desk-findings-none"), &session.say("desk-findings-none-detail")) }
                } else {
                    <p class="results-count" role="status">{ session.count("desk-findings-open", open) }</p>
                    { table(&title, &columns(&session), rows.collect()) }
                }
            </>
        }
    })
}

fn chooser(session: &Session, years: &[i32], here: i32) -> Html {
    if years.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="years" aria-label={session.say("board-years")}>
            <ul>
                for year in years.iter().copied() {
                    <li>
                        <Way to={DeskRoute::Findings { year }} current={(year == here).then_some("page")}>
                            { session.text("board-year", &[("year", &year.to_string())]) }
                        </Way>
                    </li>
                }
            </ul>
        </nav>
    }
}

fn columns(session: &Session) -> [String; 5] {
    ["desk-finding", "desk-kind", "desk-finding-where", "desk-state", "desk-actions"]
        .map(|id| session.say(id))
}

fn row(
    session: &Session,
    year: i32,
    it: &StoredFindingView,
    version: Option<&str>,
    done: &Callback<()>,
) -> Row {
    let finding = &it.finding;
    let state = html! {
        <span>
            { tag(settlement_look(finding.settlement), &session.say(settlement_name(finding.settlement))) }
            if let Some(note) = &finding.note {
                <span class="beneath" lang={session.original()}>{ note }</span>
            }
        </span>
    };
    let line =
        finding.line.map(|line| session.text("board-note-line", &[("line", &line.to_string())]));
    let place = html! {
        <span>
            if let Some(task) = &finding.task {
                { link(session, year, task, &task_name(session, task)) }
                { " " }
            }
            <span class="quiet">{ line.unwrap_or_default() }</span>
        </span>
    };
    Row {
        key: it.place.to_string(),
        cells: vec![
            finding.message.clone().into(),
            html! { <span class="tag">{ session.say(kind_name(finding.kind)) }</span> },
            place,
            state,
            html! {
                <Settle
                    {year}
                    finding={it.clone()}
                    version={version.map(str::to_owned)}
                    on_done={done.clone()}
                />
            },
        ],
    }
}
