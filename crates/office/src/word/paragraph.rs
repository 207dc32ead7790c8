//! The text of a word paragraph: its runs, with line breaks, without deleted and hidden text.
use super::{is_left_out, numbering::Numbering};
use crate::xml::{Element, Node};

/// The text with the number that Word writes before it.
pub(super) fn text(paragraph: &Element, numbering: &mut Numbering) -> String {
    let mut text = String::new();
    collect(paragraph, &mut text);
    let label = numbering.label(paragraph);
    let blank = text.trim().is_empty();
    match label {
        Some(label) if blank => label,
        Some(label) if label.ends_with(char::is_alphanumeric) => {
            format!("{label} {}", text.trim_start())
        }
        Some(label) => format!("{label}{}", text.trim_start()),
        None => text,
    }
}

fn collect(parent: &Element, text: &mut String) {
    for element in parent.elements().filter(|it| !is_left_out(it)) {
        match element.name.as_str() {
            "t" => text.extend(element.children.iter().filter_map(|child| match child {
                Node::Text(text) => Some(text.as_str()),
                Node::Element(_) => None,
            })),
            "tab" | "ptab" => text.push(' '),
            "br" if element.attribute("type").is_none_or(|kind| kind == "textWrapping") => {
                text.push('\n')
            }
            "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            "r" if element.child("rPr").is_some_and(|it| it.is_on("vanish")) => {}
            "txbxContent" | "delText" | "instrText" => {}
            _ => collect(element, text),
        }
    }
}

/// The text boxes anchored in a paragraph, the outermost of each.
pub(super) fn text_boxes(parent: &Element) -> Vec<&Element> {
    let mut boxes = Vec::new();
    for element in parent.elements().filter(|it| !is_left_out(it)) {
        if element.name == "txbxContent" {
            boxes.push(element);
        } else {
            boxes.extend(text_boxes(element));
        }
    }
    boxes
}
