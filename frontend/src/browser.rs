//! The little that the board asks of the browser. Never called while rendering.
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::js_sys;
use web_sys::{
    Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlFormElement,
    HtmlInputElement, HtmlSelectElement, ScrollToOptions, Url,
};

const THEME: &str = "guapai-theme";
/// How long a file made here stays for the browser to take.
const KEPT_MILLISECONDS: u32 = 60_000;

/// Milliseconds since the page began to load.
pub fn now() -> f64 {
    gloo::utils::window().performance().map_or(0.0, |performance| performance.now())
}

pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Moves the focus, which also makes a screen reader read the element.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that can't take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to the first element of the document that the selector names.
pub fn focus_on(selector: &str) {
    let element = gloo::utils::document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into().ok()) {
        focus(&element);
    }
}

/// The same, and brings it into sight.
pub fn lead_to(selector: &str) {
    let element = gloo::utils::document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus(&element);
        element.scroll_into_view();
    }
}

pub fn scroll_to_top() {
    let options = ScrollToOptions::new();
    options.set_top(0.0);
    gloo::utils::window().scroll_to_with_scroll_to_options(&options);
}

pub fn scroll_to(element: &HtmlElement) {
    element.scroll_into_view();
}

/// Which colours the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Device,
    Light,
    Dark,
}

impl Theme {
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    pub fn next(self) -> Self {
        match self {
            Self::Device => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Device,
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

pub fn theme() -> Theme {
    let stored = storage().and_then(|storage| storage.get_item(THEME).ok().flatten());
    [Theme::Light, Theme::Dark]
        .into_iter()
        .find(|theme| theme.word() == stored.as_deref())
        .unwrap_or_default()
}

/// Shows the page in these colours, and remembers them where the browser lets us.
pub fn set_theme(theme: Theme) {
    let Some(root) = gloo::utils::document().document_element() else {
        return;
    };
    let storage = storage();
    let _ = match theme.word() {
        Some(word) => {
            let _ = storage.map(|storage| storage.set_item(THEME, word));
            root.set_attribute("data-theme", word)
        }
        None => {
            let _ = storage.map(|storage| storage.remove_item(THEME));
            root.remove_attribute("data-theme")
        }
    };
}

/// Loads another page of the site as a new document.
pub fn go_to(address: &str) {
    // A browser that refuses stays where it is.
    let _ = gloo::utils::window().location().set_href(address);
}

/// Opens the browser's own dialog; a browser without one prints nothing.
pub fn print() {
    let _ = gloo::utils::window().print();
}

pub fn reload() {
    let _ = gloo::utils::window().location().reload();
}

/// The site's own address, without a slash at its end.
pub fn origin() -> String {
    gloo::utils::window().location().origin().unwrap_or_default()
}

/// What stands behind `#`, and takes it out of the address and the history at once.
pub fn take_fragment() -> Option<String> {
    let window = gloo::utils::window();
    let fragment = window.location().hash().ok()?.trim_start_matches('#').to_owned();
    let path = window.location().pathname().ok()?;
    let history = window.history().ok()?;
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    Some(fragment).filter(|fragment| !fragment.is_empty())
}

/// Copies what stands in a field. Works without TLS too, where the newer way does not.
pub fn copy(field: &HtmlInputElement) -> bool {
    field.select();
    let document = gloo::utils::document().dyn_into::<HtmlDocument>();
    document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Hands the reader a file made here.
pub fn save_file(name: &str, content_type: &str, content: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(content_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok();
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
    let link = gloo::utils::document().create_element("a").ok();
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(link), Some(address)) = (link, address) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // Some browsers read the file only after the click was handled.
        let forget = move || drop(Url::revoke_object_url(&address));
        Timeout::new(KEPT_MILLISECONDS, forget).forget();
    }
}

/// An SVG as the address of an image, so that nothing in it can act.
pub fn picture(svg: &str) -> String {
    format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(svg)))
}

/// The text of an element of the document.
pub fn text_of(selector: &str) -> Option<String> {
    let element = gloo::utils::document().query_selector(selector).ok()??;
    element.text_content()
}

pub fn attribute(selector: &str, name: &str) -> Option<String> {
    let element = gloo::utils::document().query_selector(selector).ok()??;
    element.get_attribute(name)
}

/// True when the event comes from a list to choose from.
pub fn is_select(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| target.has_type::<HtmlSelectElement>())
}

/// The fields of a form with what stands in them.
pub fn fields(form: &HtmlFormElement) -> Vec<(String, String)> {
    let value = |field: Field| match &field {
        Field::Select(name, select) => (name.clone(), select.value()),
        Field::Input(name, input) => (name.clone(), input.value()),
    };
    fields_of(form).map(value).collect()
}

/// Puts the values of a query into a form's fields; a field without one goes back to its first
/// choice, or is emptied.
pub fn set_fields(form: &HtmlFormElement, values: &[(String, String)]) {
    for field in fields_of(form) {
        let (Field::Select(name, _) | Field::Input(name, _)) = &field;
        let value = values.iter().find(|(known, _)| known == name);
        match (&field, value) {
            (Field::Select(_, select), Some((_, value))) => select.set_value(value),
            (Field::Select(_, select), None) => select.set_selected_index(0),
            (Field::Input(_, input), value) => {
                input.set_value(value.map_or("", |(_, value)| value));
            }
        }
    }
}

enum Field {
    Select(String, HtmlSelectElement),
    Input(String, HtmlInputElement),
}

fn fields_of(form: &HtmlFormElement) -> impl Iterator<Item = Field> {
    let elements = form.elements();
    (0..elements.length()).filter_map(move |index| {
        let field = elements.item(index)?;
        let name = field.get_attribute("name")?;
        match field.dyn_into::<HtmlSelectElement>() {
            Ok(select) => Some(Field::Select(name, select)),
            Err(field) => Some(Field::Input(name, field.dyn_into().ok()?)),
        }
    })
}

/// Scrolls an element's own box so that the first element in it that the selector names shows.
pub fn show_within(outer: &HtmlElement, selector: &str) {
    let inner = outer.query_selector(selector).ok().flatten();
    if let Some(inner) = inner.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let margin = outer.client_height() / 4;
        outer.set_scroll_top(inner.offset_top() - margin);
    }
}
