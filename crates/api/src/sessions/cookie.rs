//! The refresh token's cookie: no script reads it, no other site sends it, and only the operations on
//! the session see it.
use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    http::header,
};
use domain::settings::SecuritySettings;

use crate::{Error, config::Settings};

const NAME: &str = "guapai_refresh";

fn cookie<'a>(value: String, settings: &Settings) -> Cookie<'a> {
    Cookie::build(NAME, value)
        .path(format!("{}/api/v1/session", settings.base_path))
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(settings.speaks_tls())
        .finish()
}

pub(crate) fn set<'a>(secret: String, settings: &Settings, rules: &SecuritySettings) -> Cookie<'a> {
    let mut cookie = cookie(secret, settings);
    cookie.set_max_age(Duration::hours(i64::from(rules.absolute_hours)));
    cookie
}

pub(crate) fn cleared<'a>(settings: &Settings) -> Cookie<'a> {
    let mut cookie = cookie(String::new(), settings);
    cookie.make_removal();
    cookie
}

pub(crate) fn read(request: &HttpRequest) -> Option<String> {
    request.cookie(NAME).map(|cookie| cookie.value().to_owned())
}

/// A browser says where a request comes from; only our own pages may use the cookie. What is no
/// browser has no cookie that somebody else put there.
///
/// # Errors
/// When another origin's page asks.
pub(crate) fn check_origin(request: &HttpRequest, settings: &Settings) -> Result<(), Error> {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if header("sec-fetch-site").is_some_and(|site| site != "same-origin") {
        return Err(Error::CrossSite);
    }
    let Some(origin) = header(header::ORIGIN.as_str()) else { return Ok(()) };
    let own = match &settings.public_origin {
        Some(public) => origin == public,
        None => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == header(header::HOST.as_str())
        }
    };
    if own { Ok(()) } else { Err(Error::CrossSite) }
}
