//! What every component may ask: the language and its texts, addresses, and the answers that the
//! API has given so far.
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use texts::Language;
use wire::programmes::DownloadFormat;
use yew::prelude::*;

use crate::{address::Address, browser, route};

/// An answer older than this is asked for again while it is shown.
const FRESH_MILLISECONDS: f64 = 60_000.0;

/// How the reader came to the page, which decides where the focus goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// The browser loaded the document: the focus is its business.
    #[default]
    Loaded,
    /// By a link on the board.
    Followed,
    /// By a link that filters: to the results.
    Filtered,
    /// By the browser's back and forward.
    Returned,
}

/// What the document says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
    pub missing: bool,
    /// What the page asked for and nobody had answered.
    pub lacking: Vec<String>,
}

#[derive(Clone)]
pub struct Session(Rc<Inner>);

struct Inner {
    base: String,
    language: Language,
    on_server: bool,
    head: Arc<Mutex<Head>>,
    answers: RefCell<BTreeMap<String, Answer>>,
    arrival: Cell<Arrival>,
}

#[derive(Clone)]
struct Answer {
    value: Rc<Value>,
    at: f64,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::in_browser(String::new(), Language::default(), BTreeMap::new(), 0.0)
    }
}

impl Session {
    /// A session in a browser, at its `now` in milliseconds.
    pub fn in_browser(
        base: String,
        language: Language,
        preloaded: BTreeMap<String, Value>,
        now: f64,
    ) -> Self {
        Self::new(base, language, preloaded, now, None)
    }

    /// A session for the document that the browser has loaded.
    pub fn of_document(preloaded: BTreeMap<String, Value>) -> Self {
        let base = browser::attribute("meta[name=guapai-base]", "content").unwrap_or_default();
        let tag = browser::attribute("html", "lang").unwrap_or_default();
        let language = Language::ALL.into_iter().find(|language| language.tag() == tag);
        Self::in_browser(base, language.unwrap_or_default(), preloaded, browser::now())
    }

    /// A session for one page on the server, which writes down what the document's head says.
    pub fn for_one_page(
        base: String,
        language: Language,
        preloaded: BTreeMap<String, Value>,
        head: Arc<Mutex<Head>>,
    ) -> Self {
        Self::new(base, language, preloaded, 0.0, Some(head))
    }

    fn new(
        base: String,
        language: Language,
        preloaded: BTreeMap<String, Value>,
        at: f64,
        head: Option<Arc<Mutex<Head>>>,
    ) -> Self {
        let mut answers = BTreeMap::new();
        for (path, value) in preloaded {
            answers.insert(path, Answer { value: Rc::new(value), at });
        }
        Self(Rc::new(Inner {
            base,
            language,
            on_server: head.is_some(),
            head: head.unwrap_or_default(),
            answers: RefCell::new(answers),
            arrival: Cell::default(),
        }))
    }

    pub fn language(&self) -> Language {
        self.0.language
    }

    pub fn on_server(&self) -> bool {
        self.0.on_server
    }

    pub fn say(&self, id: &str) -> String {
        texts::text(self.0.language, id, &[])
    }

    pub fn text(&self, id: &str, values: &[(&str, &str)]) -> String {
        texts::text(self.0.language, id, values)
    }

    pub fn count(&self, id: &str, count: usize) -> String {
        self.text(id, &[("count", &count.to_string())])
    }

    /// A remark behind what it remarks on.
    pub fn in_brackets(&self, text: &str) -> String {
        self.text("board-in-brackets", &[("text", text)])
    }

