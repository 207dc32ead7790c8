//! The order in which the standard of the format has the children of an element. docx-rs writes them
//! in another one, at which Word may call a file damaged.
use quick_xml::{Reader, events::Event};

use crate::Unwritable;

/// Elements whose children have an order, with those that are written here.
pub(super) const ORDERS: [(&str, &[&str]); 9] = [
    (
        "w:settings",
        &["w:zoom", "w:defaultTabStop", "w:evenAndOddHeaders", "w:footnotePr", "w:compat"],
    ),
    ("w:style", &["w:name", "w:basedOn", "w:next", "w:link", "w:qFormat", "w:pPr", "w:rPr"]),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:widowControl",
            "w:pBdr",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    ("w:rPr", &["w:rFonts", "w:color", "w:spacing", "w:sz", "w:szCs"]),
    ("w:tblPr", &["w:tblpPr", "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tcPr", &["w:tcW", "w:vAlign"]),
    ("w:sectPr", &["w:footerReference", "w:pgSz", "w:pgMar", "w:cols", "w:docGrid"]),
];

/// What docx-rs gives the columns of a table and the standard doesn't know.
const COLUMN: &str = "w:gridCol";
const UNIT: &str = " w:type=\"dxa\"";

/// An element that has begun, with its children so far by their names.
#[derive(Default)]
struct Open<'a> {
    name: String,
    start: &'a str,
    children: Vec<(String, String)>,
}

impl Open<'_> {
    fn closed(mut self, end: &str) -> (String, String) {
        if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == self.name) {
            let place = |name: &str| order.iter().position(|it| *it == name);
            self.children.sort_by_key(|(name, _)| place(name).unwrap_or(order.len()));
        }
        let children: String = self.children.into_iter().map(|(_, text)| text).collect();
        (self.name, format!("{}{children}{end}", self.start))
    }
}

/// A part of the package with its elements in order.
pub(super) fn ordered(part: &str) -> Result<String, Unwritable> {
    let mut reader = Reader::from_str(part);
    let mut open = Vec::new();
    let mut current = Open::default();
    loop {
        let from = place(&reader);
        let event = reader.read_event().map_err(|error| broken(error.to_string()))?;
        let text = part.get(from..place(&reader)).unwrap_or_default();
        match event {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                let next = Open { name, start: text, children: Vec::new() };
                open.push(std::mem::replace(&mut current, next));
            }
            Event::End(_) => {
                let parent = open.pop().unwrap_or_default();
                let child = std::mem::replace(&mut current, parent).closed(text);
                current.children.push(child);
            }
            // It says nothing, and may not stand in a style.
            Event::Empty(empty) if empty.name().as_ref() == "w:rPr" => {}
            Event::Empty(empty) => {
                let name = empty.name().as_ref().to_owned();
                let is_column = name == COLUMN;
                let text = if is_column { text.replace(UNIT, "") } else { text.to_owned() };
                current.children.push((name, text));
            }
            Event::Eof if open.is_empty() => return Ok(current.closed("").1),
            Event::Eof => return Err(broken(format!("{} is not closed", current.name))),
            _ => current.children.push((String::new(), text.to_owned())),
        }
    }
}

fn broken(reason: String) -> Unwritable {
    Unwritable::Document(std::io::Error::other(reason))
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn only_elements_with_an_order_are_put_in_it() {
        let text = "<w:r><w:t>乙 &lt;</w:t><w:br/><w:t>甲</w:t></w:r>";
        let (font, size) = ("<w:rFonts/>", "<w:sz w:val=\"2\"/>");
        let mixed = format!("<w:rPr>{size}{font}</w:rPr><w:jc /><w:pStyle/>");
        let in_order = format!("<w:pStyle/><w:jc /><w:rPr>{font}{size}</w:rPr>");
        let part =
            |inner| format!("<?xml version=\"1.0\"?><w:p><w:pPr>{inner}</w:pPr>{text}</w:p>");
        assert_eq!(ordered(&part(mixed)).unwrap(), part(in_order));
    }

    #[test]
    fn what_says_nothing_or_is_unknown_is_left_out() {
        let part = r#"<w:p><w:rPr /><w:gridCol w:w="1" w:type="dxa" /></w:p>"#;
        assert_eq!(ordered(part).unwrap(), r#"<w:p><w:gridCol w:w="1" /></w:p>"#);
    }

    #[test]
    fn a_broken_part_is_refused() {
        assert!(ordered("<w:p></w:r>").is_err());
        assert!(ordered("<w:p><w:r>").is_err());
    }
}
