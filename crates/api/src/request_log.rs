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

use crate::error::Code;

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
        match outcome {
            Ok(response) => {
                span.record("status", response.status().as_u16());
                if let Some(Code(code)) = response.response().extensions().get() {
                    span.record("code", code);
                }
            }
            Err(error) => {
                span.record("status", error.as_response_error().status_code().as_u16());
            }
        }
        span.in_scope(|| tracing::info!("answered"));
    }
}
