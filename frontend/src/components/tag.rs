//! How something stands, in a word with a shape: never by colour alone.
use yew::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Good,
    Waiting,
    Stopped,
    Over,
    /// Still to come.
    Ahead,
}

pub fn tag(look: Look, word: &str) -> Html {
    let (class, shape) = match look {
        Look::Good => ("is-good", "●"),
        Look::Waiting => ("is-waiting", "○"),
        Look::Stopped => ("is-stopped", "■"),
        Look::Over => ("is-over", "✕"),
        Look::Ahead => ("is-over", "○"),
    };
    html! {
        <span class={classes!("tag", class)}>
            <span class="tag-shape" aria-hidden="true">{ shape }</span>
            { word }
        </span>
    }
}
