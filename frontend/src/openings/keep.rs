//! Saves a draft a moment after the last change, one version after the other, and what is unsaved when
//! the page is left as well.
use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use wire::openings::ProgrammeDraft;
use yew::prelude::*;

use crate::{
    desk::listen,
    openings::{
        client,
        state::{Action, EditorState, Keeping},
    },
    sessions::access::{Access, use_desk},
};

/// How long nothing must have been typed.
const PAUSE_MILLISECONDS: u32 = 1_200;

/// What was typed last, also once the page is gone.
struct Latest {
    draft: ProgrammeDraft,
    edits: u32,
    saved: bool,
    stale: bool,
    sending: bool,
    version: Option<String>,
    gone: bool,
}

impl Latest {
    fn of(state: &EditorState) -> Self {
        Self {
            draft: state.draft.clone(),
            edits: state.edits,
            saved: state.is_saved(),
            stale: state.keeping == Keeping::Stale,
            sending: state.keeping == Keeping::Saving,
            version: state.version.clone(),
            gone: false,
        }
    }
}

#[hook]
pub fn use_keeping(id: Uuid, state: &UseReducerHandle<EditorState>) {
    let access = use_desk().access;
    let latest = use_mut_ref(|| Latest::of(state));
    let dispatcher = state.dispatcher();
    latest.replace(Latest::of(state));
    {
        let (latest, access) = (latest.clone(), access.clone());
        use_effect_with((state.edits, state.is_due()), move |(_, due)| {
            let timeout = due.then(|| {
                Timeout::new(PAUSE_MILLISECONDS, move || {
                    dispatcher.dispatch(Action::Send);
                    spawn_local(save(id, access, latest, Some(dispatcher)));
                })
            });
            move || drop(timeout)
        });
    }
    let unsaved = !state.is_saved();
    use_effect_with(unsaved, |unsaved| {
        let warning = unsaved.then(listen::warn_before_closing);
        move || drop(warning)
    });
    {
        let dispatcher = state.dispatcher();
        let failed = matches!(state.keeping, Keeping::Failed(..));
        use_effect_with(failed, move |failed| {
            let retry = move || dispatcher.dispatch(Action::Retry);
            let connection = failed.then(|| listen::on_connection(retry));
            move || drop(connection)
        });
    }
    use_effect_with((), move |()| {
        move || {
            let (idle, stale) = {
                let mut latest = latest.borrow_mut();
                latest.gone = true;
                (!latest.saved && !latest.sending, latest.stale)
            };
            if idle && !stale {
                spawn_local(save(id, access, latest, None));
            }
        }
    });
}

/// Sends what was typed last; once the page is gone, also what was typed meanwhile.
async fn save(
    id: Uuid,
    access: Access,
    latest: Rc<RefCell<Latest>>,
    dispatcher: Option<UseReducerDispatcher<EditorState>>,
) {
    loop {
        let (call, edits) = {
            let latest = latest.borrow();
            let call = client::amend_opening(id, &latest.draft).seen(latest.version.as_deref());
            (call, latest.edits)
        };
        let outcome = access.send(call).await;
        let action = match outcome {
            Ok(reply) => {
                latest.borrow_mut().version.clone_from(&reply.version);
                Action::Keep(edits, Box::new(reply.value), reply.version)
            }
            Err(trouble) => {
                if let Some(dispatcher) = &dispatcher {
                    dispatcher.dispatch(Action::Fail(edits, trouble));
                }
                return;
            }
        };
        let left_behind = {
            let latest = latest.borrow();
            latest.gone && latest.edits != edits
        };
        if !left_behind {
            if let Some(dispatcher) = &dispatcher {
                dispatcher.dispatch(action);
            }
            return;
        }
    }
}
