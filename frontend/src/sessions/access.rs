//! Who is signed in. The access token stands here, in memory, and nowhere else; a request gets it,
//! and where it is no longer good, a new one or a person who signs in again.
use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
    time::Duration,
};

use domain::access::Role;
use gloo_timers::future::sleep;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use wire::sessions::{AcceptInvitation, AcceptedInvitation, OwnAccount, SignIn, SignedIn};
use yew::prelude::*;

use crate::{
    browser,
    client::Trouble,
    desk::{
        call::{Ask, Call, Raw, Reply},
        client,
    },
    session::Session,
    sessions::{
        state::{Phase, after_sign_in},
        transmit::transmit,
    },
};

/// A token so near its end may not survive the way to the server.
const NEAR_END_MILLISECONDS: f64 = 15_000.0;
/// Another tab may be refreshing with the same cookie: its answer brings the next one.
const RACES: u32 = 5;
const BETWEEN_RACES: Duration = Duration::from_millis(300);

#[derive(Clone, Default)]
pub struct Access(Rc<Inner>);

#[derive(Default)]
struct Inner {
    session: Session,
    token: RefCell<Option<Token>>,
    account: RefCell<Option<Rc<OwnAccount>>>,
    phase: RefCell<Phase>,
    refreshing: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
    changed: RefCell<Callback<()>>,
}

#[derive(Clone)]
struct Token {
    text: String,
    session: Uuid,
    until: f64,
}

impl PartialEq for Access {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Access {
    /// `changed` is called whenever something else is to be shown.
    pub fn new(session: Session, changed: Callback<()>) -> Self {
        Self(Rc::new(Inner { session, changed: RefCell::new(changed), ..Inner::default() }))
    }

    pub fn phase(&self) -> Phase {
        self.0.phase.borrow().clone()
    }

    pub fn account(&self) -> Option<Rc<OwnAccount>> {
        self.0.account.borrow().clone()
    }

    /// Tries the cookie of an earlier visit.
    pub async fn restore(&self) {
        self.show(Phase::Restoring);
        match self.refresh().await {
            Ok(()) => {}
            Err(trouble) if is_over(&trouble) => self.show(Phase::SignedOut),
            Err(trouble) => self.show(Phase::Troubled(trouble)),
        }
    }

    /// # Errors
    /// When the server refuses or can't be reached.
    pub async fn sign_in(&self, body: &SignIn) -> Result<(), Trouble> {
        let call = client::sign_in(body);
        let raw = transmit(&self.0.session, &call.ask, None).await?;
        self.install(Reply::<SignedIn>::try_from(raw)?.value);
        Ok(())
    }

    /// Whoever holds the invitation needs no token.
    ///
    /// # Errors
    /// When the server refuses or can't be reached.
    pub async fn accept_invitation(
        &self,
        body: &AcceptInvitation,
    ) -> Result<AcceptedInvitation, Trouble> {
        let ask = client::accept_invitation(body).ask;
        let raw = transmit(&self.0.session, &ask, None).await?;
        Reply::try_from(raw).map(|reply| reply.value)
    }

    /// Ends the session of this browser and begins anew. A session that is over already needs no end.
    pub async fn sign_out(&self) -> Result<(), Trouble> {
        let token = self.0.token.borrow().clone();
        if let Some(Token { text, session, .. }) = token {
            let ask = client::end_session(session).ask;
            match transmit(&self.0.session, &ask, Some(&text)).await {
                Err(trouble) if !is_over(&trouble) => return Err(trouble),
                _ => {}
            }
        }
        browser::go_to(&self.0.session.href_to("/desk", ""));
        Ok(())
    }

    /// The one who works here does not want to sign in again now: what waited is refused.
    pub fn dismiss(&self) {
        self.show(Phase::SignedIn);
    }

    /// Sends a call with a good token, whatever that takes.
    ///
    /// # Errors
    /// When the server refuses or can't be reached, or nobody signs in again.
    pub async fn send<T: DeserializeOwned>(&self, call: Call<T>) -> Result<Reply<T>, Trouble> {
        self.fetch(&call.ask).await?.try_into()
    }

