//! The board in a browser: takes over the page that the server rendered.
use std::collections::BTreeMap;

use frontend::{
    app::{App, AppProps},
    browser,
    session::Session,
};
use serde_json::Value;
use yew_router::history::{AnyHistory, BrowserHistory};

fn main() {
    let Ok(Some(root)) = gloo::utils::document().query_selector("#board") else {
        return;
    };
    let session = Session::of_document(preloaded());
    let history = AnyHistory::from(BrowserHistory::new());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { session, history }).render();
}

/// What the server rendered the page from.
fn preloaded() -> BTreeMap<String, Value> {
    browser::text_of("#preloaded")
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}
