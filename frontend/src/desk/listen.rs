//! What happens to the whole window, heard for as long as somebody listens.
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BeforeUnloadEvent, Event};

pub struct Listener {
    event: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(event: &'static str, heard: impl FnMut(Event) + 'static) -> Self {
        let heard = Closure::new(heard);
        let window = gloo::utils::window();
        // A browser that refuses stays silent.
        let _ = window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        Self { event, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        let _ = gloo::utils::window().remove_event_listener_with_callback(self.event, heard);
    }
}

/// The network is there again.
pub fn on_connection(mut connected: impl FnMut() + 'static) -> Listener {
    Listener::new("online", move |_| connected())
}

/// The browser asks before it closes the document.
pub fn warn_before_closing() -> Listener {
    Listener::new("beforeunload", |event| {
        event.prevent_default();
        // Older browsers ask only where this is set.
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("true");
        }
    })
}
