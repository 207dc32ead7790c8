//! A new bulletin: its words and its table are drawn up from the records of the day.
use wire::bulletins::DraftBulletin;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    bulletins::{client, words},
    cockpit::years::use_years,
    components::{
        field::Field,
        form::use_form,
        form_state::{Unreadable, Values},
        link::go,
    },
    desk::route::DeskRoute,
    session::{Arrival, use_session},
};

#[component]
pub fn Begin() -> Html {
    let years = use_years();
    years.page(|year| html! { <OfYear key={year} {year} /> })
}

#[derive(PartialEq, Properties)]
struct OfYearProps {
    year: i32,
}

#[component]
fn OfYear(props: &OfYearProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let form = use_form("begin", Values::default);
    let submit = {
        let (form, session, year) = (form.clone(), session.clone(), props.year);
        Callback::from(move |()| {
            let call = read(year, form.values()).map(|body| client::draft_bulletin(&body));
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| {
                if let Some(navigator) = navigator {
                    let to = DeskRoute::Bulletin { id: reply.value.summary.id };
                    go(&session, &navigator, &to, "", Arrival::Followed);
                }
            });
        })
    };
    let field = |name, id: &str| Field::new(name, session.say(id)).required();
    let fields = html! {
        <>
            { form.select(field("kind", "desk-bulletin-kind"), &words::kinds(&session)) }
            { form.select(field("scope", "desk-bulletin-scope"), &words::scopes(&session)) }
        </>
    };
    let year = props.year.to_string();
    html! {
        <section class="narrow" aria-labelledby="begin">
            <h2 id="begin">{ session.text("desk-bulletins-begin", &[("year", &year)]) }</h2>
            <p>{ session.say("desk-bulletins-begin-detail") }</p>
            { form.frame(fields, &session.say("desk-bulletins-draft"), submit) }
        </section>
    }
}

fn read(year: i32, values: &Values) -> Result<DraftBulletin, Unreadable> {
    let (kind, scope) = (words::kind(values.text("kind")), words::scope(values.text("scope")));
    match (kind, scope) {
        (Some(kind), Some(scope)) => Ok(DraftBulletin { year, kind, scope }),
        _ => Err([("kind", kind.is_none()), ("scope", scope.is_none())]
            .into_iter()
            .filter(|(_, lacks)| *lacks)
            .map(|(name, _)| (name.to_owned(), "desk-required"))
            .collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::bulletins::{BulletinKind, BulletinScope};

    #[test]
    fn kind_and_scope_are_both_chosen() {
        let values = Values::default().with("kind", "periodic");
        let wrong = read(2017, &values).unwrap_err();
        assert_eq!(wrong, [("scope".to_owned(), "desk-required")]);
        let (kind, scope) = (BulletinKind::Periodic, BulletinScope::Internal);
        let read = read(2017, &values.with("scope", "internal")).unwrap();
        assert_eq!(read, DraftBulletin { year: 2017, kind, scope });
    }
}
