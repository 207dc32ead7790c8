//! Every evaluation in reach; the office closes a year here.
use domain::access::{self, Action};
use wire::{docket::DocketQuery, evaluation::EvaluationSummary};
use yew::prelude::*;

use crate::{
    components::{
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    evaluation::{client, close::Close, words},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::{date, instant},
};

#[component]
pub fn EvaluationsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    // There is one for each year, so nothing is filtered.
    let list = use_list(client::list_evaluations(&DocketQuery::default()));
    let closes = access::CloseYear::permits(desk.role());
    html! {
        <>
            { heading(&session.say("desk-evaluations")) }
            <p class="lead">{ session.say("desk-evaluations-detail") }</p>
            { list.show(|pages| html! {
                <>
                    if let Some(now) = pages.as_of.filter(|_| closes) {
                        <Close
                            closed={pages.items.iter().map(|it| it.year).collect::<Vec<_>>()}
                            {now}
                            on_done={list.reload.clone()}
                        />
                    }
                    if pages.items.is_empty() {
                        { nothing(
                            &session.say("desk-evaluations-none"),
                            &session.say("desk-evaluations-none-detail"),
                        ) }
                    } else {
                        { table(
                            &session.say("desk-evaluations"),
                            &columns(&session),
                            pages.items.iter().map(|it| row(&session, it)).collect(),
                        ) }
                    }
                    { for pages.as_of.map(|at| as_of(&session, at)) }
                </>
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 4] {
    ["desk-evaluation", "desk-state", "desk-evaluation-begun", "desk-evaluation-last-day"]
        .map(|id| session.say(id))
}

fn row(session: &Session, it: &EvaluationSummary) -> Row {
    let until = it.objections_until.map(|day| date(session.language(), day));
    let title = words::title(session, it.year);
    Row {
        key: it.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Evaluation { id: it.id }}>{ title }</Way> },
            words::state_tag(session, it.state),
            instant(session.language(), it.begun.at).into(),
            until.unwrap_or_else(|| "—".to_owned()).into(),
        ],
    }
}
