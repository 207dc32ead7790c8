//! A record's content on its way: kept as it was typed, and submitted only once it is kept.
use std::{cell::RefCell, rc::Rc};

use serde::de::DeserializeOwned;
use yew::prelude::*;

use crate::{
    components::form::Form,
    desk::{
        call::{Call, Reply},
        listen,
    },
};

/// Keeps one record, each time over the version that this page knows.
#[derive(Clone)]
pub struct Keeping {
    seen: Rc<RefCell<Option<String>>>,
    on_kept: Callback<()>,
}

/// `on_kept` reads the record anew; what is typed stays.
#[hook]
pub fn use_keeping<T>(reply: &Reply<T>, unsaved: bool, on_kept: &Callback<()>) -> Keeping {
    let seen = use_mut_ref(|| reply.version.clone());
    {
        let seen = seen.clone();
        use_effect_with(reply.version.clone(), move |version| {
            seen.replace(version.clone());
        });
    }
    use_effect_with(unsaved, |unsaved| {
        let warning = unsaved.then(listen::warn_before_closing);
        move || drop(warning)
    });
    Keeping { seen, on_kept: on_kept.clone() }
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
        let Self { seen, on_kept } = self.clone();
        let reread = on_kept.clone();
        let work = async move {
            let version = seen.borrow().clone();
            let kept = access.send(save.seen(version.as_deref())).await?;
            seen.replace(kept.version.clone());
            if let Some(then) = then {
                on_kept.emit(());
                access.send(then.seen(kept.version.as_deref())).await?;
            }
            Ok(())
        };
        form.run(work, move |()| reread.emit(()));
    }
}
