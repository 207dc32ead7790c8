//! The trail, filtered by what the address says.
use wire::audit::{AuditQuery, Outcome};
use yew::prelude::*;

use crate::{
    audit::{entry::Entry, verify::Verify, words},
    components::{heading::as_of, save::SaveButton},
    desk::{
        client,
        filter::{self, FilterForm, use_filter},
        list::use_list,
        states::{heading, nothing},
    },
    session::{Session, use_session},
};

#[component]
pub fn AuditPage() -> Html {
    let session = use_session();
    let query: AuditQuery = use_filter();
    let entries = use_list(client::list_audit_entries(&query));
    html! {
        <>
            { heading(&session.say("desk-way-audit")) }
            <p class="lead">{ session.say("desk-audit-detail") }</p>
            { fields(&session, &query) }
            { entries.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-nothing-found"),
                        &session.say("desk-nothing-found-detail"),
                    );
                }
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-audit-count", pages.total) }
                        </p>
                        { trail(&session, &pages.items) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
            <section aria-labelledby="export">
                <h2 id="export">{ session.say("desk-audit-export") }</h2>
                <p>{ session.say("desk-audit-export-detail") }</p>
                <p class="actions">
                    <SaveButton
                        label={session.say("desk-audit-export-csv")}
                        file="audit.csv"
                        ask={client::export_audit_entries(&query, "csv").ask}
                    />
                    <SaveButton
                        label={session.say("desk-audit-export-json")}
                        file="audit.json"
                        ask={client::export_audit_entries(&query, "json").ask}
                    />
                </p>
            </section>
            <Verify />
        </>
    }
}

fn trail(session: &Session, entries: &[std::rc::Rc<wire::audit::AuditEntry>]) -> Html {
    let columns = [
        "desk-audit-at",
        "desk-audit-actor",
        "desk-audit-action",
        "desk-audit-outcome",
        "desk-audit-subject",
        "desk-address",
    ];
    html! {
        <table class="stacked listed trail">
            <caption class="visually-hidden">{ session.say("desk-way-audit") }</caption>
            <thead>
                <tr>
                    for id in columns {
                        <th scope="col">{ session.say(id) }</th>
                    }
                </tr>
            </thead>
            for entry in entries {
                <Entry key={entry.sequence} entry={entry.clone()} />
            }
        </table>
    }
}

fn fields(session: &Session, query: &AuditQuery) -> Html {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let word = |outcome: Outcome| <&'static str>::from(outcome).to_owned();
    let outcomes = [Outcome::Success, Outcome::Failure, Outcome::Refused];
    let outcomes = outcomes.map(|it| (word(it), words::outcome_name(session, it))).to_vec();
    let say = |id: &str| session.say(id);
    let outcome = query.outcome.map(word).unwrap_or_default();
    html! {
        <FilterForm label={say("desk-filter")} query={filter::write(query)}>
            { filter::input("from", "date", say("desk-audit-from"), &day(query.from)) }
            { filter::input("until", "date", say("desk-audit-until"), &day(query.until)) }
            { filter::input("actor", "text", say("desk-audit-actor"), &text(&query.actor)) }
            { filter::select(
                "action",
                say("desk-audit-action"),
                say("board-any"),
                words::actions(session),
                query.action.as_deref().unwrap_or_default(),
            ) }
            { filter::select("outcome", say("desk-audit-outcome"), say("board-any"), outcomes, &outcome) }
            { filter::input("subject", "text", say("desk-audit-subject-id"), &text(&query.subject)) }
        </FilterForm>
    }
}
