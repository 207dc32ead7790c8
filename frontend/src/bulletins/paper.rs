//! A bulletin as it is printed: the page of GB/T 9704, Chinese in every language of the desk.
use domain::calendar::day_in_shanghai;
use texts::{Language, text};
use wire::bulletins::{BulletinState, BulletinView};
use yew::prelude::*;

use crate::{
    bulletins::body::{body, figures},
    words::{date, iso},
};

pub fn paper(view: &BulletinView) -> Html {
    let summary = &view.summary;
    let say = |id: &str| text(Language::Chinese, id, &[]);
    let is_draft = summary.state != BulletinState::Issued;
    let day = summary.issued.as_ref().map_or(summary.on, |issued| day_in_shanghai(issued.at));
    // A draft may lose its title for a while; a page without a heading has no name.
    let title = match summary.title.trim() {
        "" => say("bulletin-untitled"),
        title => title.to_owned(),
    };
    html! {
        <article class="letter official" aria-labelledby="paper" lang={Language::Chinese.tag()}>
            if is_draft {
                <p class="official-draft">{ say("document-draft") }</p>
            }
            <p class="official-issuer">{ say("document-issuer") }</p>
            <p class="official-number">{ summary.document_number.clone().unwrap_or_default() }</p>
            <h2 id="paper">{ &title }</h2>
            <div class="official-text">
                <p class="official-addressees">{ say("bulletin-addressees") }{ "：" }</p>
                { body(&view.content.body) }
                <div class="official-signed">
                    <p>{ say("document-issuer") }</p>
                    <p><time datetime={iso(day)}>{ date(Language::Chinese, day) }</time></p>
                </div>
            </div>
            { figures(Language::Chinese, None, &title, &view.rows) }
        </article>
    }
}
