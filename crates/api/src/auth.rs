//! Turns a request into a `Caller`. What a caller may do is decided in `domain::access`.
use std::{
    future::{Ready, ready},
    marker::PhantomData,
};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use domain::access::{Action, Role};

use crate::Error;

/// Who is calling. Nobody can sign in yet, so every caller is the public.
#[derive(Clone, Copy, Debug)]
pub struct Caller {
    pub role: Role,
}

impl Caller {
    fn of(_request: &HttpRequest) -> Self {
        Self { role: Role::Public }
    }
}

/// A caller whose role permits `A`. Always the first argument of a handler, so that a refusal
/// comes before anything of the request is read.
pub struct Allowed<A> {
    pub caller: Caller,
    action: PhantomData<A>,
}

impl<A: Action> FromRequest for Allowed<A> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let caller = Caller::of(request);
        ready(if A::PERMITTED.contains(&caller.role) {
            Ok(Self { caller, action: PhantomData })
        } else {
            Err(Error::Forbidden)
        })
    }
}
