//! What stands above a record: why it came back.
use wire::completions::Taken;
use yew::prelude::*;

use crate::session::Session;

/// The last step, where it gave the record back with a reason.
pub fn back<Step: Copy>(
    session: &Session,
    steps: &[Taken<Step>],
    is_back: fn(Step) -> bool,
) -> Html {
    let last = steps.last().filter(|taken| is_back(taken.step));
    let Some(reason) = last.and_then(|taken| taken.text.as_ref()) else { return Html::default() };
    html! {
        <div class="notice">
            <p><strong>{ session.say("desk-returned-because") }</strong></p>
            <p lang={session.original()} class="said">{ reason }</p>
        </div>
    }
}
