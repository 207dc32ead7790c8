//! A plan or a report while somebody works on it: sends what was typed after a rest and when a field is
//! left, tries again where it did not arrive, and asks before the page is closed too early.
use std::{
    cell::{Cell, Ref, RefCell},
    rc::Rc,
    time::Duration,
};

use gloo_timers::{callback::Timeout, future::sleep};
use wasm_bindgen_futures::spawn_local;
use wire::{plans::Reasoned, plans::Step};
use yew::prelude::*;

use crate::{
    approval::{
        kept,
        paper::Paper,
        state::{DraftState, Keeping, is_outrun},
    },
    client::Trouble,
    desk::{call::Reply, listen},
    sessions::access::{Access, use_desk},
};

/// Between two looks whether what is on its way has arrived.
const LOOK: Duration = Duration::from_millis(50);

struct Inner<P: Paper> {
    state: RefCell<DraftState<P>>,
    access: Access,
    changes: Cell<u32>,
    changed: RefCell<Callback<()>>,
}

enum Next {
    Wait,
    Send,
    Nothing(Result<(), Trouble>),
}

/// What every part of the page may ask and change.
pub struct Draft<P: Paper> {
    inner: Rc<Inner<P>>,
    /// A handle from before a change is not the same as one from after it.
    at: u32,
}

impl<P: Paper> Clone for Draft<P> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), at: self.at }
    }
}

impl<P: Paper> PartialEq for Draft<P> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner) && self.at == other.at
    }
}

impl<P: Paper> Draft<P> {
    pub fn state(&self) -> Ref<'_, DraftState<P>> {
        self.inner.state.borrow()
    }

    pub fn reply(&self) -> Rc<Reply<P>> {
        self.state().reply.clone()
    }

    pub fn access(&self) -> &Access {
        &self.inner.access
    }

    /// Changes what the page shows.
    pub fn change<T>(&self, change: impl FnOnce(&mut DraftState<P>) -> T) -> T {
        let outcome = change(&mut self.inner.state.borrow_mut());
        self.inner.changes.set(self.inner.changes.get() + 1);
        let changed = self.inner.changed.borrow().clone();
        changed.emit(());
        outcome
    }

    pub fn edit(&self, pointer: &str, change: impl FnOnce(&mut P::Fields)) {
        self.change(|state| state.edit(pointer, change));
    }

    /// Sends what was typed, now; says whether the server has all of it.
    ///
    /// # Errors
    /// Why something is not kept.
    pub async fn keep(&self) -> Result<(), Trouble> {
        loop {
            match self.next() {
                Next::Wait => sleep(LOOK).await,
                Next::Send => self.send().await?,
                Next::Nothing(outcome) => return outcome,
            }
        }
    }

    fn next(&self) -> Next {
        let state = self.state();
        match &state.keeping {
            Keeping::Sending => Next::Wait,
            Keeping::Refused(trouble) | Keeping::Stale(_, trouble) => {
                Next::Nothing(Err(trouble.clone()))
            }
            Keeping::Calm | Keeping::Failed(_) if state.is_dirty() => Next::Send,
            Keeping::Calm | Keeping::Failed(_) => Next::Nothing(Ok(())),
        }
    }

    async fn send(&self) -> Result<(), Trouble> {
        let content = self.change(DraftState::begin);
        let reply = self.reply();
        let call = reply.value.save(&content).seen(reply.version.as_deref());
        match self.inner.access.send(call).await {
            Ok(reply) => self.change(|state| state.keep(reply)),
            Err(trouble) if is_outrun(&trouble) => self.meet(trouble).await?,
            Err(trouble) => {
                self.change(|state| state.fail(trouble.clone()));
                return Err(trouble);
            }
        }
        Ok(())
    }

    /// Looks at what somebody else made of it.
    async fn meet(&self, trouble: Trouble) -> Result<(), Trouble> {
        match self.inner.access.send(self.reply().value.read_again()).await {
            Ok(theirs) => self.change(|state| state.meet(theirs, trouble.clone())),
            Err(unread) => self.change(|state| state.fail(unread)),
        }
        match self.state().keeping {
            Keeping::Calm => Ok(()),
            _ => Err(trouble),
        }
    }

    /// The same where nobody waits for it.
    pub fn keep_now(&self) {
        let draft = self.clone();
        // What came of it stands in the state.
        spawn_local(async move { drop(draft.keep().await) });
    }

    /// Takes a step with what is kept. Where somebody was first, shows what they made of it instead.
    ///
    /// # Errors
    /// When the server refuses or can't be reached.
    pub async fn take(&self, step: Step, reason: Reasoned) -> Result<(), Trouble> {
        self.keep().await?;
        let reply = self.reply();
        let call = reply.value.take(step, &reason).seen(reply.version.as_deref());
        match self.inner.access.send(call).await {
            Ok(reply) => self.change(|state| {
                state.replace(Rc::new(reply));
                state.taken = Some(step);
            }),
            Err(trouble) if is_outrun(&trouble) => self.meet(trouble).await?,
            Err(trouble) => {
                if let Trouble::Refused(problem) = &trouble {
                    self.change(|state| state.refuse(problem));
                }
                return Err(trouble);
            }
        }
        Ok(())
    }
}

/// Begins with what was read, or goes on with what was typed on an earlier visit.
#[hook]
pub fn use_draft<P: Paper>(reply: &Rc<Reply<P>>) -> Draft<P> {
    let desk = use_desk();
    let update = use_force_update();
    let inner = use_memo((), |()| begin(reply, desk.access));
    let inner = (*inner).clone();
    inner.changed.replace(Callback::from(move |()| update.force_update()));
    let draft = Draft { at: inner.changes.get(), inner };
    let (delay, at) = (draft.state().delay(), draft.at);
    {
        let draft = draft.clone();
        use_effect_with((delay, at), move |(delay, _)| {
            let timer = delay.map(|delay| Timeout::new(delay, move || draft.keep_now()));
            move || drop(timer)
        });
    }
    {
        let draft = draft.clone();
        use_effect_with((), move |()| {
            let connected = draft.clone();
            let connected = listen::on_connection(move || connected.keep_now());
            move || {
                drop(connected);
                draft.leave();
            }
        });
    }
    use_warning(draft.state().would_lose());
    draft
}

fn begin<P: Paper>(reply: &Rc<Reply<P>>, access: Access) -> Rc<Inner<P>> {
    if let Some(written) = kept::take::<Inner<P>>(&reply.value.path()) {
        written.state.borrow_mut().resume(reply.clone());
        return written;
    }
    Rc::new(Inner {
        state: RefCell::new(DraftState::new(reply.clone())),
        access,
        changes: Cell::default(),
        changed: RefCell::default(),
    })
}

impl<P: Paper> Draft<P> {
    /// The page is left: what is not kept yet is sent, and stays here for the next visit until it is.
    fn leave(&self) {
        self.inner.changed.replace(Callback::noop());
        if !self.state().would_lose() {
            return;
        }
        let (draft, path) = (self.clone(), self.reply().value.path());
        kept::put(path.clone(), draft.inner.clone());
        spawn_local(async move {
            if draft.keep().await.is_ok() && !draft.state().would_lose() {
                kept::forget(&path, &draft.inner);
            }
        });
    }
}

/// The browser asks before it closes a page on which something is not kept.
#[hook]
fn use_warning(would_lose: bool) {
    use_effect_with(would_lose, |would_lose| {
        let warning = would_lose.then(listen::warn_before_closing);
        move || drop(warning)
    });
}
