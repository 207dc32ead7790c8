//! One record that a page of the desk is about, with the version that was read.
use std::{cell::Cell, rc::Rc};

use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::states as shared,
    desk::{
        call::{Ask, Call, Raw, Reply},
        states,
    },
    session::{Session, use_session},
    sessions::access::use_desk,
};

pub struct Read<T> {
    reply: Option<Rc<Reply<T>>>,
    trouble: Option<Trouble>,
    /// Asks again; what was shown stays meanwhile.
    pub reload: Callback<()>,
    session: Session,
}

impl<T> Read<T> {
    pub fn value(&self) -> Option<&T> {
        self.reply.as_ref().map(|reply| &reply.value)
    }

    /// Renders a page that is about this record.
    pub fn page(&self, ready: impl FnOnce(&Rc<Reply<T>>) -> Html) -> Html {
        self.show(ready, states::trouble_page)
    }

    /// Renders a part of a page.
    pub fn part(&self, ready: impl FnOnce(&Rc<Reply<T>>) -> Html) -> Html {
        self.show(ready, shared::trouble_part)
    }

    fn show(
        &self,
        ready: impl FnOnce(&Rc<Reply<T>>) -> Html,
        failed: fn(&Session, &Trouble, &Callback<()>) -> Html,
    ) -> Html {
        match (&self.reply, &self.trouble) {
            (Some(reply), None) => ready(reply),
            (Some(reply), Some(trouble)) => html! {
                <>
                    { shared::outdated(&self.session, trouble, &self.reload) }
                    { ready(reply) }
                </>
            },
            (None, Some(trouble)) => failed(&self.session, trouble, &self.reload),
            (None, None) => shared::waiting(&self.session),
        }
    }
}

/// What was answered, and to which question.
struct Known {
    path: String,
    raw: Option<Rc<Raw>>,
    trouble: Option<Trouble>,
}

/// What is known of the question that is asked now.
struct Answer {
    raw: Option<Rc<Raw>>,
    trouble: Option<Trouble>,
    reload: Callback<()>,
}

/// Reads when the page opens, when it turns to another record, and when it is told to.
#[hook]
pub fn use_read<T: DeserializeOwned + 'static>(call: Call<T>) -> Read<T> {
    let session = use_session();
    let Answer { raw, trouble, reload } = use_answer(call.ask);
    let read = use_memo(Identity(raw), |Identity(raw)| {
        raw.as_deref().map(|raw| Reply::read(raw).map(Rc::new))
    });
    let (reply, unreadable) = match &*read {
        Some(Ok(reply)) => (Some(reply.clone()), None),
        Some(Err(trouble)) => (None, Some(trouble.clone())),
        None => (None, None),
    };
    Read { reply, trouble: trouble.or(unreadable), reload, session }
}

/// Once for all shapes of answers, so that each further one adds little to what is downloaded.
#[hook]
fn use_answer(ask: Ask) -> Answer {
    let desk = use_desk();
    let attempt = use_state(|| 0_u32);
    let known = use_mut_ref(|| None::<Known>);
    let update = use_force_update();
    let path = ask.path.clone();
    {
        let known = known.clone();
        use_effect_with((path.clone(), *attempt), move |(path, _)| {
            let (path, wanted) = (path.clone(), Rc::new(Cell::new(true)));
            let still_wanted = wanted.clone();
            spawn_local(async move {
                let outcome = desk.access.fetch(&ask).await;
                if still_wanted.get() {
                    let before = known.take().filter(|it| it.path == path);
                    let before = before.and_then(|it| it.raw);
                    let (raw, trouble) = match outcome {
                        Ok(raw) => (Some(Rc::new(raw)), None),
                        Err(trouble) => (before, Some(trouble)),
                    };
                    known.replace(Some(Known { path, raw, trouble }));
                    update.force_update();
                }
            });
            move || wanted.set(false)
        });
    }
    let reload = Callback::from(move |()| attempt.set(*attempt + 1));
    let known = known.borrow();
    let known = known.as_ref().filter(|known| known.path == path);
    Answer {
        raw: known.and_then(|it| it.raw.clone()),
        trouble: known.and_then(|it| it.trouble.clone()),
        reload,
    }
}

/// An answer, equal only to itself: comparing whole answers would cost more than reading them.
struct Identity(Option<Rc<Raw>>);

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}
