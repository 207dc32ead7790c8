//! The HTML document around the board. No inline script and no inline style, so that a strict
//! content security policy holds.
use std::fmt::Write;

use texts::Language;

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

fn write_head(page: &Page, address: &Address, head: &Head) -> String {
    let mut html = format!(
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"guapai-base\" content=\"{}\">\n\
         <title>{}</title>\n",
        escape(&page.base),
        escape(&head.title),
    );
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
    let [script, glue, wasm, style, icon] =
        [&assets.script, &assets.glue, &assets.wasm, &assets.style, &assets.icon]
            .map(|address| escape(address));
    format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
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
                style: asset("board.css"),
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

    #[tokio::test]
    async fn a_programme_that_is_missing_is_not_found() {
        assert!(!render("/1998").await.found);
        assert!(!render("/2017/tasks/77").await.found);
    }
}
