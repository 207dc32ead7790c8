//! A document becomes a draft, with its lines to read beside.
use actix_web::web::{self, Bytes};
use chrono::{Datelike, NaiveDate};
use domain::{
    attachments::FileName,
    imports::{Block, Cell, Hints},
    openings::ProgrammeDraft,
};
use wire::openings::{DocumentQuery, OriginalLine};

use super::store::Document;
use crate::{Error, imports::execute};

/// The file's name, the draft that its content makes and the document itself.
///
/// # Errors
/// When the name is none, or the file cannot be read.
pub(super) async fn read(
    query: DocumentQuery,
    content: Bytes,
    today: NaiveDate,
) -> Result<(String, ProgrammeDraft, Document), Error> {
    let name = file_name(query.name.as_deref().unwrap_or_default())?;
    let hints = Hints { file_name: name.clone(), stated_year: query.year, this_year: today.year() };
    // A large file takes its time, and others are waiting for an answer.
    let read = web::block(move || {
        let document = execute::document(&content, &hints.file_name)?;
        let import = execute::interpret(&document, &hints)?;
        let draft = ProgrammeDraft::of(&import.programme, &import.findings);
        let original = document.blocks.iter().flat_map(lines).collect();
        let sha256 = execute::digest(&content);
        Ok((draft, Document { sha256, content: content.to_vec(), original }))
    });
    let read = read.await.map_err(|error| Error::Failed(error.to_string()))?;
    let (draft, document) = read.map_err(|refused| Error::of_document(refused, &name))?;
    let name = if name.is_empty() { draft.title.clone() } else { name };
    Ok((name, draft, document))
}

/// # Errors
/// When it is too long or holds what no name holds.
fn file_name(asked: &str) -> Result<String, Error> {
    if asked.trim().is_empty() {
        return Ok(String::new());
    }
    let wrong = |_| Error::invalid_query("name", "problem-file_name", &[]);
    FileName::parse(asked).map(|name| name.to_string()).map_err(wrong)
}

/// A paragraph is a line of one cell; what a merged cell repeats is left out.
fn lines(block: &Block) -> Vec<OriginalLine> {
    let words = |cell: &Cell| {
        if cell.merged_down || cell.merged_right { String::new() } else { cell.text.clone() }
    };
    match block {
        Block::Paragraph(paragraph) => {
            vec![OriginalLine { line: paragraph.line, cells: vec![paragraph.text.clone()] }]
        }
        Block::Table(rows) => rows
            .iter()
            .map(|row| OriginalLine {
                line: row.line,
                cells: row.cells.iter().map(words).collect(),
            })
            .collect(),
    }
}
