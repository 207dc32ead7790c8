//! Turns a request into a `Caller`. What a caller may do is decided in `domain::access`.
mod address;
pub mod keys;
mod middleware;

use std::{
    future::{Ready, ready},
    marker::PhantomData,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::{Extensions, Payload},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Action, Caller, Reach},
    accounts::AccountId,
    audit::{ActorKind, Outcome, Record},
    departments::DepartmentId,
    posts::PostId,
    sessions::SessionId,
};

pub(crate) use middleware::{audit_refusals, identify};

use crate::Error;

/// Who calls, as what, from where and when: everything that an entry of the audit trail says of it.
#[derive(Clone, Debug)]
pub(crate) struct Acting {
    pub(crate) caller: Caller,
    /// The name of the account or token.
    pub(crate) name: Option<String>,
    /// The session of a person.
    pub(crate) session: Option<SessionId>,
    pub(crate) address: Option<String>,
    pub(crate) now: DateTime<Utc>,
}

impl Acting {
    pub(crate) fn account(&self) -> Result<AccountId, Error> {
        self.caller.account().ok_or(Error::Forbidden)
    }

    /// Who acts, as a record keeps it: the name of the account or token.
    pub(crate) fn by(&self) -> String {
        self.name.clone().unwrap_or_default()
    }

    /// Tells one caller from another.
    pub(crate) fn caller_id(&self) -> String {
        match &self.caller {
            Caller::Anonymous => String::new(),
            Caller::Person(person) => format!("account:{}", person.account.0),
            Caller::Machine(machine) => format!("token:{}", machine.token.0),
        }
    }

    /// An entry for the audit trail about an action of this caller, successful so far.
    pub(crate) fn record(&self, action: &str) -> Record {
        let (actor_kind, actor, role) = match &self.caller {
            Caller::Anonymous => (ActorKind::Anonymous, None, None),
            Caller::Person(person) => {
                (ActorKind::Account, Some(person.account.0), Some(person.role.name()))
            }
            Caller::Machine(machine) => (ActorKind::Token, Some(machine.token.0), None),
        };
        Record {
            at: self.now,
            actor_kind,
            actor: actor.map(|id| id.to_string()),
            actor_name: self.name.clone(),
            role: role.map(str::to_owned),
            action: action.to_owned(),
            subject_kind: None,
            subject: None,
            outcome: Outcome::Success,
            reason: None,
            address: self.address.clone(),
            before: None,
            after: None,
        }
    }
}

/// What the identifying middleware leaves for the guard: who calls, or why nobody is known to; and
/// how the caller acts while unknown.
#[derive(Clone)]
struct Identity {
    anonymous: Acting,
    known: Result<Acting, Unknown>,
}

#[derive(Clone, Copy)]
enum Unknown {
    /// Something was presented that is not good.
    Invalid,
    Expired,
    Over,
}

impl From<Unknown> for Error {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Invalid => Self::Unauthenticated,
            Unknown::Expired => Self::TokenExpired,
            Unknown::Over => Self::SessionOver,
        }
    }
}

/// Who the identifying middleware found to call; none where nobody is known to.
pub(crate) fn known(extensions: &Extensions) -> Option<Acting> {
    extensions.get::<Identity>().and_then(|identity| identity.known.clone().ok())
}

/// What the request is about to do, for the trail of refusals.
#[derive(Clone, Copy)]
struct Attempted(&'static str);

/// A caller whom the policy permits `A`. Always the first argument of a handler, so that a refusal
/// comes before anything of the request is read.
pub(crate) struct Allowed<A> {
    pub(crate) acting: Acting,
    reach: Reach,
    action: PhantomData<A>,
}

impl<A: Action> Allowed<A> {
    /// Whether the permission holds for a record of this account and department.
    ///
    /// # Errors
    /// When it does not: the caller may then not even know of the record.
    pub(crate) fn covers(
        &self,
        account: Option<AccountId>,
        department: Option<DepartmentId>,
    ) -> Result<(), Error> {
        let covered = self.acting.caller.covers(self.reach, account, department);
        if covered { Ok(()) } else { Err(Error::Hidden) }
    }

    /// Whether the permission holds for a record of this post.
    ///
    /// # Errors
    /// When it does not: it is another leader's to decide.
    pub(crate) fn covers_post(&self, post: PostId) -> Result<(), Error> {
        let covered = self.acting.caller.covers_post(self.reach, post);
        if covered { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// The department to which the permission is limited, if it is.
    pub(crate) fn only_department(&self) -> Option<DepartmentId> {
        match self.reach {
            Reach::OwnDepartment => self.acting.caller.department(),
            Reach::Every | Reach::Own | Reach::OwnPost => None,
        }
    }

    pub(crate) fn record(&self) -> Record {
        self.acting.record(A::NAME)
    }
}

impl<A: Action> FromRequest for Allowed<A> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        request.extensions_mut().insert(Attempted(A::NAME));
        let identity = request.extensions().get::<Identity>().cloned();
        ready(decide::<A>(identity))
    }
}

/// What everybody may do, they may do whatever they present. Without a middleware that looked, as on
/// the public board, everybody is the public.
fn decide<A: Action>(identity: Option<Identity>) -> Result<Allowed<A>, Error> {
    let public = Caller::Anonymous.reach(&A::RULE);
    let acting = match (identity, public) {
        (Some(identity), Ok(_)) => identity.known.unwrap_or(identity.anonymous),
        (Some(identity), Err(_)) => identity.known?,
        (None, Ok(_)) => Acting {
            caller: Caller::Anonymous,
            name: None,
            session: None,
            address: None,
            now: DateTime::UNIX_EPOCH,
        },
        (None, Err(_)) => return Err(Error::Unauthenticated),
    };
    let reach = acting.caller.reach(&A::RULE)?;
    Ok(Allowed { acting, reach, action: PhantomData })
}