    /// The same for an answer that is a file.
    ///
    /// # Errors
    /// As [`Access::send`].
    pub async fn fetch(&self, ask: &Ask) -> Result<Raw, Trouble> {
        let mut refreshed = false;
        loop {
            let token = match self.good_token() {
                Some(token) => token,
                None => match self.refresh().await {
                    Ok(()) => continue,
                    Err(trouble) if is_over(&trouble) => {
                        self.sign_in_again(trouble).await?;
                        continue;
                    }
                    Err(trouble) => return Err(trouble),
                },
            };
            match transmit(&self.0.session, ask, Some(&token)).await {
                Err(trouble) if trouble.code() == Some("token_expired") && !refreshed => {
                    refreshed = true;
                    self.0.token.replace(None);
                }
                Err(trouble) if is_over(&trouble) => self.sign_in_again(trouble).await?,
                Err(trouble) if is_unfinished(&trouble) => {
                    self.reread_account(&token).await;
                    return Err(trouble);
                }
                outcome => return outcome,
            }
        }
    }

    /// What the account still has to do may have changed.
    pub async fn reread(&self) {
        if let Some(token) = self.good_token() {
            self.reread_account(&token).await;
        }
    }

    async fn reread_account(&self, token: &str) {
        let ask = client::read_own_account().ask;
        let answer = transmit(&self.0.session, &ask, Some(token)).await;
        if let Ok(reply) = answer.and_then(Reply::<OwnAccount>::try_from) {
            self.0.account.replace(Some(Rc::new(reply.value)));
            self.show(self.phase());
        }
    }

    fn good_token(&self) -> Option<String> {
        let token = self.0.token.borrow();
        let good = token.as_ref().filter(|it| browser::now() + NEAR_END_MILLISECONDS < it.until);
        good.map(|token| token.text.clone())
    }

    /// Exchanges the cookie for a new token; two who need one at once share it.
    async fn refresh(&self) -> Result<(), Trouble> {
        if self.0.refreshing.replace(true) {
            self.until(|inner| !inner.refreshing.get()).await;
            return if self.good_token().is_some() { Ok(()) } else { self.exchange().await };
        }
        let outcome = self.exchange().await;
        self.0.refreshing.set(false);
        self.wake();
        outcome
    }

    async fn exchange(&self) -> Result<(), Trouble> {
        let ask = client::refresh_session().ask;
        let mut races = 0;
        loop {
            match transmit(&self.0.session, &ask, None).await {
                Err(trouble) if trouble.code() == Some("refresh_raced") && races < RACES => {
                    races += 1;
                    sleep(BETWEEN_RACES).await;
                }
                outcome => {
                    self.install(Reply::<SignedIn>::try_from(outcome?)?.value);
                    return Ok(());
                }
            }
        }
    }

    fn install(&self, signed_in: SignedIn) {
        let phase = after_sign_in(self.account().as_deref(), &signed_in.account);
        if phase == Phase::SignedIn {
            let life = signed_in.expires_in as f64 * 1000.0;
            let token = Token {
                text: signed_in.access_token,
                session: signed_in.session_id,
                until: browser::now() + life,
            };
            self.0.token.replace(Some(token));
            self.0.account.replace(Some(Rc::new(signed_in.account)));
        }
        self.show(phase);
    }

    /// Waits until somebody has signed in again over the page; else gives back why.
    async fn sign_in_again(&self, trouble: Trouble) -> Result<(), Trouble> {
        self.0.token.replace(None);
        self.show(Phase::Asking);
        self.until(|inner| *inner.phase.borrow() != Phase::Asking).await;
        if self.good_token().is_some() { Ok(()) } else { Err(trouble) }
    }

    fn show(&self, phase: Phase) {
        self.0.phase.replace(phase);
        self.0.changed.borrow().emit(());
        self.wake();
    }

    async fn until(&self, holds: impl Fn(&Inner) -> bool) {
        poll_fn(|context| {
            if holds(&self.0) {
                return Poll::Ready(());
            }
            self.0.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    fn wake(&self) {
        self.0.waiting.take().into_iter().for_each(Waker::wake);
    }
}

fn is_over(trouble: &Trouble) -> bool {
    matches!(trouble.code(), Some("unauthenticated" | "session_over" | "token_expired"))
}

fn is_unfinished(trouble: &Trouble) -> bool {
    matches!(trouble.code(), Some("password_expired" | "second_factor_missing"))
}

/// What every component of the desk may ask: who is signed in, and to send.
#[derive(Clone, Default, PartialEq)]
pub struct Desk {
    pub access: Access,
    pub account: Option<Rc<OwnAccount>>,
}

impl Desk {
    pub fn role(&self) -> Role {
        self.account.as_ref().map_or(Role::Public, |account| account.role)
    }
}

/// The desk that the application provides; one where nobody is signed in outside of it.
#[hook]
pub fn use_desk() -> Desk {
    use_context::<Desk>().unwrap_or_default()
}
