//! The parts of an office file as trees of elements. Prefixes are dropped; nothing outside the
//! file is ever fetched, and entities that a file declares itself stay unread.
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use crate::unreadable::{Excess, Place, Unreadable};

/// Tables stand inside tables and shapes inside shapes, but not this deep.
const DEEPEST: usize = 256;

#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

#[derive(Clone, Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|child| child.name == name)
    }

    /// The `val` of a child, as word files write their properties.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// A property that is on by being there, unless it says otherwise.
    pub(crate) fn is_on(&self, name: &str) -> bool {
        self.child(name).is_some_and(|child| {
            !matches!(child.attribute("val"), Some("0" | "false" | "off" | "none"))
        })
    }
}

/// Parses a whole part. `name` is for the error.
pub(crate) fn parse(name: &str, bytes: &[u8]) -> Result<Element, Unreadable> {
    let damaged =
        |reason: &dyn std::fmt::Display| Unreadable::damaged(Place::Part(name.to_owned()), reason);
    let text = crate::encoding::decode_xml(bytes).ok_or_else(|| damaged(&"no text"))?;
    let mut reader = Reader::from_str(&text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| damaged(&error))? {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(Unreadable::TooLarge {
                        excess: Excess::Depth,
                        limit: DEEPEST as u64,
                    });
                }
                open.push(element(&start));
            }
            Event::Empty(start) => append(&mut open, Node::Element(element(&start))),
            Event::End(_) => {
                if open.len() > 1
                    && let Some(closed) = open.pop()
                {
                    append(&mut open, Node::Element(closed));
                }
            }
            Event::Text(text) => append(&mut open, Node::Text(text.xml10_content().into_owned())),
            Event::CData(text) => append(&mut open, Node::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                let text = character.map(String::from).or_else(|| {
                    resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned)
                });
                append(&mut open, Node::Text(text.unwrap_or_default()));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if open.len() > 1 {
        return Err(damaged(&"it ends early"));
    }
    open.pop()
        .and_then(|document| {
            document.children.into_iter().find_map(|child| match child {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
        })
        .ok_or_else(|| damaged(&"it holds nothing"))
}

fn append(open: &mut [Element], node: Node) {
    let Some(parent) = open.last_mut() else {
        return;
    };
    if let (Some(Node::Text(before)), Node::Text(text)) = (parent.children.last_mut(), &node) {
        before.push_str(text);
    } else {
        parent.children.push(node);
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start
        .attributes()
        .flatten()
        .map(|attribute| {
            let name = attribute.key.local_name().as_ref().to_owned();
            let value = match attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
                Ok(value) => value.into_owned(),
                Err(_) => String::new(),
            };
            (name, value)
        })
        .collect();
    Element { name: start.local_name().as_ref().to_owned(), attributes, children: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_its_characters_and_prefixes_are_dropped() {
        let tree =
            parse("x", "<w:a w:val='一&amp;二'>甲&lt;&#20057;<w:b/></w:a>".as_bytes()).unwrap();
        assert_eq!(tree.attribute("val"), Some("一&二"));
        assert!(matches!(&tree.children[0], Node::Text(text) if text == "甲<乙"));
        assert!(tree.child("b").is_some());
    }

    #[test]
    fn broken_or_bottomless_parts_are_refused() {
        assert!(parse("x", b"<a><b></b>").is_err());
        assert!(parse("x", b"<a></b>").is_err());
        assert!(parse("x", b"").is_err());
        let deep = "<a>".repeat(100_000);
        assert!(matches!(
            parse("x", deep.as_bytes()),
            Err(Unreadable::TooLarge { excess: Excess::Depth, .. })
        ));
    }
}
