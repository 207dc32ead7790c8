//! The built frontend, embedded in a release and read from its folder in a debug build. Every file
//! lies there plain, as brotli and as gzip.
use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{self, HeaderMap},
    web::{Data, Path},
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::Error;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../frontend/dist"]
#[allow_missing = true]
struct Built;

/// Which build of the frontend this is. Its files' addresses carry the version, so that they never
/// go stale and never need to be asked for again.
pub struct Assets {
    version: String,
}

impl Assets {
    pub(crate) fn find() -> Self {
        let mut names: Vec<_> = Built::iter().collect();
        names.sort();
        let mut digest = Sha256::new();
        for name in names {
            if let Some(file) = Built::get(&name) {
                digest.update(name.as_bytes());
                digest.update(file.metadata.sha256_hash());
            }
        }
        let version = digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { version }
    }

    /// The address of a file, without the base path.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("/assets/{}/{name}", self.version)
    }

    /// False where the frontend was not built: pages then do without script and style.
    pub(crate) fn holds(name: &str) -> bool {
        Built::get(name).is_some()
    }
}

#[get("/assets/{version}/{name:.*}")]
pub(crate) async fn serve(
    path: Path<(String, String)>,
    assets: Data<Assets>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (version, name) = path.into_inner();
    let plain = !name.ends_with(".br") && !name.ends_with(".gz");
    let (coding, file) =
        found(&name, request.headers()).filter(|_| plain).ok_or(Error::NotFound)?;
    let mut response = HttpResponse::Ok();
    let keep =
        if version == assets.version { "public, max-age=31536000, immutable" } else { "no-cache" };
    response
        .insert_header((header::CACHE_CONTROL, keep))
        .insert_header((header::VARY, "Accept-Encoding"))
        .content_type(content_type(&name));
    if let Some(coding) = coding {
        response.insert_header((header::CONTENT_ENCODING, coding));
    }
    Ok(response.body(file.data.into_owned()))
}

fn found(
    name: &str,
    headers: &HeaderMap,
) -> Option<(Option<&'static str>, rust_embed::EmbeddedFile)> {
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        if accepted.split(',').any(|it| it.trim() == coding)
            && let Some(file) = Built::get(&format!("{name}.{ending}"))
        {
            return Some((Some(coding), file));
        }
    }
    Built::get(name).map(|file| (None, file))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
