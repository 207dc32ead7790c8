//! The end of an opening: published for everybody to see, or discarded.
use std::rc::Rc;

use domain::imports::Settlement;
use uuid::Uuid;
use wire::openings::OpeningView;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    client::Trouble,
    components::{
        confirm::{Confirm, Question},
        dialog::Dialog,
        form::use_form,
        form_state::Values,
        link::go,
    },
    desk::{call::Call, route::DeskRoute},
    openings::{
        client,
        state::{Action, EditorState},
    },
    session::{Arrival, Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct FinishProps {
    pub id: Uuid,
    pub state: UseReducerHandle<EditorState>,
    pub on_published: Callback<()>,
}

#[component]
pub fn Finish(props: &FinishProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let FinishProps { id, state, on_published } = props;
    let discard = Question {
        label: session.say("desk-opening-discard"),
        title: session.say("desk-opening-discard"),
        detail: session.say("desk-opening-discard-detail"),
    };
    let on_discarded = {
        let session = session.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                go(&session, navigator, &DeskRoute::Openings, "", Arrival::Followed);
            }
        })
    };
    let call: Call<()> = client::discard_opening(*id).seen(state.version.as_deref());
    html! {
        <section aria-labelledby="finish">
            <h2 id="finish">{ session.say("desk-opening-publish") }</h2>
            <p class="quiet">{ session.say("desk-opening-publish-detail") }</p>
            <div class="actions">
                <Publish id={*id} state={state.clone()} on_published={on_published.clone()} />
                <Confirm<()> question={discard} {call} on_done={on_discarded} />
            </div>
        </section>
    }
}

/// Only what is saved can be published.
#[component]
fn Publish(props: &FinishProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let saved = props.state.is_saved();
    let show = set(true);
    let onclick = Callback::from(move |_: MouseEvent| {
        if saved {
            show.emit(());
        }
    });
    html! {
        <>
            <button
                type="button"
                class="button is-main"
                {onclick}
                aria-disabled={(!saved).then_some("true")}
            >
                { session.say("desk-opening-publish") }
            </button>
            if *open {
                <Asked
                    id={props.id}
                    state={props.state.clone()}
                    on_published={props.on_published.clone()}
                    on_close={set(false)}
                />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AskedProps {
    id: Uuid,
    state: UseReducerHandle<EditorState>,
    on_published: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn Asked(props: &AskedProps) -> Html {
    let session = use_session();
    let form = use_form("publish", Values::default);
    let state = &props.state;
    // What the server finds lacking stands at its fields as well.
    use_effect_with((form.state().trouble.clone(), state.dispatcher()), |(trouble, dispatcher)| {
        if let Some(Trouble::Refused(problem)) = trouble
            && !problem.errors.is_empty()
        {
            dispatcher.dispatch(Action::Lack(problem.errors.clone()));
        }
    });
    let submit = {
        let (form, id, version) = (form.clone(), props.id, state.version.clone());
        let (on_published, on_close) = (props.on_published.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let call: Call<OpeningView> = client::publish_programme(id).seen(version.as_deref());
            let (on_published, on_close) = (on_published.clone(), on_close.clone());
            form.submit(Ok(call), move |_| {
                on_close.emit(());
                on_published.emit(());
            });
        })
    };
    let close = props.on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let label = session.say("desk-opening-publish");
    html! {
        <Dialog title={label.clone()} on_close={props.on_close.clone()}>
            { what(&session, state) }
            { form.frame_with(Html::default(), &label, submit, cancel) }
        </Dialog>
    }
}

/// What is published, and what stays open.
fn what(session: &Session, state: &EditorState) -> Html {
    let draft = &state.draft;
    let values = [("year", draft.year.to_string()), ("count", draft.tasks.len().to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let open: Vec<Rc<str>> = draft
        .findings
        .iter()
        .zip(&state.messages)
        .filter(|(finding, _)| finding.settlement == Settlement::Open)
        .map(|(_, message)| message.as_str().into())
        .collect();
    html! {
        <>
            <p>{ session.text("desk-opening-publish-what", &values) }</p>
            if !open.is_empty() {
                <p><b>{ session.count("desk-opening-publish-open", open.len()) }</b></p>
                <ul class="points">
                    for message in open {
                        <li>{ message }</li>
                    }
                </ul>
            }
        </>
    }
}
