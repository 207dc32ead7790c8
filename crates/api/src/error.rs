//! Every failure a handler can return, and the one place that turns it into HTTP.
use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, ResponseError, http::StatusCode, http::header};
use texts::{Language, text};
use utoipa::{
    IntoResponses, ToSchema,
    openapi::{Content, Ref, RefOr, Response, ResponseBuilder},
};
use wire::problem::{FieldProblem, Problem};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the caller's role does not permit this")]
    Forbidden,
    #[error("no such resource")]
    NotFound,
    #[error("the method is not supported here; supported: {0}")]
    MethodNotAllowed(String),
    #[error("the request is malformed: {reason}")]
    Malformed { pointer: Option<String>, reason: String },
    #[error("a value is not acceptable")]
    Invalid(Vec<InvalidField>),
    #[error("the database is not ready")]
    NotReady,
    #[error("a stored row breaks a rule: {0}")]
    CorruptRow(String),
    #[error("the page could not be rendered: {0}")]
    Rendering(String),
    #[error(transparent)]
    Database(#[from] sea_orm::DbErr),
}

/// A field that cannot hold the value given, with the text that says what it can hold.
#[derive(Clone, Debug)]
pub struct InvalidField {
    pub pointer: String,
    /// Id in the catalogue, and the values it names.
    pub text: &'static str,
    pub values: Vec<(&'static str, String)>,
}

impl Error {
    pub(crate) fn invalid_query(
        name: &str,
        text: &'static str,
        values: &[(&'static str, &dyn ToString)],
    ) -> Self {
        let values = values.iter().map(|(name, value)| (*name, value.to_string())).collect();
        Self::Invalid(vec![InvalidField { pointer: format!("#/query/{name}"), text, values }])
    }

    /// Status and stable code. The match is exhaustive on purpose: no `_` arm.
    #[deny(clippy::wildcard_enum_match_arm)]
    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not_found"),
            Self::MethodNotAllowed(_) => (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
            Self::Malformed { .. } => (StatusCode::BAD_REQUEST, "malformed"),
            Self::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, "invalid_value"),
            Self::NotReady => (StatusCode::SERVICE_UNAVAILABLE, "not_ready"),
            Self::CorruptRow(_) | Self::Rendering(_) | Self::Database(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "internal")
            }
        }
    }

    /// The problem in a language. What went wrong inside is for the log, never for the caller.
    pub fn problem(&self, language: Language) -> Problem {
        let (status, code) = self.status_and_code();
        let title = text(language, &format!("problem-{code}"), &[]);
        let say =
            |values: &[(&str, &str)]| text(language, &format!("problem-{code}-detail"), values);
        let (detail, errors) = match self {
            Self::Malformed { pointer, reason } => {
                let detail = text(language, "problem-unknown_parameter", &[("reason", reason)]);
                let errors = pointer.iter().map(|pointer| FieldProblem {
                    pointer: pointer.clone(),
                    detail: detail.clone(),
                });
                (say(&[("reason", reason)]), errors.collect())
            }
            Self::Invalid(fields) => {
                let errors = fields.iter().map(|field| {
                    let values: Vec<(&str, &str)> =
                        field.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    FieldProblem {
                        pointer: field.pointer.clone(),
                        detail: text(language, field.text, &values),
                    }
                });
                (say(&[]), errors.collect())
            }
            Self::MethodNotAllowed(methods) => (say(&[("methods", methods)]), Vec::new()),
            Self::Forbidden
            | Self::NotFound
            | Self::NotReady
            | Self::CorruptRow(_)
            | Self::Rendering(_)
            | Self::Database(_) => (say(&[]), Vec::new()),
        };
        Problem {
            kind: format!("urn:guapai:problem:{code}"),
            status: status.as_u16(),
            code: code.to_owned(),
            title,
            detail: Some(detail),
            errors,
        }
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
    response
        .content_type("application/problem+json")
        .insert_header((header::CONTENT_LANGUAGE, language.tag()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(problem)
}

/// Declares the problem responses of every operation in one word: `responses(…, Error)`.
impl IntoResponses for Error {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        [
            ("400", "Malformed request: an unknown parameter, or a value of the wrong kind"),
            ("403", "The role does not permit this"),
            ("404", "No such resource"),
            ("405", "Method not supported here; see `Allow`"),
            ("422", "A value that the field cannot hold"),
            ("503", "The service is not ready"),
        ]
        .map(|(status, description)| (status.to_owned(), problem_declared(description)))
        .into()
    }
}

fn problem_declared(description: &str) -> RefOr<Response> {
    let schema = Ref::from_schema_name(Problem::name());
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", Content::new(Some(schema)))
        .build()
        .into()
}
