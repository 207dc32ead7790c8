//! The desk in a browser. Nothing of it is rendered by the server: it shows only what somebody who
//! has signed in may see.
use std::collections::BTreeMap;

use frontend::{
    desk::app::{App, AppProps},
    session::Session,
};
use yew_router::history::{AnyHistory, BrowserHistory};

fn main() {
    let Ok(Some(root)) = gloo::utils::document().query_selector("#desk") else {
        return;
    };
    let session = Session::of_document(BTreeMap::new());
    let history = AnyHistory::from(BrowserHistory::new());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { session, history }).render();
}
