//! Every failure a handler can return, and the one place that turns it into HTTP.
mod declared;
mod field;
mod told;

use actix_web::{HttpRequest, HttpResponse, ResponseError, http::StatusCode, http::header};
use chrono::NaiveDate;
use domain::{
    access::Refusal,
    accounts::AccountError,
    imports::ImportError,
    lacking::Lacking,
    machine::IllegalStep,
    posts::HandOverError,
    tokens::{Scope, TokenError},
    urges::UrgeError,
};
use texts::Language;

pub(crate) use declared::Conflict;
pub(crate) use field::{InvalidField, told};

use crate::imports::{execute::RefusedImport, refusal};

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

    pub(crate) fn invalid_query(
        name: &str,
        text: &'static str,
        values: &[(&'static str, &dyn ToString)],
    ) -> Self {
        let values = values.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let pointer = format!("#/query/{name}");
        Self::Invalid(vec![InvalidField { pointer, text: text.into(), values }])
    }

    /// Status and stable code. The match is exhaustive on purpose: no `_` arm.
    #[deny(clippy::wildcard_enum_match_arm)]
    fn status_and_code(&self) -> (StatusCode, &'static str) {
        use StatusCode as Is;
        match self {
            Self::Unauthenticated => (Is::UNAUTHORIZED, "unauthenticated"),
            Self::TokenExpired => (Is::UNAUTHORIZED, "token_expired"),
            Self::SessionOver => (Is::UNAUTHORIZED, "session_over"),
            Self::WrongCredentials => (Is::UNAUTHORIZED, "wrong_credentials"),
            Self::SecondFactorRequired => (Is::UNAUTHORIZED, "second_factor_required"),
            Self::WrongSecondFactor => (Is::UNAUTHORIZED, "wrong_second_factor"),
            Self::AccountSuspended => (Is::FORBIDDEN, "account_suspended"),
            Self::AccountExpired => (Is::FORBIDDEN, "account_expired"),
            Self::TooManyAttempts { .. } => (Is::TOO_MANY_REQUESTS, "too_many_attempts"),
            Self::Forbidden => (Is::FORBIDDEN, "forbidden"),
            Self::InsufficientScope(_) => (Is::FORBIDDEN, "insufficient_scope"),
            Self::PasswordExpired => (Is::FORBIDDEN, "password_expired"),
            Self::SecondFactorMissing => (Is::FORBIDDEN, "second_factor_missing"),
            Self::CrossSite => (Is::FORBIDDEN, "cross_site"),
            Self::NotFound | Self::Hidden => (Is::NOT_FOUND, "not_found"),
            Self::MethodNotAllowed(_) => (Is::METHOD_NOT_ALLOWED, "method_not_allowed"),
            Self::Malformed { .. } => (Is::BAD_REQUEST, "malformed"),
            Self::BodyTooSlow => (Is::REQUEST_TIMEOUT, "body_too_slow"),
            Self::BodyTooLarge(_) => (Is::PAYLOAD_TOO_LARGE, "body_too_large"),
            Self::UnsupportedBody => (Is::UNSUPPORTED_MEDIA_TYPE, "unsupported_body"),
            Self::Invalid(_) => (Is::UNPROCESSABLE_ENTITY, "invalid_value"),
            Self::Document { refused, .. } => (refusal::status(refused), "unreadable_document"),
            Self::RefreshRaced => (Is::CONFLICT, "refresh_raced"),
            Self::NameTaken => (Is::CONFLICT, "name_taken"),
            Self::NoSecondFactorBegun => (Is::CONFLICT, "no_second_factor_begun"),
            Self::SecondFactorNeeded => (Is::CONFLICT, "second_factor_needed"),
            Self::Account(AccountError::AlreadySuspended) => (Is::CONFLICT, "already_suspended"),
            Self::Account(AccountError::NotSuspended) => (Is::CONFLICT, "not_suspended"),
            Self::Account(AccountError::OwnAccount) => (Is::CONFLICT, "own_account"),
            Self::Account(AccountError::NotUsable) => (Is::CONFLICT, "account_not_usable"),
            Self::Token(TokenError::AlreadyRevoked) => (Is::CONFLICT, "already_revoked"),
            Self::Token(TokenError::NoScopes | TokenError::LastDay) => {
                (Is::UNPROCESSABLE_ENTITY, "invalid_value")
            }
            Self::HandOver(HandOverError::SameHolder(_)) => (Is::CONFLICT, "same_holder"),
            Self::HandOver(HandOverError::Overlaps(_)) => (Is::CONFLICT, "tenure_overlaps"),
            Self::UnsupportedFile => (Is::UNSUPPORTED_MEDIA_TYPE, "unsupported_file"),
            Self::PeriodNotOpen(_) => (Is::CONFLICT, "period_not_open"),
            Self::Urge(UrgeError::Lacking(_)) => (Is::UNPROCESSABLE_ENTITY, "invalid_value"),
            Self::Step(_) | Self::Urge(UrgeError::Step(_)) => (Is::CONFLICT, "illegal_step"),
            Self::Urge(UrgeError::NothingSharper) => (Is::CONFLICT, "nothing_sharper"),
            Self::Urge(UrgeError::StillTime(_)) => (Is::CONFLICT, "still_time"),
            Self::KeyReused => (Is::UNPROCESSABLE_ENTITY, "idempotency_key_reused"),
            Self::InFlight => (Is::CONFLICT, "request_in_flight"),
            Self::Stale => (Is::PRECONDITION_FAILED, "stale"),
            Self::PreconditionRequired => (Is::PRECONDITION_REQUIRED, "precondition_required"),
            Self::NotReady => (Is::SERVICE_UNAVAILABLE, "not_ready"),
            Self::CorruptRow(_) | Self::Rendering(_) | Self::Failed(_) | Self::Database(_) => {
                (Is::INTERNAL_SERVER_ERROR, "internal")
            }
        }
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
