//! Where somebody is signed in, and the way to end that.
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use wire::sessions::SessionView;
use yew::prelude::*;

use crate::{
    browser,
    components::{
        confirm::{Confirm, Question},
        table::{Row, table},
    },
    desk::{client, list::use_list},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::instant,
};

#[component]
pub fn Sessions() -> Html {
    let session = use_session();
    let sessions = use_list(client::list_sessions());
    let ended = sessions.reload.clone();
    let everywhere = {
        let address = session.href_to("/desk", "");
        Callback::from(move |()| browser::go_to(&address))
    };
    let end_all = Question {
        label: session.say("desk-end-all"),
        title: session.say("desk-end-all"),
        detail: session.say("desk-end-all-detail"),
    };
    html! {
        <section aria-labelledby="own-sessions">
            <h2 id="own-sessions">{ session.say("desk-sessions") }</h2>
            { sessions.show(|pages| {
                let rows = pages.items.iter().map(|it| row(&session, it, &ended)).collect();
                let columns = ["desk-device", "desk-address", "desk-started", "desk-last-used", "desk-actions"];
                table(&session.say("desk-sessions"), &columns.map(|id| session.say(id)), rows)
            }) }
            <p class="actions">
                <Confirm<()>
                    question={end_all}
                    call={client::end_all_sessions()}
                    on_done={everywhere.reform(|_| ())}
                />
            </p>
        </section>
    }
}

fn row(session: &Session, view: &SessionView, ended: &Callback<()>) -> Row {
    let at = |at| html! { instant(session.language(), at) };
    let last = if view.current {
        html! { <span class="tag is-good">{ session.say("desk-this-device") }</span> }
    } else {
        html! { <End id={view.id} on_done={ended.clone()} /> }
    };
    Row {
        key: view.id.to_string(),
        cells: vec![
            html! { <span class="device">{ &view.device }</span> },
            html! { &view.address },
            at(view.started_at),
            at(view.last_used_at),
            last,
        ],
    }
}

#[derive(PartialEq, Properties)]
struct EndProps {
    id: Uuid,
    on_done: Callback<()>,
}

#[component]
fn End(props: &EndProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let onclick = {
        let (access, id, on_done) = (desk.access, props.id, props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            let (access, on_done) = (access.clone(), on_done.clone());
            spawn_local(async move {
                // The list that is read anew tells whether it worked.
                let _ = access.send(client::end_session(id)).await;
                on_done.emit(());
            });
        })
    };
    html! {
        <button type="button" class="button is-small" {onclick}>{ session.say("desk-end") }</button>
    }
}
