//! What stands above a plan or a report: what was just done, why it came back, and who else was here.
use std::rc::Rc;

use wire::plans::{Stage, Step};
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        paper::Paper,
        state::{DraftState, Keeping},
        words,
    },
    components::states::what_happened,
    desk::call::Reply,
    session::{Session, use_session},
};

/// What was done last, and why it was returned.
pub fn top<P: Paper>(session: &Session, draft: &Draft<P>) -> Html {
    let state = draft.state();
    let paper = &state.reply.value;
    let reason = paper.reason().filter(|_| matches!(paper.stage(), Stage::Returned | Stage::Draft));
    html! {
        <>
            if let Some(step) = state.taken {
                <div class="notice is-fresh" id="taken" tabindex="-1" role="status">
                    <p>{ session.say(words::step_done(step)) }</p>
                </div>
            }
            if state.changed {
                <div class="notice" role="alert"><p>{ session.say("desk-changed-meanwhile") }</p></div>
            }
            if let Some(reason) = reason {
                <div class="notice">
                    <p><strong>{ session.say("desk-returned-because") }</strong></p>
                    <p lang={session.original()} class="said">{ reason }</p>
                </div>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct TroubleProps<P: Paper> {
    pub draft: Draft<P>,
    /// Shows what somebody else wrote.
    pub theirs: Callback<Rc<Reply<P>>, Html>,
}

/// Why what was typed is not kept, and what can be done about it.
#[component]
pub fn NotKept<P: Paper>(props: &TroubleProps<P>) -> Html {
    let session = use_session();
    let state = props.draft.state();
    let inside = match &state.keeping {
        Keeping::Calm | Keeping::Sending => Html::default(),
        Keeping::Stale(theirs, _) => html! {
            <Stale<P>
                draft={props.draft.clone()}
                may_edit={theirs.value.permits(Step::Edit)}
                theirs={props.theirs.emit(theirs.clone())}
            />
        },
        Keeping::Failed(trouble) | Keeping::Refused(trouble) => {
            let (title, detail) = what_happened(&session, trouble);
            let later = matches!(state.keeping, Keeping::Failed(_));
            let draft = props.draft.clone();
            let retry = Callback::from(move |_: MouseEvent| {
                draft.change(DraftState::retry);
                draft.keep_now();
            });
            html! {
                <div class="notice is-trouble" role="alert">
                    <p><strong>{ session.say("desk-not-kept") }</strong>{ " " }{ title }</p>
                    if later {
                        <p>{ session.say("desk-kept-later") }</p>
                    } else if let Some(detail) = detail {
                        <p>{ detail }</p>
                    }
                    <p>
                        <button type="button" class="button" onclick={retry}>
                            { session.say("desk-keep-now") }
                        </button>
                    </p>
                </div>
            }
        }
    };
    // Yew 0.23 loses the place of a component that shows nothing when what stands behind it goes.
    html! { <div class="not-kept">{ inside }</div> }
}

#[derive(PartialEq, Properties)]
struct StaleProps<P: Paper> {
    draft: Draft<P>,
    /// Theirs can still be written over.
    may_edit: bool,
    theirs: Html,
}

#[component]
fn Stale<P: Paper>(props: &StaleProps<P>) -> Html {
    let session = use_session();
    let shown = use_state(|| false);
    let show = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let overwrite = {
        let draft = props.draft.clone();
        Callback::from(move |_: MouseEvent| {
            draft.change(DraftState::overwrite);
            draft.keep_now();
        })
    };
    let adopt = {
        let draft = props.draft.clone();
        Callback::from(move |_: MouseEvent| {
            draft.change(|state| {
                if let Keeping::Stale(theirs, _) = &state.keeping {
                    state.replace(theirs.clone());
                }
            });
        })
    };
    let detail = if props.may_edit { "desk-stale-paper" } else { "desk-stale-paper-gone-on" };
    html! {
        <section class="notice is-trouble stale" aria-labelledby="stale">
            <div role="alert">
                <h2 id="stale">{ session.say("desk-not-kept") }</h2>
                <p>{ session.say(detail) }</p>
            </div>
            <p class="actions">
                <button type="button" class="button" onclick={show} aria-expanded={shown.to_string()}>
                    { session.say("desk-stale-read") }
                </button>
                if props.may_edit {
                    <button type="button" class="button" onclick={overwrite}>
                        { session.say("desk-stale-overwrite") }
                    </button>
                }
                <button type="button" class="button is-danger" onclick={adopt}>
                    { session.say("desk-stale-adopt") }
                </button>
            </p>
            if *shown {
                <div class="theirs">{ props.theirs.clone() }</div>
            }
        </section>
    }
}
