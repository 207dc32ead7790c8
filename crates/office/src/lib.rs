//! Office files, read into the import's document and written from a programme or a notice. Knows
//! formats and nothing of what a table means.
mod aligning;
mod comma;
mod encoding;
mod export;
mod fence;
mod grid;
mod headings;
mod kind;
mod looks;
mod notice;
mod package;
mod sheet;
mod text;
mod unreadable;
mod unwritable;
mod word;
mod xml;

pub use domain::imports::Document;
pub use export::{CellValue, Sheet, moved, write_csv, write_form, write_sheets, write_xlsx};
pub use notice::{Notice, Part, write_notice};
pub use unreadable::{Excess, Format, Place, Unreadable};
pub use unwritable::Unwritable;

use kind::Kind;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;

/// An office file of the present kind, which is a package of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packaged {
    /// .docx
    Document,
    /// .xlsx
    Workbook,
}

/// What a package is, by the parts inside it; none where it is no document and no workbook.
pub fn packaged(bytes: &[u8]) -> Option<Packaged> {
    match kind::of("", bytes).ok()? {
        Kind::Word => Some(Packaged::Document),
        Kind::Workbook(kind::Workbook::Xlsx) => Some(Packaged::Workbook),
        Kind::Workbook(_) | Kind::Delimited | Kind::Text => None,
    }
}

/// Reads any supported file. Its content decides what it is; the name only where content is silent.
///
/// # Errors
/// When the file is of a kind that is not read, damaged, protected, too large or without any text.
/// Nothing of it is given then.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge { excess: Excess::File, limit: LARGEST_FILE as u64 });
    }
    let blocks = match kind::of(file_name, bytes)? {
        Kind::Word => word::read(bytes)?,
        Kind::Workbook(workbook) => sheet::read(workbook, bytes)?,
        Kind::Delimited => comma::read(&encoding::decode(bytes)?)?,
        Kind::Text => {
            let text = encoding::decode(bytes)?;
            if comma::is_delimited(&text) { comma::read(&text)? } else { text::read(&text) }
        }
    };
    if blocks.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Document { blocks })
}

#[cfg(test)]
mod tests;
