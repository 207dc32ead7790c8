//! Self-checks as they were recorded, the newest first.
use std::{cmp::Reverse, rc::Rc};

use wire::self_checks::SelfCheckView;
use yew::prelude::*;

use crate::{
    approval::text::said,
    desk::{list::Pages, states::nothing},
    session::Session,
    words::{date, instant, iso},
};

pub fn list(session: &Session, pages: &Pages<SelfCheckView>) -> Html {
    if pages.items.is_empty() {
        let say = |id: &str| session.say(id);
        return nothing(&say("desk-checks-none"), &say("desk-checks-none-detail"));
    }
    let mut checks: Vec<&Rc<SelfCheckView>> = pages.items.iter().collect();
    checks.sort_by_key(|check| Reverse((check.on, check.recorded_at)));
    html! {
        <>
            <p class="results-count" role="status">
                { session.count("desk-checks-count", pages.total) }
            </p>
            <ul class="checks">
                { for checks.into_iter().map(|check| one(session, check)) }
            </ul>
        </>
    }
}

fn one(session: &Session, check: &SelfCheckView) -> Html {
    let recorded = instant(session.language(), check.recorded_at);
    let by = [("at", recorded.as_str()), ("by", check.recorded_by.as_str())];
    html! {
        <li key={check.id.to_string()} class="paper-task">
            <h3>
                <time datetime={iso(check.on)}>{ date(session.language(), check.on) }</time>
                { " " }
                <span lang={session.original()}>{ &check.department }</span>
            </h3>
            <dl class="listing entry">
                <div>
                    <dt>{ session.say("desk-check-tasks") }</dt>
                    <dd>{ check.tasks.join("、") }</dd>
                </div>
                <div>
                    <dt>{ session.say("desk-check-problems") }</dt>
                    <dd>{ found(session, check) }</dd>
                </div>
                if !check.measures.trim().is_empty() {
                    <div>
                        <dt>{ session.say("desk-check-measures") }</dt>
                        <dd>{ said(session, &check.measures) }</dd>
                    </div>
                }
            </dl>
            <p class="quiet">{ session.text("desk-check-recorded", &by) }</p>
        </li>
    }
}

fn found(session: &Session, check: &SelfCheckView) -> Html {
    if check.problems.trim().is_empty() {
        return html! { session.say("desk-check-no-problems") };
    }
    said(session, &check.problems)
}
