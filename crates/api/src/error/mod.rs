//! Every failure a handler can return, and the one place that turns it into HTTP.
mod declared;
mod field;
mod from;
mod status;
mod told;

use actix_web::{HttpRequest, HttpResponse, ResponseError, http::StatusCode, http::header};
use chrono::NaiveDate;
use domain::{
    accounts::AccountError,
    machine::IllegalStep,
    posts::HandOverError,
    tokens::{Scope, TokenError},
    urges::UrgeError,
};
use texts::Language;

pub(crate) use declared::Conflict;
pub(crate) use field::{InvalidField, told};

use crate::imports::execute::RefusedImport;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("nobody has signed in")]
    Unauthenticated,
    #[error("the access token has expired")]
    TokenExpired,
    #[error("the session is over")]
    SessionOver,
    #[error("name or password is wrong")]
    WrongCredentials,
    #[error("a second factor is needed")]
    SecondFactorRequired,
    #[error("the code is wrong or was used before")]
    WrongSecondFactor,
    #[error("the account is suspended")]
    AccountSuspended,
    #[error("the account has expired")]
    AccountExpired,
    #[error("too many failures; {seconds} seconds to wait")]
    TooManyAttempts { seconds: i64 },
    #[error("the caller's role does not permit this")]
    Forbidden,
    #[error("the token lacks the scope {}", .0.name())]
    InsufficientScope(Scope),
    #[error("the password has to be changed first")]
    PasswordExpired,
    #[error("a second factor has to be set up first")]
    SecondFactorMissing,
    #[error("a page of another origin asked")]
    CrossSite,
    #[error("no such resource")]
    NotFound,
    /// There is one, but the caller may not know of it. Reads like [`Error::NotFound`].
    #[error("a resource that the caller may not know of")]
    Hidden,
    #[error("the method is not supported here; supported: {0}")]
    MethodNotAllowed(String),
    #[error("the request is malformed: {reason}")]
    Malformed { pointer: Option<String>, reason: String },
    #[error("the body did not arrive in time")]
    BodyTooSlow,
    #[error("the body has more than {0} bytes")]
    BodyTooLarge(usize),
    #[error("a body of this kind is not read here")]
    UnsupportedBody,
    #[error("a value is not acceptable")]
    Invalid(Vec<InvalidField>),
    #[error("the document {file:?} is not read: {refused}")]
    Document { refused: Box<RefusedImport>, file: String },
    #[error("another tab refreshed the session a moment ago")]
    RefreshRaced,
    #[error("the name is taken")]
    NameTaken,
    #[error("no second factor is being set up")]
    NoSecondFactorBegun,
    #[error("the role does not do without a second factor")]
    SecondFactorNeeded,
    #[error(transparent)]
    Account(#[from] AccountError),
    #[error(transparent)]
    Token(#[from] TokenError),
    #[error(transparent)]
    HandOver(#[from] HandOverError),
    #[error("a file of this kind is not kept")]
    UnsupportedFile,
    #[error("the reporting period opens on {0}")]
    PeriodNotOpen(NaiveDate),
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error(transparent)]
    Urge(UrgeError),
    #[error("the meeting is on {0}")]
    MeetingNotYetHeld(NaiveDate),
    #[error("the change had to be filed by {0}")]
    ChangeTooLate(NaiveDate),
    #[error("whoever wrote the words does not release them")]
    SamePerson,
    #[error("the year is not over")]
    YearNotOver,
    #[error("the year {0} is closed already")]
    YearClosed(i32),
    #[error("objections could be raised until {0}")]
    ObjectionsClosed(NaiveDate),
    #[error("objections can be raised until {0}")]
    ObjectionsOpen(NaiveDate),
    #[error("{0} objections are not decided")]
    ObjectionsUndecided(usize),
    #[error("the idempotency key was used for another request")]
    KeyReused,
    #[error("the first request with this idempotency key is still being answered")]
    InFlight,
    #[error("the record was changed meanwhile")]
    Stale,
    #[error("If-Match is missing")]
    PreconditionRequired,
    #[error("the database is not ready")]
    NotReady,
    #[error("a stored row breaks a rule: {0}")]
    CorruptRow(String),
    #[error("the page could not be rendered: {0}")]
    Rendering(String),
    #[error("this should not have failed: {0}")]
    Failed(String),
    #[error(transparent)]
    Database(#[from] sea_orm::DbErr),
}

impl Error {
    pub(crate) fn invalid_query(
        name: &str,
        text: &'static str,
        values: &[(&'static str, &dyn ToString)],
    ) -> Self {
        let values = values.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let pointer = format!("#/query/{name}");
        Self::Invalid(vec![InvalidField { pointer, text: text.into(), values }])
    }

    /// The stable code, as the audit trail keeps it.
    pub(crate) fn code(&self) -> &'static str {
        self.status_and_code().1
    }

    /// True where somebody was kept from what they may not do.
    pub(crate) fn is_refusal(&self) -> bool {
        matches!(self, Self::Hidden | Self::CrossSite)
            || (self.status_and_code().0 == StatusCode::FORBIDDEN
                && !matches!(self, Self::AccountSuspended | Self::AccountExpired))
    }
}

/// The language that a request asks for.
pub(crate) fn language_of(request: &HttpRequest) -> Language {
    request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or(Language::Chinese, Language::accepted)
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.status_and_code().0
    }

    /// Rendered in Chinese here; `app::in_the_callers_language` says it again in the caller's.
    fn error_response(&self) -> HttpResponse {
        problem_response(self, Language::Chinese)
    }
}

pub(crate) fn problem_response(error: &Error, language: Language) -> HttpResponse {
    let problem = error.problem(language);
    if error.status_code().is_server_error() {
        tracing::error!(error = %error, code = problem.code, "a request failed");
    }
    let mut response = HttpResponse::build(error.status_code());
    if let Error::MethodNotAllowed(methods) = error {
        response.insert_header((header::ALLOW, methods.as_str()));
    }
    if let Error::TooManyAttempts { seconds } = error {
        response.insert_header((header::RETRY_AFTER, seconds.to_string()));
    }
    // RFC 6750: how to authenticate, and what was wrong with what was presented.
    let challenge = match error {
        Error::Unauthenticated => Some("Bearer".to_owned()),
        Error::TokenExpired | Error::SessionOver => {
            Some("Bearer error=\"invalid_token\"".to_owned())
        }
        Error::InsufficientScope(scope) => {
            Some(format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", scope.name()))
        }
        _ => None,
    };
    if let Some(challenge) = challenge {
        response.insert_header((header::WWW_AUTHENTICATE, challenge));
    }
    let mut response = response
        .content_type("application/problem+json")
        .insert_header((header::CONTENT_LANGUAGE, language.tag()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(problem);
    response.extensions_mut().insert(Code(error.code()));
    response
}

/// The stable code of a problem, beside its response: for the log.
#[derive(Clone, Copy)]
pub(crate) struct Code(pub(crate) &'static str);
