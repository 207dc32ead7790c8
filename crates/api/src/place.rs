//! Which record a request is about, the version of it that was read, and what it takes to work on it.
use std::future::{Ready, ready};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    web::{Data, Path},
};
use sea_orm::DatabaseConnection;
use serde::de::DeserializeOwned;
use texts::Language;

use crate::{Error, board::Board, conditional::IfMatch, error::language_of};

pub(crate) struct Place<Address> {
    pub(crate) at: Address,
    pub(crate) if_match: IfMatch,
    pub(crate) board: Data<Board>,
    pub(crate) database: Data<DatabaseConnection>,
    pub(crate) language: Language,
}

impl<Address: DeserializeOwned + 'static> Place<Address> {
    fn of(request: &HttpRequest) -> Option<Self> {
        Some(Self {
            at: Path::<Address>::extract(request).into_inner().ok()?.into_inner(),
            if_match: IfMatch::extract(request).into_inner().ok()?,
            board: request.app_data::<Data<Board>>()?.clone(),
            database: request.app_data::<Data<DatabaseConnection>>()?.clone(),
            language: language_of(request),
        })
    }
}

impl<Address: DeserializeOwned + 'static> FromRequest for Place<Address> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    /// An address that names nothing is answered as one where nothing is.
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).ok_or(Error::NotFound))
    }
}
