//! 正文, part by part.
use docx_rs::Docx;

use super::{
    Part,
    looks::{self, Look},
    table,
    text::{self, run},
};
use crate::Unwritable;

pub(super) fn add(mut document: Docx, parts: &[Part]) -> Result<Docx, Unwritable> {
    let mut after_table = false;
    for part in parts {
        document = match part {
            Part::Heading(text) => heading(document, &looks::HEADING, text),
            Part::Subheading(text) => heading(document, &looks::SUBHEADING, text),
            Part::Paragraph(text) => paragraphs(document, text),
            Part::Table { columns, rows } => {
                // Without a line between them, two tables are one to a word processor.
                let document = if after_table { blank(document) } else { document };
                document.add_table(table::table(columns, rows)?)
            }
        };
        after_table = matches!(part, Part::Table { .. });
    }
    Ok(document)
}

/// A heading never stands alone at the end of a page.
fn heading(document: Docx, look: &Look, text: &str) -> Docx {
    document.add_paragraph(look.paragraph().keep_next(true).add_run(run(text)))
}

fn paragraphs(document: Docx, text: &str) -> Docx {
    text::lines(text).iter().fold(document, |document, line| {
        document.add_paragraph(looks::BODY.paragraph().add_run(run(line)))
    })
}

fn blank(document: Docx) -> Docx {
    document.add_paragraph(looks::BODY.paragraph())
}
