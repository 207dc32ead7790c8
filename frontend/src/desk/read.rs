//! One record that a page of the desk is about, with the version that was read.
use std::{cell::Cell, rc::Rc};

use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::states as shared,
    desk::{
        call::{Call, Reply},
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
struct Known<T> {
    path: String,
    reply: Option<Rc<Reply<T>>>,
    trouble: Option<Trouble>,
}

/// Reads when the page opens, when it turns to another record, and when it is told to.
#[hook]
pub fn use_read<T: DeserializeOwned + 'static>(call: Call<T>) -> Read<T> {
    let session = use_session();
    let desk = use_desk();
    let attempt = use_state(|| 0_u32);
    let known = use_mut_ref(|| None::<Known<T>>);
    let update = use_force_update();
    let path = call.ask.path.clone();
    {
        let known = known.clone();
        use_effect_with((path.clone(), *attempt), move |(path, _)| {
            let (path, wanted) = (path.clone(), Rc::new(Cell::new(true)));
            let still_wanted = wanted.clone();
            spawn_local(async move {
                let outcome = desk.access.send(call).await;
                if still_wanted.get() {
                    let before = known.take().filter(|it| it.path == path);
                    let before = before.and_then(|it| it.reply);
                    let (reply, trouble) = match outcome {
                        Ok(reply) => (Some(Rc::new(reply)), None),
                        Err(trouble) => (before, Some(trouble)),
                    };
                    known.replace(Some(Known { path, reply, trouble }));
                    update.force_update();
                }
            });
            move || wanted.set(false)
        });
    }
    let reload = Callback::from(move |()| attempt.set(*attempt + 1));
    let known = known.borrow();
    let known = known.as_ref().filter(|known| known.path == path);
    Read {
        reply: known.and_then(|it| it.reply.clone()),
        trouble: known.and_then(|it| it.trouble.clone()),
        reload,
        session,
    }
}
