//! Word documents: paragraphs and tables in reading order, with the numbers that Word itself
//! writes before paragraphs. Headers, footers, footnotes and deleted text are left out.
//!
//! `document.xml` is read here and not with docx-rs, whose reader never returns from a document
//! whose XML ends early.
mod counting;
mod numbering;
mod paragraph;
mod table;

use domain::imports::{Block, Paragraph};

use crate::{
    package::Package,
    unreadable::{Place, Unreadable},
    xml::{self, Element},
};
use numbering::Numbering;

const DOCUMENT: &str = "word/document.xml";

pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Block>, Unreadable> {
    let mut package = Package::open(bytes)?;
    let name = main_part(&mut package)?;
    let document = package
        .part(&name)?
        .ok_or_else(|| Unreadable::damaged(Place::Part(name.clone()), "it is missing"))?;
    let document = xml::parse(&name, &document)?;
    let mut reading =
        Reading { numbering: Numbering::of(&mut package)?, blocks: Vec::new(), line: 0 };
    let body = document.child("body").unwrap_or(&document);
    reading.take_all(body);
    Ok(reading.blocks)
}

/// Some programs give the main part another name and say so in the package's relationships.
fn main_part(package: &mut Package<'_>) -> Result<String, Unreadable> {
    let relations = "_rels/.rels";
    let Some(bytes) = package.part(relations)? else {
        return Ok(DOCUMENT.to_owned());
    };
    let relations = xml::parse(relations, &bytes)?;
    let target = relations
        .elements()
        .find(|it| it.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument")))
        .and_then(|it| it.attribute("Target"))
        .map(|target| target.trim_start_matches('/').to_owned());
    Ok(target.filter(|target| package.has(target)).unwrap_or_else(|| DOCUMENT.to_owned()))
}

/// What is collected on the way through the document.
struct Reading {
    numbering: Numbering,
    blocks: Vec<Block>,
    /// Paragraphs with text and rows of tables, counted as they are read.
    line: u32,
}

impl Reading {
    fn take_all(&mut self, parent: &Element) {
        for element in parent.elements().filter(|it| !is_left_out(it)) {
            match element.name.as_str() {
                "p" => self.take_paragraph(element),
                "tbl" => self.take_table(element),
                _ => self.take_all(element),
            }
        }
    }

    fn take_paragraph(&mut self, element: &Element) {
        let text = paragraph::text(element, &mut self.numbering);
        if !text.trim().is_empty() {
            self.line += 1;
            self.blocks.push(Block::Paragraph(Paragraph {
                line: self.line,
                text: text.trim().to_owned(),
            }));
        }
        for text_box in paragraph::text_boxes(element) {
            self.take_all(text_box);
        }
    }
}

/// Elements whose text is no text of the document: what was deleted or moved away, and the older
/// copy of a shape.
fn is_left_out(element: &Element) -> bool {
    matches!(
        element.name.as_str(),
        "del"
            | "moveFrom"
            | "Fallback"
            | "sectPr"
            | "pPr"
            | "rPr"
            | "tblPr"
            | "tblGrid"
            | "sdtPr"
            | "sdtEndPr"
            | "rt"
    )
}

#[cfg(test)]
mod tests;
