//! Pages of lists that are read from the database: limit, cursor and the link to the next page.
use std::str::FromStr;

use actix_web::{HttpRequest, HttpResponse, http::header};
use serde::Serialize;
use wire::page::Page;

use crate::Error;

const USUAL: u32 = 50;
const MOST: u32 = 200;
const LONGEST_WORDS: usize = 100;

/// # Errors
/// When it is not between 1 and 200.
pub(crate) fn limit(asked: Option<u32>) -> Result<usize, Error> {
    let limit = asked.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Error::invalid_query("limit", "problem-limit", &[("most", &MOST)]));
    }
    Ok(limit as usize)
}

/// Words to look for, without what surrounds them.
///
/// # Errors
/// When there are more than 100 characters.
pub(crate) fn words<'a>(name: &str, asked: &'a Option<String>) -> Result<Option<&'a str>, Error> {
    let words = asked.as_deref().map(str::trim).filter(|words| !words.is_empty());
    if words.is_some_and(|words| LONGEST_WORDS < words.chars().count()) {
        return Err(Error::invalid_query(name, "problem-q", &[("most", &LONGEST_WORDS)]));
    }
    Ok(words)
}

/// # Errors
/// When it is no cursor of ours.
pub(crate) fn cursor<T: FromStr>(asked: Option<&str>) -> Result<Option<T>, Error> {
    let wrong = |_| Error::invalid_query("cursor", "problem-cursor", &[]);
    asked.map(str::parse).transpose().map_err(wrong)
}

/// Cuts what was read beyond the limit, to know whether there is more, and names the next page.
pub(crate) fn cut<T>(
    items: &mut Vec<T>,
    limit: usize,
    cursor: impl Fn(&T) -> String,
) -> Option<String> {
    if items.len() <= limit {
        return None;
    }
    items.truncate(limit);
    items.last().map(cursor)
}

/// Answers with a page and its `Link`, for its reader only.
pub(crate) fn respond<T: Serialize>(request: &HttpRequest, page: &Page<T>) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    if let Some(cursor) = &page.next_cursor {
        let pairs: Vec<(String, String)> =
            serde_html_form::from_str(request.query_string()).unwrap_or_default();
        let others = pairs.into_iter().filter(|(name, _)| name != "cursor");
        let query: Vec<(String, String)> =
            others.chain([("cursor".to_owned(), cursor.clone())]).collect();
        let query = serde_html_form::to_string(query).unwrap_or_default();
        let link = format!("<{}?{query}>; rel=\"next\"", request.path());
        response.insert_header((header::LINK, link));
    }
    response.insert_header((header::CACHE_CONTROL, "private, no-cache")).json(page)
}
