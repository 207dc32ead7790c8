//! Query parameters, parsed so that a wrong one is named.
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;

use crate::Error;

/// A query string as `Q`, whose fields are all optional. A problem points at the parameter.
pub(crate) struct Parameters<Q>(pub(crate) Q);

impl<Q: DeserializeOwned> FromRequest for Parameters<Q> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self))
    }
}

pub(crate) fn parse<Q: DeserializeOwned>(query: &str) -> Result<Q, Error> {
    serde_html_form::from_str(query).map_err(|whole| {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let culprit = pairs.iter().find_map(|(name, value)| {
            let alone = serde_html_form::to_string([(name, value)]).ok()?;
            let failure = serde_html_form::from_str::<Q>(&alone).err()?;
            Some((name.clone(), failure.to_string()))
        });
        match culprit {
            Some((name, reason)) => {
                Error::Malformed { pointer: Some(format!("#/query/{name}")), reason }
            }
            None => Error::Malformed { pointer: None, reason: whole.to_string() },
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::tasks::TaskQuery;

    #[test]
    fn a_wrong_parameter_is_named() {
        for (query, pointer) in [
            ("light=purple", "#/query/light"),
            ("light=behind&department=7", "#/query/department"),
            ("colour=red", "#/query/colour"),
            ("limit=-1", "#/query/limit"),
        ] {
            match parse::<TaskQuery>(query) {
                Err(Error::Malformed { pointer: Some(found), .. }) => assert_eq!(found, pointer),
                other => panic!("{query}: {other:?}"),
            }
        }
        assert!(parse::<TaskQuery>("q=%E4%BE%9B%E6%B0%B4&sort=due").is_ok());
        assert!(matches!(parse::<TaskQuery>("q=a&q=b"), Err(Error::Malformed { .. })));
    }
}
