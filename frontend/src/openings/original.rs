//! The lines of the document, to read beside the draft. Those that somebody looks at are marked.
use std::{collections::BTreeSet, rc::Rc};

use wire::openings::{OpeningView, OriginalLine};
use yew::prelude::*;

use crate::{browser, desk::call::Reply, session::use_session};

#[derive(PartialEq, Properties)]
pub struct OriginalProps {
    pub reply: Rc<Reply<OpeningView>>,
    pub marked: Vec<u32>,
    /// True where it shows on a phone.
    pub chosen: bool,
}

#[component]
pub fn Original(props: &OriginalProps) -> Html {
    let session = use_session();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.marked.clone(), props.chosen), move |_| {
            if let Some(outer) = node.cast::<web_sys::HtmlElement>() {
                browser::show_within(&outer, ".is-marked");
            }
        });
    }
    let view = &props.reply.value;
    let summary = &view.summary;
    let lines: Vec<u32> = view.original.iter().map(|it| it.line).collect();
    let marked = standing_at(&lines, &props.marked);
    html! {
        <section
            class={classes!("original-pane", props.chosen.then_some("is-chosen"))}
            aria-labelledby="original"
        >
            <h2 id="original">{ session.say("desk-opening-original") }</h2>
            if let Some(file) = &summary.file_name {
                <p class="quiet" lang={session.original()}>{ file }</p>
            }
            <div class="original-lines" ref={node} tabindex="0" role="group" aria-labelledby="original">
                <ol lang={session.original()}>
                    { for view.original.iter().map(|it| line(it, &marked)) }
                </ol>
            </div>
        </section>
    }
}

fn line(line: &OriginalLine, marked: &BTreeSet<u32>) -> Html {
    let is_marked = marked.contains(&line.line);
    html! {
        <li key={line.line} class={classes!(is_marked.then_some("is-marked"))}>
            <span class="line-number">{ line.line }</span>
            <span class="line-cells">
                for cell in &line.cells {
                    <span class="line-cell">{ cell }</span>
                }
            </span>
        </li>
    }
}

/// The rows in which lines of the document stand: a row goes by its first line, and may take several.
fn standing_at(rows: &[u32], lines: &[u32]) -> BTreeSet<u32> {
    let row = |line: &u32| rows.iter().copied().filter(|row| row <= line).max();
    lines.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_inside_a_row_marks_the_row() {
        let rows = [1, 3, 47, 57];
        let marked = |lines: &[u32]| standing_at(&rows, lines).into_iter().collect::<Vec<_>>();
        assert_eq!(marked(&[48, 49, 57]), [47, 57]);
        assert_eq!(marked(&[3]), [3]);
        assert!(marked(&[0]).is_empty() && marked(&[]).is_empty());
    }
}
