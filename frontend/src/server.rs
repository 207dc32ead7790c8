//! What the API calls to answer a page: which of its own answers the page needs, and the whole
//! document with them in it. Runs natively and asks no network.
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use texts::Language;
use yew::ServerRenderer;
use yew_router::{
    history::{AnyHistory, History, MemoryHistory},
    query::Raw,
};

use crate::{
    address::Address,
    app::{App, AppProps},
    document,
    route::Route,
    session::{Head, Session},
};
pub use crate::{document::write_desk, requests::requests};

/// Where the built files lie, base path included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// `start.js`
    pub script: String,
    /// `board.js`, or the desk's.
    pub glue: String,
    /// `board_bg.wasm`, or the desk's.
    pub wasm: String,
    /// `board.css`, and for the desk `desk.css` after it.
    pub styles: Vec<String>,
    /// `icon.svg`
    pub icon: String,
}

/// A page to render.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The base path without a slash at its end; empty at the root of a site.
    pub base: String,
    pub language: Language,
    /// The address without base path and language prefix, from its slash on: `/2017?light=behind`.
    pub path_and_query: String,
    /// What the API answers to `requests`, by request. An answer that is missing reads as not found.
    pub preloaded: BTreeMap<String, Value>,
    /// None where the frontend was not built: the page then does without script and style.
    pub assets: Option<Assets>,
}

/// A whole HTML document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    /// False when nothing stands at the address: answer 404.
    pub found: bool,
    /// What the page asked for and `preloaded` did not hold; where nothing stands, always some.
    pub lacking: Vec<String>,
}

/// Renders the page as the browser would, into a document that the browser takes over from. May be
/// awaited on any runtime.
pub async fn render(page: Page) -> Rendered {
    let address = Address::parse(&page.path_and_query);
    let head = Arc::new(Mutex::new(Head::default()));
    let content = render_content(&page, &address, head.clone()).await;
    let head = head.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Rendered {
        html: document::write(&page, &address, &head, &content),
        found: !head.missing && address.route != Route::NotFound,
        lacking: head.lacking,
    }
}

async fn render_content(page: &Page, address: &Address, head: Arc<Mutex<Head>>) -> String {
    let (base, language, preloaded) = (page.base.clone(), page.language, page.preloaded.clone());
    // An address that names no page keeps its own path: the language switch leads to the same one.
    let address = address.clone();
    ServerRenderer::<App>::with_props(move || {
        let session = Session::for_one_page(base, language, preloaded, head);
        let history = MemoryHistory::new();
        let path =
            format!("{}{}", session.basename(), yew_router::Routable::to_path(&address.route));
        let Ok(()) = history.replace_with_query(path, Raw(address.query()));
        AppProps { session, history: AnyHistory::from(history) }
    })
    .hydratable(false)
    .render()
    .await
}
