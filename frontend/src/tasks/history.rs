//! 留痕: what happened to a task, the newest first.
use wire::tasks::{EventView, Happening, SelfRating};
use yew::prelude::*;

use crate::{session::Session, words};

/// `events` come with the oldest first.
pub fn history(session: &Session, events: &[EventView]) -> Html {
    html! {
        <section aria-labelledby="history">
            <h2 id="history">{ session.say("board-history") }</h2>
            if events.is_empty() {
                <p class="quiet">{ session.say("board-no-history") }</p>
            }
            <ol class="timeline is-history">
                for event in events.iter().rev() {
                    <li>
                        <p class="quiet">
                            <time datetime={words::iso_instant(event.at)}>{ words::instant(session.language(), event.at) }</time>
                            if event.synthetic {
                                { " " }
                                <span class="tag">{ session.say("board-synthetic") }</span>
                            }
                        </p>
                        <p>{ sentence(session, &event.what) }</p>
                    </li>
                }
            </ol>
        </section>
    }
}

fn sentence(session: &Session, what: &Happening) -> String {
    match what {
        Happening::Imported => session.say("board-event-imported"),
        Happening::ReportReceived { department, due } => session.text(
            "board-event-report",
            &[("department", department), ("due", &words::date(session.language(), *due))],
        ),
        Happening::PlanApproved => session.say("board-event-plan"),
        Happening::MilestoneRetracted { milestone } => {
            session.text("board-event-retracted", &[("milestone", milestone)])
        }
        Happening::SelfRated { department, rating } => session.text(
            "board-event-rated",
            &[("department", department), ("rating", &session.say(rating_name(*rating)))],
        ),
        Happening::MilestoneReached { milestone } => {
            session.text("board-event-milestone", &[("milestone", milestone)])
        }
        Happening::IndicatorReported { indicator, unit, actual } => session.text(
            "board-event-indicator",
            &[("indicator", indicator), ("unit", unit), ("actual", &words::number(*actual))],
        ),
        Happening::ChangeFiled { document_number, .. } => {
            session.text("board-event-changed", &[("number", document_number)])
        }
        Happening::CompletionRevoked => session.say("board-event-revoked"),
        Happening::CompletionVerified => session.say("board-event-verified"),
        Happening::NotCompleted => session.say("board-event-not-completed"),
    }
}

/// 自评 in the official words.
pub fn rating_name(rating: SelfRating) -> &'static str {
    match rating {
        SelfRating::YearTargetReached => "board-rating-year_target_reached",
        SelfRating::NodeTargetExceeded => "board-rating-node_target_exceeded",
        SelfRating::NodeTargetReached => "board-rating-node_target_reached",
        SelfRating::Behind => "board-rating-behind",
    }
}
