//! One line of the log for each request: what was asked by its route, and what came of it. No address,
//! query, name or body: a log is read by people who may not know them.
use actix_web::{
    Error as ActixError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
};
use tracing::{Span, field::Empty};
use tracing_actix_web::RootSpanBuilder;
use uuid::Uuid;

use crate::Error;

pub struct RequestLog;

impl RootSpanBuilder for RequestLog {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let route = request.match_pattern();
        tracing::info_span!(
            "request",
            id = %Uuid::new_v4(),
            method = %request.method(),
            route = route.as_deref().unwrap_or("-"),
            status = Empty,
            code = Empty,
        )
    }

    fn on_request_end<B: MessageBody>(
        span: Span,
        outcome: &Result<ServiceResponse<B>, ActixError>,
    ) {
        let (status, error) = match outcome {
            Ok(response) => (response.status(), response.response().error()),
            Err(error) => (error.as_response_error().status_code(), Some(error)),
        };
        span.record("status", status.as_u16());
        if let Some(error) = error.and_then(|error| error.as_error::<Error>()) {
            span.record("code", error.code());
        }
        span.in_scope(|| tracing::info!("answered"));
    }
}