    /// The `lang` of words that come from the document: Chinese on every page, said where the page
    /// itself is not.
    pub fn original(&self) -> Option<&'static str> {
        (self.0.language != Language::Chinese).then_some(Language::Chinese.tag())
    }

    /// Base path and language prefix, below which the router works.
    pub fn basename(&self) -> String {
        format!("{}{}", self.0.base, route::prefix(self.0.language))
    }

    pub fn href(&self, address: &Address) -> String {
        format!("{}{}", self.basename(), address.path_and_query())
    }

    pub fn href_to(&self, path: &str, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{path}{mark}{query}", self.basename())
    }

    /// The same page in another language, from its path on.
    pub fn href_in(&self, language: Language, path_and_query: &str) -> String {
        format!("{}{}{path_and_query}", self.0.base, route::prefix(language))
    }

    pub fn api(&self, path: &str) -> String {
        format!("{}/api/v1/public/{path}", self.0.base)
    }

    /// The API for those who sign in.
    pub fn desk_api(&self, path: &str) -> String {
        format!("{}/api/v1/{path}", self.0.base)
    }

    /// A path of this site, below the base path once.
    pub fn site_path(&self, path: &str) -> String {
        let rest = path.strip_prefix(self.0.base.as_str()).unwrap_or(path);
        format!("{}{rest}", self.0.base)
    }

    pub fn api_documentation(&self) -> String {
        format!("{}/api/docs/", self.0.base)
    }

    pub fn download(&self, year: i32, format: DownloadFormat) -> String {
        let format = match format {
            DownloadFormat::Xlsx => "xlsx",
            DownloadFormat::Csv => "csv",
            DownloadFormat::Json => "json",
        };
        self.api(&format!("programmes/{year}/downloads/{format}"))
    }

    /// The last answer to a request.
    pub fn answer(&self, path: &str) -> Option<Rc<Value>> {
        let answers = self.0.answers.borrow();
        answers.get(path).map(|answer| answer.value.clone())
    }

    pub fn is_fresh(&self, path: &str, now: f64) -> bool {
        let answers = self.0.answers.borrow();
        answers.get(path).is_some_and(|answer| now - answer.at < FRESH_MILLISECONDS)
    }

    pub fn keep(&self, path: &str, value: Value, now: f64) {
        let mut answers = self.0.answers.borrow_mut();
        // An unchanged answer stays the same value, so that nothing is drawn again for it.
        let value = answers
            .get(path)
            .filter(|answer| *answer.value == value)
            .map_or_else(|| Rc::new(value), |answer| answer.value.clone());
        answers.insert(path.to_owned(), Answer { value, at: now });
    }

    pub fn arrive(&self, arrival: Arrival) {
        self.0.arrival.set(arrival);
    }

    /// How the reader came here. Whoever asks next without a link in between came by the browser.
    pub fn take_arrival(&self) -> Arrival {
        self.0.arrival.replace(Arrival::Returned)
    }

    /// True once after a link that filters.
    pub fn take_filtered(&self) -> bool {
        self.0.arrival.get() == Arrival::Filtered && self.take_arrival() == Arrival::Filtered
    }

    pub fn write_head(&self, write: impl FnOnce(&mut Head)) {
        let mut head = self.0.head.lock().unwrap_or_else(PoisonError::into_inner);
        write(&mut head);
    }
}

/// The session that the application provides; an empty one outside of it.
#[hook]
pub fn use_session() -> Session {
    use_context::<Session>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn session() -> Session {
        let preloaded = BTreeMap::from([("instance".to_owned(), json!({"demo": true}))]);
        Session::in_browser("/minsheng".to_owned(), Language::English, preloaded, 0.0)
    }

    #[test]
    fn addresses_stand_below_base_path_and_language() {
        let address = Address::parse("/2017?light=behind");
        assert_eq!(session().href(&address), "/minsheng/en/2017?light=behind");
        let chinese = session().href_in(Language::Chinese, &address.path_and_query());
        assert_eq!(chinese, "/minsheng/2017?light=behind");
        assert_eq!(session().api("instance"), "/minsheng/api/v1/public/instance");
    }

    #[test]
    fn an_answer_ages_but_stays() {
        let session = session();
        assert!(session.is_fresh("instance", 59_999.0));
        assert!(!session.is_fresh("instance", 60_000.0));
        assert!(session.answer("instance").is_some());
        assert!(session.answer("programmes").is_none());
    }

    #[test]
    fn an_unchanged_answer_is_the_same_value() {
        let session = session();
        let before = session.answer("instance").unwrap();
        session.keep("instance", json!({"demo": true}), 70_000.0);
        assert!(Rc::ptr_eq(&before, &session.answer("instance").unwrap()));
        assert!(session.is_fresh("instance", 70_001.0));
        session.keep("instance", json!({"demo": false}), 70_000.0);
        assert!(!Rc::ptr_eq(&before, &session.answer("instance").unwrap()));
    }

    #[test]
    fn the_first_arrival_is_the_loaded_document() {
        let session = session();
        assert_eq!(session.take_arrival(), Arrival::Loaded);
        assert_eq!(session.take_arrival(), Arrival::Returned);
        session.arrive(Arrival::Followed);
        assert_eq!(session.take_arrival(), Arrival::Followed);
    }
}
