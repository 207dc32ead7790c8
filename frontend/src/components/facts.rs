//! What is known of a record, fact by fact; what is not known is left out.
use yew::prelude::*;

use crate::session::Session;

pub fn facts<const COUNT: usize>(
    session: &Session,
    facts: [(&str, Option<String>); COUNT],
) -> Html {
    html! {
        <dl class="listing record">
            for (label, value) in facts {
                if let Some(value) = value {
                    <div>
                        <dt>{ session.say(label) }</dt>
                        <dd>{ value }</dd>
                    </div>
                }
            }
        </dl>
    }
}
