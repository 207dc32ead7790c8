//! What a file is, told by its first bytes and by the parts inside it.
use crate::{
    package::Package,
    unreadable::{Format, Unreadable},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Workbook(Workbook),
    Delimited,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Workbook {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

const FOREIGN: &[(&[u8], Format)] = &[
    (b"%PDF", Format::Pdf),
    (b"{\\rtf", Format::RichText),
    (b"\x89PNG", Format::Image),
    (b"\xFF\xD8\xFF", Format::Image),
    (b"GIF8", Format::Image),
    (b"BM", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
    (b"RIFF", Format::Image),
    (b"Rar!", Format::Archive),
    (b"7z\xBC\xAF", Format::Archive),
    (b"\x1F\x8B", Format::Archive),
    (b"PK\x05\x06", Format::Archive),
];

pub(crate) fn of(file_name: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.starts_with(ZIP) {
        return packaged(bytes);
    }
    let extension = extension(file_name);
    if bytes.starts_with(COMPOUND) {
        return compound(&extension, bytes);
    }
    if let Some((_, format)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        // A text may begin with the letters BM or RIFF; a picture holds zero bytes.
        if *format != Format::Image || !bytes[0].is_ascii_alphabetic() || bytes.contains(&0) {
            return foreign(*format);
        }
    }
    if is_web_page(bytes) {
        return foreign(Format::WebPage);
    }
    Ok(match extension.as_str() {
        "csv" | "tsv" => Kind::Delimited,
        _ => Kind::Text,
    })
}

fn foreign(format: Format) -> Result<Kind, Unreadable> {
    Err(Unreadable::UnknownFormat { format })
}

fn extension(file_name: &str) -> String {
    match file_name.rsplit_once('.') {
        Some((_, extension)) => extension.to_ascii_lowercase(),
        None => String::new(),
    }
}

fn packaged(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let mut package = Package::open(bytes)?;
    if package.has("word/document.xml") || package.has_under("word/") {
        return Ok(Kind::Word);
    }
    if package.has("xl/workbook.bin") {
        return Ok(Kind::Workbook(Workbook::Xlsb));
    }
    if package.has_under("xl/") {
        return Ok(Kind::Workbook(Workbook::Xlsx));
    }
    if package.has_under("ppt/") {
        return foreign(Format::Presentation);
    }
    if package.has("OFD.xml") {
        return foreign(Format::Ofd);
    }
    let declared = match package.part("mimetype")? {
        Some(declared) => String::from_utf8_lossy(&declared).into_owned(),
        None => String::new(),
    };
    if declared.contains("opendocument.spreadsheet") {
        Ok(Kind::Workbook(Workbook::Ods))
    } else if declared.contains("opendocument.text") {
        foreign(Format::OpenDocumentText)
    } else if declared.contains("opendocument.presentation") {
        foreign(Format::Presentation)
    } else {
        foreign(Format::Archive)
    }
}

/// The streams of a compound file are named in UTF-16 in its directory.
fn compound(extension: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name.as_slice())
    };
    if holds("EncryptedPackage") {
        Err(Unreadable::Encrypted)
    } else if holds("WordDocument") {
        foreign(if extension == "wps" { Format::Wps } else { Format::OldWord })
    } else if holds("Workbook") || holds("Book") {
        Ok(Kind::Workbook(Workbook::Xls))
    } else if holds("PowerPoint Document") {
        foreign(Format::Presentation)
    } else if extension == "wps" {
        foreign(Format::Wps)
    } else {
        foreign(Format::Binary)
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{FEFF}').trim_start();
    ["<!doctype html", "<html", "<head", "<table", "mime-version:"]
        .iter()
        .any(|opening| start.starts_with(opening))
        || (start.starts_with("<?xml") && start.contains("<html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_comes_before_the_name() {
        for (name, bytes, expected) in [
            ("计划.docx", &b"%PDF-1.4"[..], Err(Format::Pdf)),
            ("计划.txt", b"{\\rtf1", Err(Format::RichText)),
            ("计划.xls", b"<html><table>", Err(Format::WebPage)),
            ("计划.png", b"\x89PNG\r\n", Err(Format::Image)),
            ("BM.txt", b"BM plan", Ok(Kind::Text)),
            ("计划.CSV", "序号,项目".as_bytes(), Ok(Kind::Delimited)),
            ("计划", "序号".as_bytes(), Ok(Kind::Text)),
        ] {
            let expected = expected.map_err(|format| Unreadable::UnknownFormat { format });
            assert_eq!(of(name, bytes), expected, "{name}");
        }
    }

    #[test]
    fn a_compound_file_is_told_by_its_streams() {
        let file = |stream: &str| {
            let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
            COMPOUND.iter().copied().chain(name).collect::<Vec<u8>>()
        };
        let unknown = |format| Err(Unreadable::UnknownFormat { format });
        assert_eq!(of("a.doc", &file("WordDocument")), unknown(Format::OldWord));
        assert_eq!(of("a.wps", &file("WordDocument")), unknown(Format::Wps));
        assert_eq!(of("a.et", &file("Workbook")), Ok(Kind::Workbook(Workbook::Xls)));
        assert_eq!(of("a.docx", &file("EncryptedPackage")), Err(Unreadable::Encrypted));
    }
}
