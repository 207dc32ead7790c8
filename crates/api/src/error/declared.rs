//! Which problems an operation may answer with, for the OpenAPI document.
use std::collections::BTreeMap;

use utoipa::{
    IntoResponses, ToSchema,
    openapi::{Content, Ref, RefOr, Response, ResponseBuilder},
};
use wire::problem::Problem;

use super::Error;

/// Declares the problem responses of every operation in one word: `responses(…, Error)`.
impl IntoResponses for Error {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        [
            (
                "400",
                "Malformed request: an unknown field or parameter, or a value of the wrong kind",
            ),
            ("401", "Nobody has signed in, or what was presented is not good any more"),
            ("403", "Role, scope or an unfinished sign-in does not permit this"),
            ("404", "No such resource, or none that the caller may know of"),
            ("405", "Method not supported here; see `Allow`"),
            ("422", "A value that the field cannot hold"),
            ("429", "Too many failures; see `Retry-After`"),
            ("503", "The service is not ready"),
        ]
        .map(|(status, description)| (status.to_owned(), problem_declared(description)))
        .into()
    }
}

/// Declares what may come of a change: `responses(…, Error, Conflict)`.
pub(crate) struct Conflict;

impl IntoResponses for Conflict {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        [
            ("408", "The body did not arrive in time"),
            ("409", "The record is not in a state that allows this, or a name is taken"),
            ("412", "The record was changed meanwhile: read it again"),
            ("413", "The body is too large"),
            ("415", "The body is of another kind"),
            ("428", "`If-Match` with the record's `ETag` is missing"),
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
