//! Status and stable code of every failure: the one place that says both.
use actix_web::http::StatusCode;
use domain::{accounts::AccountError, posts::HandOverError, tokens::TokenError, urges::UrgeError};

use super::Error;
use crate::imports::refusal;

impl Error {
    /// Status and stable code. The match is exhaustive on purpose: no `_` arm.
    #[deny(clippy::wildcard_enum_match_arm)]
    pub(super) fn status_and_code(&self) -> (StatusCode, &'static str) {
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
            Self::MeetingNotYetHeld(_) => (Is::CONFLICT, "meeting_not_yet_held"),
            Self::ChangeTooLate(_) => (Is::CONFLICT, "change_too_late"),
            Self::SamePerson => (Is::CONFLICT, "same_person"),
            Self::YearNotOver => (Is::CONFLICT, "year_not_over"),
            Self::YearClosed(_) => (Is::CONFLICT, "year_closed"),
            Self::ObjectionsClosed(_) => (Is::CONFLICT, "objections_closed"),
            Self::ObjectionsOpen(_) => (Is::CONFLICT, "objections_open"),
            Self::ObjectionsUndecided(_) => (Is::CONFLICT, "objections_undecided"),
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
}
