//! `Idempotency-Key`: whoever is not sure that a request arrived sends it again, and it is done once.
//! The answer is kept for a day, sealed: it may hold a secret that is shown once.
mod entity;
mod store;

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody, to_bytes},
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderName},
    },
    middleware::Next,
    web::{Bytes, Data},
};
use data_encoding::{BASE64, HEXLOWER};
use domain::access::Caller;
use sea_orm::DatabaseConnection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub(crate) use store::sweep;
use store::{Claim, claim, keep, release};

use crate::{
    Error,
    auth::{self, Acting, keys::Keys},
    body,
    database::corrupt,
};

pub(crate) const HEADER: &str = "idempotency-key";
const LONGEST_KEY: usize = 255;
/// What is kept of an answer's head.
const KEPT: [HeaderName; 4] =
    [header::CONTENT_TYPE, header::ETAG, header::LOCATION, header::CACHE_CONTROL];

/// An answer as it is kept.
#[derive(Serialize, Deserialize)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// What to do with a request.
enum Course {
    /// As if there were no key.
    Plain,
    /// For the first time, under this id.
    First(String),
    Answered(HttpResponse),
}

/// The middleware around everything that somebody known may change.
pub(crate) async fn once(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = match course(&mut request).await {
        Ok(Course::Plain) => {
            return next.call(request).await.map(ServiceResponse::map_into_boxed_body);
        }
        Ok(Course::First(id)) => id,
        Ok(Course::Answered(answer)) => return Ok(request.into_response(answer)),
        Err(error) => return Ok(request.error_response(error)),
    };
    let response = next.call(request).await?.map_into_boxed_body();
    let (request, response) = response.into_parts();
    Ok(match settle(&request, &id, response).await {
        Ok(response) => ServiceResponse::new(request, response),
        Err(error) => ServiceResponse::from_err(error, request),
    })
}

async fn course(request: &mut ServiceRequest) -> Result<Course, Error> {
    let Some((caller, key)) = asked(request)? else { return Ok(Course::Plain) };
    let mut payload = request.take_payload();
    let content = body::collect(request.request(), &mut payload, body::LARGEST).await?;
    let id = digest(&[caller.caller_id().as_bytes(), key.as_bytes()]);
    let target = request.uri().to_string();
    let fingerprint = digest(&[target.as_bytes(), &content]);
    request.set_payload(Payload::from(content));
    let (database, keys) = shared(request.request())?;
    match claim(&database, &id, &fingerprint, caller.now).await? {
        Claim::New => Ok(Course::First(id)),
        Claim::Other => Err(Error::KeyReused),
        Claim::InFlight => Err(Error::InFlight),
        Claim::Answered(sealed) => {
            let answer = serde_json::from_slice(&keys.unseal(&sealed)?).map_err(corrupt)?;
            Ok(Course::Answered(replayed(answer)?))
        }
    }
}

/// Keeps what was done, sealed. Where nothing was done, the key may be used again.
async fn settle(
    request: &HttpRequest,
    id: &str,
    response: HttpResponse,
) -> Result<HttpResponse, Error> {
    let (database, keys) = shared(request)?;
    if !response.status().is_success() {
        release(&**database, id).await?;
        return Ok(response);
    }
    let (head, content) = response.into_parts();
    let content = to_bytes(content).await.map_err(|error| Error::Failed(error.to_string()))?;
    let header = |name: &HeaderName| {
        let value = head.headers().get(name)?.to_str().ok()?;
        Some((name.to_string(), value.to_owned()))
    };
    let answer = Answer {
        status: head.status().as_u16(),
        headers: KEPT.iter().filter_map(header).collect(),
        body: BASE64.encode(&content),
    };
    let sealed = keys.seal(&serde_json::to_vec(&answer).map_err(corrupt)?)?;
    keep(&**database, id, sealed).await?;
    Ok(head.set_body(content).map_into_boxed_body())
}

fn shared(request: &HttpRequest) -> Result<(Data<DatabaseConnection>, Data<Keys>), Error> {
    let database = request.app_data::<Data<DatabaseConnection>>().cloned();
    let keys = request.app_data::<Data<Keys>>().cloned();
    let lacking = || Error::Failed("app::configure installs what is shared".to_owned());
    Ok((database.ok_or_else(lacking)?, keys.ok_or_else(lacking)?))
}

/// Who asks, and with which key; none where the header is absent or nobody is known to ask.
fn asked(request: &ServiceRequest) -> Result<Option<(Acting, String)>, Error> {
    let Some(value) = request.headers().get(HEADER).filter(|_| *request.method() == Method::POST)
    else {
        return Ok(None);
    };
    let known = auth::known(&request.extensions());
    let Some(acting) = known.filter(|acting| acting.caller != Caller::Anonymous) else {
        return Ok(None);
    };
    let key = value.to_str().unwrap_or_default();
    let visible = key.bytes().all(|byte| byte.is_ascii_graphic());
    if key.is_empty() || LONGEST_KEY < key.len() || !visible {
        let reason = format!("Idempotency-Key: 1 to {LONGEST_KEY} visible characters");
        return Err(Error::Malformed { pointer: None, reason });
    }
    Ok(Some((acting, key.to_owned())))
}

fn digest(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    HEXLOWER.encode(&digest.finalize())
}

fn replayed(answer: Answer) -> Result<HttpResponse, Error> {
    let status = StatusCode::from_u16(answer.status).map_err(corrupt)?;
    let content = BASE64.decode(answer.body.as_bytes()).map_err(corrupt)?;
    let mut response = HttpResponse::build(status);
    for (name, value) in answer.headers {
        response.insert_header((name, value));
    }
    response.insert_header(("Idempotent-Replayed", "true"));
    Ok(response.body(Bytes::from(content)))
}
