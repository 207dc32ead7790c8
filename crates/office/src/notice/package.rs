//! The parts of the file, with what docx-rs cannot say, as a package.
use std::io::Cursor;

use docx_rs::Docx;
use quick_xml::escape::escape;

use super::{Notice, looks, order::ordered, text};
use crate::Unwritable;

/// How a table's first row begins, where it has headings; only these are not to be split.
const FIRST_ROW: &str = "</w:tblGrid><w:tr><w:trPr><w:cantSplit />";
const HEADINGS: &str = "<w:tblHeader />";

/// Before the name of a paragraph, which docx-rs counts on from one document to the next.
const PARAGRAPH: &str = "w14:paraId=\"";
const PARAGRAPH_LENGTH: usize = 8;

/// The style that all others build on, which docx-rs doesn't call the default.
const NORMAL: &str = "w:styleId=\"Normal\"";
const DEFAULT: &str = "w:default=\"1\" ";

/// Where the list of fonts ends.
const FONTS_END: &str = "</w:fonts>";

/// What docx-rs gives as the author.
const UNKNOWN: &str = ">unknown<";

pub(super) fn write(document: Docx, notice: &Notice) -> Result<Vec<u8>, Unwritable> {
    let midnight = notice.day.format("%Y-%m-%dT00:00:00Z").to_string();
    let mut parts = document.created_at(&midnight).updated_at(&midnight).build();

    let mut count = 0;
    let document = string(&parts.document);
    let document = document.replace(FIRST_ROW, &format!("{FIRST_ROW}{HEADINGS}"));
    parts.document = named(&document, &mut count).into_bytes();
    for footer in &mut parts.footers {
        *footer = named(&string(footer), &mut count).into_bytes();
    }
    let styles = string(&parts.styles);
    parts.styles = styles.replace(NORMAL, &format!("{DEFAULT}{NORMAL}")).into_bytes();
    let fonts = string(&parts.font_table);
    parts.font_table = fonts.replace(FONTS_END, &substitutes()).into_bytes();
    let author = text::lines(&notice.issuer).join(" ");
    let core = string(&parts.doc_props.core);
    parts.doc_props.core = core.replace(UNKNOWN, &format!(">{}<", escape(&author))).into_bytes();

    let others =
        [&mut parts.document, &mut parts.styles, &mut parts.settings, &mut parts.numberings];
    for part in parts.footers.iter_mut().chain(others) {
        *part = ordered(&string(part))?.into_bytes();
    }

    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| Unwritable::Document(error.into()))?;
    Ok(file.into_inner())
}

/// The rest of the list of fonts: those that have a substitute.
fn substitutes() -> String {
    let fonts = looks::SUBSTITUTES.map(|(font, substitute)| {
        format!(r#"<w:font w:name="{font}"><w:altName w:val="{substitute}" /></w:font>"#)
    });
    fonts.concat() + FONTS_END
}

fn string(part: &[u8]) -> String {
    String::from_utf8_lossy(part).into_owned()
}

/// A part whose paragraphs are named in order, so that the same notice gives the same file.
fn named(part: &str, count: &mut u32) -> String {
    let mut pieces = part.split(PARAGRAPH);
    let mut named = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        *count += 1;
        named.push_str(PARAGRAPH);
        named.push_str(&format!("{count:08x}"));
        named.push_str(piece.get(PARAGRAPH_LENGTH..).unwrap_or_default());
    }
    named
}
