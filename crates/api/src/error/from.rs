//! What the rooms and the domain refuse, as a failure of a handler.
use domain::{access::Refusal, imports::ImportError, lacking::Lacking, urges::UrgeError};

use super::{Error, InvalidField};
use crate::imports::execute::RefusedImport;

impl From<InvalidField> for Error {
    fn from(field: InvalidField) -> Self {
        Self::Invalid(vec![field])
    }
}

impl From<UrgeError> for Error {
    fn from(error: UrgeError) -> Self {
        match error {
            UrgeError::Step(step) => Self::Step(step),
            UrgeError::Lacking(lacking) => lacking.into(),
            UrgeError::NothingSharper | UrgeError::StillTime(_) => Self::Urge(error),
        }
    }
}

impl From<Vec<Lacking>> for Error {
    fn from(lacking: Vec<Lacking>) -> Self {
        Self::Invalid(lacking.into_iter().map(InvalidField::from).collect())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unauthenticated => Self::Unauthenticated,
            Refusal::Role | Refusal::NotForTokens => Self::Forbidden,
            Refusal::Scope(scope) => Self::InsufficientScope(scope),
            Refusal::PasswordExpired => Self::PasswordExpired,
            Refusal::SecondFactorMissing => Self::SecondFactorMissing,
        }
    }
}

impl Error {
    /// Why a document is not read. What failed on our side is no fault of the document.
    pub(crate) fn of_document(refused: RefusedImport, file: &str) -> Self {
        match refused {
            RefusedImport::Storage(error) => error,
            RefusedImport::Database(error) => error.into(),
            RefusedImport::Import(ImportError::Year(_)) => {
                Self::invalid_query("year", "lacking-year", &[])
            }
            refused => Self::Document { refused: Box::new(refused), file: file.to_owned() },
        }
    }
}
