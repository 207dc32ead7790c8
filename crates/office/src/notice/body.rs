//! 正文, part by part.
use docx_rs::Docx;

use super::{
    Part,
    looks::{self, Look},
    table,
    text::{self, run},
};
use crate::Unwritable;

/// The longest last paragraph, in halves of a character's width, that goes to the next page with
/// the signature rather than leave it alone there: five lines. LibreOffice moves it as a whole; the
/// first stays, as the first page must show some of the text.
const LONGEST_KEPT: i32 = 5 * 2 * 28;

pub(super) fn add(mut document: Docx, parts: &[Part]) -> Result<Docx, Unwritable> {
    let mut before: Option<&Part> = None;
    let mut has_text = false;
    for (place, part) in parts.iter().enumerate() {
        document = match part {
            Part::Heading(text) => heading(document, &looks::HEADING, text),
            Part::Subheading(text) => heading(document, &looks::SUBHEADING, text),
            Part::Paragraph(text) => {
                paragraphs(document, text, has_text && place + 1 == parts.len())
            }
            Part::Table { columns, rows } => {
                // Without a line between them, two tables are one to a word processor.
                let is_after_table = matches!(before, Some(Part::Table { .. }));
                let document = if is_after_table { blank(document) } else { document };
                let table = table::table(columns, rows)?;
                // A row without cells is no row.
                if columns.is_empty() { document } else { document.add_table(table) }
            }
        };
        before = Some(part);
        has_text |= matches!(part, Part::Paragraph(_) | Part::Table { .. });
    }
    Ok(document)
}

/// A heading never stands alone at the end of a page.
fn heading(document: Docx, look: &Look, text: &str) -> Docx {
    document.add_paragraph(look.paragraph().keep_next(true).add_run(run(text)))
}

fn paragraphs(document: Docx, text: &str, is_kept: bool) -> Docx {
    let lines = text::lines(text);
    lines.iter().enumerate().fold(document, |document, (place, line)| {
        let is_last = place + 1 == lines.len();
        let is_kept = is_kept && is_last && text::half_widths(line) <= LONGEST_KEPT;
        document.add_paragraph(looks::BODY.paragraph().keep_next(is_kept).add_run(run(line)))
    })
}

fn blank(document: Docx) -> Docx {
    document.add_paragraph(looks::BODY.paragraph())
}
