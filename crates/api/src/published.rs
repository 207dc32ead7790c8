//! How everything public is answered: a strong ETag, 304, compression, and a cache that lasts until
//! a record or the day changes. Handlers know nothing of it.
use std::{io::Write, sync::Arc};

use actix_web::{
    Error, HttpResponse,
    body::{BoxBody, MessageBody, to_bytes},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web::{Bytes, Data},
};
use flate2::{Compression, write::GzEncoder};
use moka::sync::Cache;
use sha2::{Digest, Sha256};
use texts::Language;

use crate::board::Board;

/// Seconds for which a copy elsewhere may be used without asking again.
const FRESH_SECONDS: &str = "public, max-age=60";
/// Bytes of answers kept; the least used go first.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Brotli's effort: near the best that an answer made while somebody waits can afford.
const BROTLI_QUALITY: i32 = 5;
/// Shorter bodies travel as they are.
const LEAST_COMPRESSED: usize = 512;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Coding {
    Identity,
    Gzip,
    Brotli,
}

impl Coding {
    fn accepted(headers: &HeaderMap) -> Self {
        let value = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        let accepts = |name: &str| {
            value.unwrap_or_default().split(',').any(|coding| {
                let (coding, quality) = coding.split_once(';').unwrap_or((coding, ""));
                let refused =
                    quality.trim().strip_prefix("q=").is_some_and(|it| it.parse() == Ok(0.0));
                coding.trim().eq_ignore_ascii_case(name) && !refused
            })
        };
        if accepts("br") {
            Self::Brotli
        } else if accepts("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    fn encode(self, body: &Bytes) -> std::io::Result<Bytes> {
        Ok(match self {
            Self::Identity => body.clone(),
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(body)?;
                encoder.finish()?.into()
            }
            Self::Brotli => {
                let mut encoded = Vec::new();
                let parameters = brotli::enc::BrotliEncoderParams {
                    quality: BROTLI_QUALITY,
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut body.as_ref(), &mut encoded, &parameters)?;
                encoded.into()
            }
        })
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    target: String,
    coding: Coding,
    language: Language,
    serial: u64,
}

struct Answer {
    etag: HeaderValue,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
}

/// Answers given before, for as long as the snapshot they were made from is in force.
#[derive(Clone)]
pub(crate) struct Answers(Cache<Key, Arc<Answer>>);

impl Default for Answers {
    fn default() -> Self {
        let size = |key: &Key, answer: &Arc<Answer>| {
            u32::try_from(key.target.len() + answer.body.len() + 256).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().weigher(size).max_capacity(MOST_BYTES).build())
    }
}

/// The middleware around everything public.
pub(crate) async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let (Some(answers), Some(board)) =
        (request.app_data::<Data<Answers>>().cloned(), request.app_data::<Data<Board>>())
    else {
        return next.call(request).await.map(ServiceResponse::map_into_boxed_body);
    };
    if *request.method() != Method::GET {
        return next.call(request).await.map(ServiceResponse::map_into_boxed_body);
    }
    let key = Key {
        target: request.uri().to_string(),
        coding: Coding::accepted(request.headers()),
        language: crate::error::language_of(request.request()),
        serial: board.current().serial,
    };
    if let Some(known) = answers.0.get(&key) {
        let response = respond(&known, request.headers());
        return Ok(request.into_response(response));
    }
    let response = next.call(request).await?;
    if response.status() != StatusCode::OK || forbids_keeping(response.headers()) {
        return Ok(response.map_into_boxed_body());
    }
    let (request, response) = response.into_parts();
    let (head, body) = response.into_parts();
    let body = to_bytes(body).await.map_err(|error| error.into())?;
    let known = Arc::new(made(&key, head.headers(), &body)?);
    answers.0.insert(key, known.clone());
    let response = respond(&known, request.headers());
    Ok(ServiceResponse::new(request, response))
}

/// The desk's document is kept by nobody.
fn forbids_keeping(headers: &HeaderMap) -> bool {
    headers.get(header::CACHE_CONTROL).is_some_and(|it| it == "no-store")
}

fn made(key: &Key, headers: &HeaderMap, body: &Bytes) -> Result<Answer, Error> {
    let coding = if body.len() < LEAST_COMPRESSED { Coding::Identity } else { key.coding };
    let digest = Sha256::digest(body);
    let mut tag: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    if let Some(name) = coding.name() {
        tag = format!("{tag}-{name}");
    }
    let etag = HeaderValue::from_str(&format!("\"{tag}\""))
        .map_err(actix_web::error::ErrorInternalServerError)?;
    let mut kept: Vec<(HeaderName, HeaderValue)> = headers
        .iter()
        .filter(|(name, _)| {
            [
                header::CONTENT_TYPE,
                header::LINK,
                header::CONTENT_DISPOSITION,
                header::CONTENT_LANGUAGE,
            ]
            .contains(name)
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if let Some(name) = coding.name() {
        kept.push((header::CONTENT_ENCODING, HeaderValue::from_static(name)));
    }
    Ok(Answer { etag, headers: kept, body: coding.encode(body)? })
}

fn respond(answer: &Answer, request: &HeaderMap) -> HttpResponse {
    let asked = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let tag = answer.etag.to_str().unwrap_or_default();
    let unchanged = asked.is_some_and(|asked| {
        asked
            .split(',')
            .map(|it| it.trim().trim_start_matches("W/"))
            .any(|it| it == tag || it == "*")
    });
    let status = if unchanged { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::ETAG, answer.etag.clone()))
        .insert_header((header::CACHE_CONTROL, FRESH_SECONDS))
        .insert_header((header::VARY, "Accept-Encoding, Accept-Language"));
    if unchanged {
        return response.finish();
    }
    for header in &answer.headers {
        response.insert_header(header.clone());
    }
    response.body(answer.body.clone())
}
