//! What the rooms and the domain refuse, as a failure of a handler.
use domain::{
    access::Refusal, bulletins::BulletinError, changes::ChangeError, completions::CompletionError,
    directives::DirectiveError, evaluation::EvaluationError, imports::ImportError,
    lacking::Lacking, meetings::MeetingError, publications::PublicationError, urges::UrgeError,
};

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

impl From<MeetingError> for Error {
    fn from(error: MeetingError) -> Self {
        match error {
            MeetingError::Step(step) => Self::Step(step),
            MeetingError::Lacking(lacking) => lacking.into(),
            MeetingError::NotYetHeld(day) => Self::MeetingNotYetHeld(day),
        }
    }
}

impl From<DirectiveError> for Error {
    fn from(error: DirectiveError) -> Self {
        match error {
            DirectiveError::Step(step) => Self::Step(step),
            DirectiveError::Lacking(lacking) => lacking.into(),
        }
    }
}

impl From<ChangeError> for Error {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Step(step) => Self::Step(step),
            ChangeError::Lacking(lacking) => lacking.into(),
            ChangeError::TooLate(day) => Self::ChangeTooLate(day),
            ChangeError::NotTheirs => Self::Forbidden,
        }
    }
}

impl From<CompletionError> for Error {
    fn from(error: CompletionError) -> Self {
        match error {
            CompletionError::Step(step) => Self::Step(step),
            CompletionError::Lacking(lacking) => lacking.into(),
        }
    }
}

impl From<PublicationError> for Error {
    fn from(error: PublicationError) -> Self {
        match error {
            PublicationError::Step(step) => Self::Step(step),
            PublicationError::Lacking(lacking) => lacking.into(),
            PublicationError::SamePerson => Self::SamePerson,
        }
    }
}

impl From<BulletinError> for Error {
    fn from(error: BulletinError) -> Self {
        match error {
            BulletinError::Step(step) => Self::Step(step),
            BulletinError::Lacking(lacking) => lacking.into(),
        }
    }
}

impl From<EvaluationError> for Error {
    fn from(error: EvaluationError) -> Self {
        match error {
            EvaluationError::Step(step) => Self::Step(step),
            EvaluationError::Lacking(lacking) => lacking.into(),
            EvaluationError::YearNotOver => Self::YearNotOver,
            EvaluationError::ObjectionsClosed(day) => Self::ObjectionsClosed(day),
            EvaluationError::ObjectionsOpen(day) => Self::ObjectionsOpen(day),
            EvaluationError::Undecided(count) => Self::ObjectionsUndecided(count),
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
