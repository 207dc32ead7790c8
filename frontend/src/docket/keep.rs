//! A record's content on its way: kept as it was typed, also when the page is left, and submitted only
//! once it is kept.
use std::{cell::RefCell, rc::Rc};

use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::form::Form,
    desk::{
        call::{Ask, Body, Call, Reply},
        listen,
    },
    sessions::access::use_desk,
};

/// Keeps one record, each time over the version that this page knows.
#[derive(Clone)]
pub struct Keeping {
    known: Rc<RefCell<Known>>,
    on_kept: Callback<()>,
}

#[derive(Default)]
struct Known {
    version: Option<String>,
    /// What this page had kept last.
    kept: Option<Body>,
    /// What is typed and not kept.
    typed: Option<Ask>,
}

/// The browser asks before it closes a document in which something is not saved.
#[hook]
pub fn use_warning(unsaved: bool) {
    use_effect_with(unsaved, |unsaved| {
        let warning = unsaved.then(listen::warn_before_closing);
        move || drop(warning)
    });
}

/// `typed` keeps what is not kept yet, where that can be read; `on_kept` reads the record anew, and
/// what is typed stays.
#[hook]
pub fn use_keeping<T>(
    reply: &Reply<T>,
    unsaved: bool,
    typed: Option<Call<T>>,
    on_kept: &Callback<()>,
) -> Keeping {
    let access = use_desk().access;
    let known = use_mut_ref(Known::default);
    {
        let known = known.clone();
        use_memo(reply.version.clone(), move |version| {
            known.borrow_mut().version = version.clone();
        });
    }
    {
        let mut known = known.borrow_mut();
        let typed = typed.map(|call| call.ask).filter(|_| unsaved);
        known.typed = typed.filter(|ask| known.kept.as_ref() != Some(&ask.body));
    }
    use_warning(unsaved);
    {
        let known = known.clone();
        use_effect_with((), move |()| {
            move || {
                let Known { version, typed, .. } = known.take();
                let Some(typed) = typed else { return };
                spawn_local(async move {
                    // Whoever left the page is not told; what was refused stays as it was kept.
                    let _ = access.fetch(&Ask { seen: version, ..typed }).await;
                });
            }
        });
    }
    Keeping { known, on_kept: on_kept.clone() }
}

impl Keeping {
    /// Keeps, and takes `then` where it is to follow. What is kept stays kept when that is refused.
    pub fn keep<T: DeserializeOwned + 'static>(
        &self,
        form: &Form,
        save: Call<T>,
        then: Option<Call<T>>,
    ) {
        let access = form.desk().access.clone();
        let Self { known, on_kept } = self.clone();
        let reread = on_kept.clone();
        let work = async move {
            let version = known.borrow().version.clone();
            let body = save.ask.body.clone();
            let kept = access.send(save.seen(version.as_deref())).await?;
            {
                let mut known = known.borrow_mut();
                known.version.clone_from(&kept.version);
                (known.kept, known.typed) = (Some(body), None);
            }
            if let Some(then) = then {
                on_kept.emit(());
                access.send(then.seen(kept.version.as_deref())).await?;
            }
            Ok(())
        };
        form.run(work, move |()| reread.emit(()));
    }
}
