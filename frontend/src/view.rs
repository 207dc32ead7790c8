//! One read of the API on a page: pending, ready, in trouble, or ready but no longer fresh.
use std::{cell::Cell, rc::Rc};

use serde::de::DeserializeOwned;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    client::{self, Request, Trouble},
    components::states,
    session::{Session, use_session},
};

pub struct View<T> {
    value: Option<Rc<T>>,
    trouble: Option<Trouble>,
    retry: Callback<()>,
    session: Session,
}

impl<T> PartialEq for View<T> {
    fn eq(&self, other: &Self) -> bool {
        same(self.value.as_ref(), other.value.as_ref())
            && self.trouble == other.trouble
            && self.retry == other.retry
    }
}

impl<T> View<T> {
    pub fn value(&self) -> Option<&Rc<T>> {
        self.value.as_ref()
    }

    /// True while the first answer is on its way.
    pub fn is_pending(&self) -> bool {
        self.value.is_none() && self.trouble.is_none()
    }

    /// Renders a page that is about this answer: without it there is no page.
    pub fn page(&self, ready: impl FnOnce(&Rc<T>) -> Html) -> Html {
        match &self.value {
            Some(value) => self.with_trouble(ready(value)),
            None => self.without_value(states::trouble_page),
        }
    }

    /// Renders a part of a page.
    pub fn part(&self, ready: impl FnOnce(&Rc<T>) -> Html) -> Html {
        match &self.value {
            Some(value) => self.with_trouble(ready(value)),
            None => self.without_value(states::trouble_part),
        }
    }

    fn with_trouble(&self, ready: Html) -> Html {
        let outdated = self
            .trouble
            .as_ref()
            .map(|trouble| states::outdated(&self.session, trouble, &self.retry));
        html! { <>{ outdated }{ ready }</> }
    }

    fn without_value(&self, failed: fn(&Session, &Trouble, &Callback<()>) -> Html) -> Html {
        match &self.trouble {
            Some(trouble) => failed(&self.session, trouble, &self.retry),
            None => states::waiting(&self.session),
        }
    }
}

/// What is known of a request's answer.
struct Known {
    answer: Option<Rc<Value>>,
    trouble: Option<Trouble>,
    retry: Callback<()>,
    session: Session,
}

/// Reads from what the server put into the page or was answered before, at once; asks the API where
/// that is missing or old. While it can't be reached, what was shown stays.
#[hook]
pub fn use_view<T>(request: Request<T>) -> View<T>
where
    T: DeserializeOwned + 'static,
{
    let Known { answer, trouble, retry, session } = use_answer(request.into_path());
    let value = use_memo(Identity(answer.clone()), |Identity(answer)| {
        let answer = answer.as_deref()?;
        T::deserialize(answer).ok().map(Rc::new)
    });
    let unreadable = (answer.is_some() && value.is_none()).then_some(Trouble::Unreadable);
    View { value: (*value).clone(), trouble: trouble.or(unreadable), retry, session }
}

/// Once for all shapes of answers: each further copy would travel to every reader's phone.
#[hook]
fn use_answer(path: String) -> Known {
    let session = use_session();
    let attempt = use_state(|| 0_u32);
    let outcome = use_state(|| None::<(String, Option<Trouble>)>);
    {
        let (session, outcome) = (session.clone(), outcome.clone());
        use_effect_with((path.clone(), *attempt), move |(path, attempt)| {
            let (path, wanted) = (path.clone(), Rc::new(Cell::new(true)));
            if *attempt > 0 || !session.is_fresh(&path, browser::now()) {
                let wanted = wanted.clone();
                spawn_local(async move {
                    let trouble = ask(&session, &path).await.err();
                    if wanted.get() {
                        outcome.set(Some((path, trouble)));
                    }
                });
            }
            move || wanted.set(false)
        });
    }
    let answer = session.answer(&path);
    if session.on_server() && answer.is_none() {
        session.write_head(|head| head.lacking.push(path.clone()));
    }
    let trouble = match &*outcome {
        Some((asked, trouble)) if *asked == path => trouble.clone(),
        _ if session.on_server() && answer.is_none() => Some(Trouble::missing(&session)),
        _ => None,
    };
    let retry = Callback::from(move |()| {
        outcome.set(None);
        attempt.set(*attempt + 1);
    });
    Known { answer, trouble, retry, session }
}

async fn ask(session: &Session, path: &str) -> Result<(), Trouble> {
    let answer = client::send(session, path).await?;
    session.keep(path, answer, browser::now());
    Ok(())
}

/// An answer, equal only to itself: comparing whole answers would cost more than reading them.
struct Identity(Option<Rc<Value>>);

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        same(self.0.as_ref(), other.0.as_ref())
    }
}

/// True for one and the same value, and where both are missing.
fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}
