//! One request to the API and its answer, with whatever token it is given.
use gloo::net::http::{Request, RequestBuilder, Response};
use wasm_bindgen::JsValue;

use crate::{
    client::{Trouble, read_answer},
    desk::call::{Ask, Body, Method, Raw},
    session::Session,
};

const TOO_MANY: u16 = 429;
const SECONDS_PER_MINUTE: u64 = 60;

/// # Errors
/// When the server can't be reached, answers with a problem, or with something else.
pub async fn transmit(session: &Session, ask: &Ask, token: Option<&str>) -> Result<Raw, Trouble> {
    let unreachable = |_| Trouble::Unreachable;
    let response = request(session, ask, token)?.send().await.map_err(unreachable)?;
    if response.ok() {
        let version = response.headers().get("ETag");
        return Ok(Raw { body: response.binary().await.map_err(unreachable)?, version });
    }
    let body = response.text().await.map_err(unreachable)?;
    let trouble = read_answer(false, &body).err().unwrap_or(Trouble::Unreadable);
    Err(with_pause(session, trouble, &response))
}

fn request(session: &Session, ask: &Ask, token: Option<&str>) -> Result<Request, Trouble> {
    let address = session.desk_api(&ask.path);
    let mut request: RequestBuilder = match ask.method {
        Method::Get => Request::get(&address),
        Method::Post => Request::post(&address),
        Method::Put => Request::put(&address),
        Method::Delete => Request::delete(&address),
    };
    request = request.header("Accept-Language", session.language().tag());
    if let Some(token) = token {
        request = request.header("Authorization", &format!("Bearer {token}"));
    }
    if let Some(version) = &ask.seen {
        request = request.header("If-Match", version);
    }
    let built = match &ask.body {
        Body::Empty => request.build(),
        Body::Json(text) => {
            request.header("Content-Type", "application/json").body(JsValue::from_str(text))
        }
        Body::File(file) => request
            .header("Content-Type", "application/octet-stream")
            .body(JsValue::from(file.clone())),
    };
    built.map_err(|_| Trouble::Unreachable)
}

/// Says when one may try again, where the server says so.
fn with_pause(session: &Session, trouble: Trouble, response: &Response) -> Trouble {
    let seconds = response.headers().get("Retry-After").and_then(|text| text.parse::<u64>().ok());
    match (trouble, seconds) {
        (Trouble::Refused(mut problem), Some(seconds)) if problem.status == TOO_MANY => {
            let minutes = seconds.div_ceil(SECONDS_PER_MINUTE).max(1).to_string();
            problem.detail = Some(session.text("desk-try-again", &[("minutes", &minutes)]));
            Trouble::Refused(problem)
        }
        (trouble, _) => trouble,
    }
}
