//! Answers with a workbook, for its reader only.
use actix_web::{HttpResponse, http::header};

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `name` without its ending; letters, digits and hyphens.
pub(crate) fn answer(name: &str, content: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(MEDIA_TYPE)
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.xlsx\""),
        ))
        .body(content)
}
