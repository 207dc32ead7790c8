//! The headers that tell a browser what our pages may do, and who may show them in a frame.
use actix_web::{
    http::header::{
        self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
    },
    middleware::DefaultHeaders,
};

use crate::config::Settings;

/// Everything comes from here; styles and scripts only as files. Wasm needs its own permission.
const SOURCES: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; \
    form-action 'self'; frame-ancestors";
/// Two years, as the lists of browsers ask for.
const STRICT_TRANSPORT: &str = "max-age=63072000";

/// For pages that the city website may show in a frame.
fn policy(embedders: &[String]) -> String {
    let embedders: String = embedders.iter().map(|origin| format!(" {origin}")).collect();
    format!("{SOURCES} 'self'{embedders}")
}

/// For pages on which somebody has signed in: nobody shows them in a frame.
pub(crate) fn unframed_policy() -> String {
    format!("{SOURCES} 'none'")
}

/// Makes a browser save an answer under a name in any script, instead of showing it.
pub(crate) fn attachment(name: &str) -> ContentDisposition {
    let name = ExtendedValue {
        charset: Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value: name.as_bytes().to_owned(),
    };
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    }
}

pub(crate) fn of_every_answer(settings: &Settings) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add((header::CONTENT_SECURITY_POLICY, policy(&settings.frame_ancestors)))
        .add((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .add((header::REFERRER_POLICY, "strict-origin-when-cross-origin"))
        .add(("Permissions-Policy", "camera=(), microphone=(), geolocation=()"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"));
    if settings.speaks_tls() {
        headers.add((header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT))
    } else {
        headers
    }
}
