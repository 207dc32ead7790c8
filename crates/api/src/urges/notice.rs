//! 催办 as a document: the notice 督办单 above all.
use domain::{
    calendar::day_in_shanghai,
    urges::{Urge, UrgeLevel},
};
use frontend::words::date;
use office::{Notice, Part};
use texts::{Language::Chinese, text};

use crate::official;

/// `about` is the task or report concerned, in words.
pub(super) fn of(urge: &Urge, department: &str, about: &str) -> Notice {
    let level: &'static str = urge.level.into();
    let deadline = date(Chinese, urge.deadline);
    let say = |id: &str| text(Chinese, id, &[("about", about), ("deadline", &deadline)]);
    let heading = |id: &str| Part::Heading(say(id));
    let mut body =
        vec![heading("urge-document-matter"), Part::Paragraph(say("urge-document-about"))];
    body.push(heading("urge-document-demand"));
    body.extend(official::parts(&urge.text));
    body.push(heading("urge-document-deadline"));
    body.push(Part::Paragraph(say("urge-document-until")));
    if urge.level == UrgeLevel::Warning {
        body.push(Part::Paragraph(say("urge-document-warning")));
    }
    if let Some(answer) = &urge.answer {
        body.push(heading("urge-document-answer"));
        body.extend(official::parts(answer));
    }
    Notice {
        issuer: official::issuer(),
        document_number: None,
        mark: None,
        title: text(Chinese, &format!("level-{level}"), &[]),
        addressees: Some(department.to_owned()),
        body,
        signed_by: official::issuer(),
        day: day_in_shanghai(urge.issued.at),
        copies_to: None,
    }
}
