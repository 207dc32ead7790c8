//! The board's pages for readers without script and for search engines: the same components that
//! run in the browser, rendered here with what the API would answer.
use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::Data,
};
use domain::{departments::DepartmentId, posts::PostId, tasks::TaskKey};
use frontend::server::{self, Page};
use serde::Serialize;
use serde_json::Value;
use texts::Language;
use uuid::Uuid;

use crate::{
    Error,
    assets::Assets,
    board::{Board, Snapshot},
    bulletins, calendar,
    clock::Clock,
    config::Settings,
    departments, headers, instance, parameters, posts, programmes, tasks,
};

/// The path that makes a page English: `/en/2017`.
const ENGLISH: &str = "/en";

pub(crate) async fn serve(
    request: &HttpRequest,
    board: &Board,
    clock: Clock,
    settings: &Settings,
    assets: &Data<Assets>,
) -> Result<HttpResponse, Error> {
    let address = request.uri().path_and_query().map_or("/", |it| it.as_str());
    let inside = address.strip_prefix(settings.base_path.as_str()).unwrap_or(address);
    let (language, path_and_query) = match inside.strip_prefix(ENGLISH) {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?']) => (Language::English, rest),
        _ => (Language::Chinese, inside),
    };
    let path_and_query = if path_and_query.starts_with('/') {
        path_and_query.to_owned()
    } else {
        format!("/{path_and_query}")
    };
    if is_desk(&path_and_query) {
        return Ok(desk(settings, language, assets));
    }
    let snapshot = board.current();
    let preloaded: BTreeMap<String, Value> = server::requests(&path_and_query, snapshot.newest())
        .into_iter()
        .filter_map(|request| {
            let answer = answer(&request, &snapshot, clock, language).ok()?;
            Some((request, answer))
        })
        .collect();
    let page = Page {
        base: settings.base_path.clone(),
        language,
        path_and_query,
        preloaded,
        assets: addresses(assets, &settings.base_path, "board", &["board.css"]),
    };
    let rendered = server::render(page).await;
    let status = if rendered.found { StatusCode::OK } else { StatusCode::NOT_FOUND };
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_LANGUAGE, language.tag()))
        .body(rendered.html))
}

/// The desk has pages of its own below this path; its own script tells them apart.
fn is_desk(path_and_query: &str) -> bool {
    let path = path_and_query.split('?').next().unwrap_or_default();
    path.strip_prefix("/desk").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Kept by nobody: who may see what, the next request decides.
fn desk(settings: &Settings, language: Language, assets: &Assets) -> HttpResponse {
    let styles = ["board.css", "desk.css"];
    let assets = addresses(assets, &settings.base_path, "desk", &styles);
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_LANGUAGE, language.tag()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_SECURITY_POLICY, headers::unframed_policy()))
        .body(server::write_desk(&settings.base_path, language, assets.as_ref()))
}

/// Where the files of an entry point lie.
fn addresses(assets: &Assets, base: &str, entry: &str, styles: &[&str]) -> Option<server::Assets> {
    let address = |name: &str| format!("{base}{}", assets.address(name));
    Assets::holds("start.js").then(|| server::Assets {
        script: address("start.js"),
        glue: address(&format!("{entry}.js")),
        wasm: address(&format!("{entry}_bg.wasm")),
        styles: styles.iter().map(|style| address(style)).collect(),
        icon: address("icon.svg"),
    })
}

/// What the operation at this path, relative to `/api/v1/public/`, answers.
fn answer(
    request: &str,
    snapshot: &Snapshot,
    clock: Clock,
    language: Language,
) -> Result<Value, Error> {
    let (path, query) = request.split_once('?').unwrap_or((request, ""));
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["instance"] => value(&instance::view(clock)),
        ["programmes"] => value(&programmes::views::list(snapshot)),
        ["programmes", year, ref rest @ ..] => {
            let year = year.parse().map_err(|_| Error::NotFound)?;
            let board = snapshot.programme(year)?;
            match *rest {
                [] => value(&programmes::views::view(&board, language)),
                ["tasks"] => value(&tasks::list::list(&board, &parameters::parse(query)?)?),
                ["tasks", key] => {
                    let key: TaskKey = key.parse().map_err(|_| Error::NotFound)?;
                    value(&tasks::views::find(&board, key, language).ok_or(Error::NotFound)?)
                }
                ["departments"] => value(&departments::views::list(&board)),
                ["departments", id] => {
                    let found = departments::views::find(&board, DepartmentId(parse_id(id)?));
                    value(&found.ok_or(Error::NotFound)?)
                }
                ["posts"] => value(&posts::views::list(&board)),
                ["posts", id] => value(
                    &posts::views::find(&board, PostId(parse_id(id)?)).ok_or(Error::NotFound)?,
                ),
                ["bulletins"] => value(&bulletins::public::page(&board)),
                ["calendar"] => value(&calendar::routes::view(&board)),
                _ => Err(Error::NotFound),
            }
        }
        _ => Err(Error::NotFound),
    }
}

fn parse_id(text: &str) -> Result<Uuid, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

fn value(view: &impl Serialize) -> Result<Value, Error> {
    serde_json::to_value(view).map_err(|error| Error::Rendering(error.to_string()))
}
