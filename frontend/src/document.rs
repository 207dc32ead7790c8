//! The HTML document around the board, and the one in which the desk starts. No inline script and no
//! inline style, so that a strict content security policy holds.
use std::fmt::Write;

use texts::{Language, text};

use crate::{
    address::Address,
    route,
    server::{Assets, Page},
    session::Head,
    tasks::filter,
};

pub fn write(page: &Page, address: &Address, head: &Head, content: &str) -> String {
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n{}</head>\n<body>\n<div id=\"board\">{content}</div>\n",
        page.language.tag(),
        write_head(page, address, head),
    );
    if page.assets.is_some() {
        let preloaded = serde_json::to_string(&page.preloaded).unwrap_or_default();
        // Nothing in the data can end the element that holds it.
        let preloaded = preloaded.replace('<', "\\u003c");
        let _ = writeln!(
            html,
            "<script type=\"application/json\" id=\"preloaded\">{preloaded}</script>"
        );
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// The document in which the desk starts. What it shows, only somebody who has signed in may see, so
/// that nothing of it is rendered here.
pub fn write_desk(base: &str, language: Language, assets: Option<&Assets>) -> String {
    let say = |id| escape(&text(language, id, &[]));
    let title = escape(&text(language, "desk-page-title", &[("title", &say("desk-sign-in"))]));
    let without_script = match assets {
        Some(_) => format!("<noscript><p>{}</p></noscript>", say("desk-noscript")),
        None => format!("<p>{}</p>", say("desk-noscript")),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n{}<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex, nofollow\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n{}\n</head>\n<body>\n\
         <div id=\"desk\"></div>\n{without_script}\n</body>\n</html>\n",
        language.tag(),
        write_start(base),
        assets.map(write_assets).unwrap_or_default(),
    )
}

/// What every document begins with.
fn write_start(base: &str) -> String {
    format!(
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"guapai-base\" content=\"{}\">\n",
        escape(base),
    )
}

fn write_head(page: &Page, address: &Address, head: &Head) -> String {
    let mut html = write_start(&page.base);
    let _ = writeln!(html, "<title>{}</title>", escape(&head.title));
    let mut line = |text: String| {
        html.push_str(&text);
        html.push('\n');
    };
    if !head.description.is_empty() {
        line(format!("<meta name=\"description\" content=\"{}\">", escape(&head.description)));
    }
    // Search engines are to know each task once, not each filter.
    if head.missing || filter::narrows(&address.filter) {
        line("<meta name=\"robots\" content=\"noindex, follow\">".to_owned());
    }
    let at = |language| {
        let prefix = route::prefix(language);
        escape(&format!("{}{prefix}{}", page.base, address.path_and_query()))
    };
    line(format!("<link rel=\"canonical\" href=\"{}\">", at(page.language)));
    for language in Language::ALL {
        let tag = language.tag();
        line(format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", at(language)));
    }
    if let Some(assets) = &page.assets {
        line(write_assets(assets));
    }
    html
}

fn write_assets(assets: &Assets) -> String {
    let [script, glue, wasm, icon] =
        [&assets.script, &assets.glue, &assets.wasm, &assets.icon].map(|address| escape(address));
    let styles: String = assets
        .styles
        .iter()
        .map(|style| format!("<link rel=\"stylesheet\" href=\"{}\">\n", escape(style)))
        .collect();
    format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
         {styles}\
         <script src=\"{script}\" data-glue=\"{glue}\" data-wasm=\"{wasm}\"></script>\n\
         <link rel=\"modulepreload\" href=\"{glue}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::Rendered;
    use serde_json::json;
    use std::collections::BTreeMap;

    fn page(path_and_query: &str) -> Page {
        let asset = |name: &str| format!("/minsheng/assets/1/{name}");
        let preloaded = BTreeMap::from([
            (
                "instance".to_owned(),
                json!({"version": "</script><b>", "today": "2017-09-26", "demo": true}),
            ),
            (
                "programmes".to_owned(),
                json!({"items": [], "total": 0, "as_of": "2017-09-26T00:00:00Z"}),
            ),
        ]);
        Page {
            base: "/minsheng".to_owned(),
            language: Language::English,
            path_and_query: path_and_query.to_owned(),
            preloaded,
            assets: Some(Assets {
                script: asset("start.js"),
                glue: asset("board.js"),
                wasm: asset("board_bg.wasm"),
                styles: vec![asset("board.css")],
                icon: asset("icon.svg"),
            }),
        }
    }

    async fn render(path_and_query: &str) -> Rendered {
        crate::server::render(page(path_and_query)).await
    }

    #[tokio::test]
    async fn the_document_says_where_and_in_which_language_it_stands() {
        let Rendered { html, found, .. } = render("/").await;
        assert!(found);
        for expected in [
            "<html lang=\"en\">",
            "<meta name=\"guapai-base\" content=\"/minsheng\">",
            "<link rel=\"canonical\" href=\"/minsheng/en/\">",
            "hreflang=\"zh-CN\" href=\"/minsheng/\"",
            "No programme has been published yet",
            "2017",
        ] {
            assert!(html.contains(expected), "{expected} is missing in {html}");
        }
    }

    #[tokio::test]
    async fn no_data_ends_its_element() {
        let Rendered { html, .. } = render("/").await;
        assert!(!html.contains("</script><b>"), "{html}");
        assert!(html.contains("\\u003c/script>\\u003cb>"), "{html}");
    }

    #[tokio::test]
    async fn what_is_no_page_is_not_found() {
        for path in ["/nowhere", "/2017/secret?x=<script>"] {
            let Rendered { html, found, .. } = render(path).await;
            assert!(!found);
            assert!(html.contains("Not found") && html.contains("noindex"));
            assert!(!html.contains("x=<script>"));
        }
    }

    #[test]
    fn the_desks_document_starts_the_desk_and_nothing_stands_inline() {
        for language in Language::ALL {
            let html = write_desk("/minsheng", language, page("/").assets.as_ref());
            for expected in ["noindex", "<noscript>", "id=\"desk\"", "content=\"/minsheng\""] {
                assert!(html.contains(expected), "{expected} is missing in {html}");
            }
            assert!(!html.contains("style=") && !html.contains("<script>"), "{html}");
        }
    }

    #[tokio::test]
    async fn a_programme_that_is_missing_is_not_found() {
        assert!(!render("/1998").await.found);
        assert!(!render("/2017/tasks/77").await.found);
    }
}
