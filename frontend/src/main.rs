//! The board in a browser: takes over the page that the server rendered.
use std::collections::BTreeMap;

use frontend::{
    app::{App, AppProps},
    browser,
    session::Session,
};
use serde_json::Value;
use texts::Language;
use yew_router::history::{AnyHistory, BrowserHistory};

fn main() {
    let Ok(Some(root)) = gloo::utils::document().query_selector("#board") else {
        return;
    };
    let base = browser::attribute("meta[name=guapai-base]", "content").unwrap_or_default();
    let tag = browser::attribute("html", "lang").unwrap_or_default();
    let language =
        Language::ALL.into_iter().find(|language| language.tag() == tag).unwrap_or_default();
    let session = Session::in_browser(base, language, preloaded(), browser::now());
    let history = AnyHistory::from(BrowserHistory::new());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { session, history }).render();
}

/// What the server rendered the page from.
fn preloaded() -> BTreeMap<String, Value> {
    browser::text_of("#preloaded")
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}
