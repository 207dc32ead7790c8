//! A form: its fields, its button and what the server says to it. It is sent once at a time, keeps
//! what was typed, and leads whoever filled it in to what is wrong.
use std::{cell::RefCell, rc::Rc};

use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    client::Trouble,
    components::{
        form_state::{FormAction, FormState, Unreadable, Values},
        states,
    },
    desk::call::{Ask, Call, Raw, Reply},
    session::{Session, use_session},
    sessions::access::{Desk, use_desk},
};

/// What comes after an answer that could be read.
type Then = Box<dyn FnOnce()>;

#[derive(Clone)]
pub struct Form {
    name: &'static str,
    session: Session,
    desk: Desk,
    state: UseReducerHandle<FormState>,
    node: NodeRef,
    /// The fields that this rendering shows.
    shown: Rc<RefCell<Vec<String>>>,
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.state == other.state && self.desk == other.desk
    }
}

/// `name` tells the fields of several forms on one page apart.
#[hook]
pub fn use_form(name: &'static str, start: impl FnOnce() -> Values) -> Form {
    let session = use_session();
    let desk = use_desk();
    let state = use_reducer_eq(|| FormState::new(start()));
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(state.refusals, move |refusals| {
            if *refusals > 0 {
                focus_on_problem(&node);
            }
        });
    }
    Form { name, session, desk, state, node, shown: Rc::default() }
}

/// To the first wrong field, else to what the server says.
fn focus_on_problem(form: &NodeRef) {
    let Some(form) = form.cast::<web_sys::Element>() else { return };
    let first = form.query_selector("[aria-invalid=true], .alert").ok().flatten();
    if let Some(element) = first.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        browser::focus(&element);
        element.scroll_into_view();
    }
}

impl Form {
    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    pub fn state(&self) -> &FormState {
        &self.state
    }

    pub fn values(&self) -> &Values {
        &self.state.values
    }

    pub fn value(&self, name: &str) -> &str {
        self.state.values.text(name)
    }

    pub fn id(&self, name: &str) -> String {
        format!("{}-{}", self.name, name.replace(['/', ':'], "-"))
    }

    pub fn dispatcher(&self) -> UseReducerDispatcher<FormState> {
        self.state.dispatcher()
    }

    /// For the next record of a kind, once one is made; the sentence about that one stays.
    pub fn empty(&self) {
        self.state.dispatch(FormAction::Empty);
    }

    pub fn register(&self, name: &str) {
        self.shown.borrow_mut().push(name.to_owned());
    }

    /// Sends what was read from the fields, or shows what can't be read.
    pub fn submit<T: DeserializeOwned + 'static>(
        &self,
        call: Result<Call<T>, Unreadable>,
        done: impl FnOnce(Reply<T>) + 'static,
    ) {
        match call {
            Ok(call) => self.send(
                call.ask,
                Box::new(|raw| {
                    let reply = Reply::read(&raw)?;
                    Ok(Box::new(move || done(reply)) as Then)
                }),
            ),
            Err(wrong) => self.refuse(wrong),
        }
    }

    /// Once for all shapes of answers, so that each further form adds little to what is downloaded.
    fn send(&self, ask: Ask, read: Box<dyn FnOnce(Raw) -> Result<Then, Trouble>>) {
        let access = self.desk.access.clone();
        let work = async move { read(access.fetch(&ask).await?) };
        self.run(work, |done| done());
    }

    /// Shows what can't be read.
    pub fn refuse(&self, wrong: Unreadable) {
        let said = wrong.into_iter().map(|(name, id)| (name, self.session.say(id)));
        self.state.dispatch(FormAction::Refuse(said.collect()));
    }

    /// Waits for the outcome of what the form was filled in for.
    pub fn run<T: 'static>(
        &self,
        work: impl Future<Output = Result<T, Trouble>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        if self.state.sending {
            return;
        }
        let dispatcher = self.state.dispatcher();
        dispatcher.dispatch(FormAction::Send);
        spawn_local(async move {
            match work.await {
                Ok(value) => {
                    dispatcher.dispatch(FormAction::Finish);
                    done(value);
                }
                Err(trouble) => dispatcher.dispatch(FormAction::Fail(trouble)),
            }
        });
    }

    /// The whole form around its fields, which are rendered before it is.
    pub fn frame(&self, fields: Html, button: &str, submit: Callback<()>) -> Html {
        self.frame_with(fields, button, submit, Html::default())
    }

    /// With more beside the button.
    pub fn frame_with(&self, fields: Html, button: &str, submit: Callback<()>, more: Html) -> Html {
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            submit.emit(());
        });
        html! {
            <form class="form" novalidate=true {onsubmit} ref={self.node.clone()}>
                { fields }
                { self.alert() }
                <p class="actions">{ self.button(button) }{ more }</p>
            </form>
        }
    }

    fn button(&self, label: &str) -> Html {
        let sending = self.state.sending;
        html! {
            <button
                type="submit"
                class="button is-main"
                aria-disabled={sending.then_some("true")}
            >
                if sending {
                    <span class="waiting-mark" aria-hidden="true" />
                    { self.session.say("desk-sending") }
                } else {
                    { label }
                }
            </button>
        }
    }

    /// What the server says that no shown field says.
    fn alert(&self) -> Html {
        let shown = self.shown.borrow();
        let others: Vec<&str> = self.state.elsewhere(&shown).collect();
        let sentences =
            self.state.trouble.as_ref().map(|it| states::what_happened(&self.session, it));
        let Some((title, detail)) = sentences else { return Html::default() };
        html! {
            <div class="notice is-trouble alert" role="alert" tabindex="-1">
                <p><strong>{ title }</strong></p>
                if let Some(detail) = detail {
                    <p>{ detail }</p>
                }
                for other in others {
                    <p>{ other }</p>
                }
            </div>
        }
    }

    /// Somebody else changed the record meanwhile: the way to their version, which leaves what was
    /// typed here as it is.
    pub fn stale(&self, reload: &Callback<()>) -> Html {
        let stale = self.state.trouble.as_ref().is_some_and(|it| it.code() == Some("stale"));
        if !stale {
            return Html::default();
        }
        let (reload, dispatcher) = (reload.clone(), self.dispatcher());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(FormAction::Renew);
            reload.emit(());
        });
        html! {
            <div class="notice">
                <p>{ self.session.say("desk-stale-detail") }</p>
                <p>
                    <button type="button" class="button" {onclick}>
                        { self.session.say("desk-stale-load") }
                    </button>
                </p>
            </div>
        }
    }

    /// Said when it was saved, until something is typed again.
    pub fn saved(&self, sentence: &str) -> Html {
        html! {
            <p class="saved" role="status">
                if self.state.saved {
                    <span aria-hidden="true">{ "✓ " }</span>
                    { sentence }
                }
            </p>
        }
    }
}
