//! The mail that tells a department of an urge.
use domain::{line::Title, urges::Urge};
use frontend::words::date;
use texts::{Language::Chinese, text};

use crate::mail::queue::Letter;

/// `about` is the task or report concerned, in words.
pub(super) fn of(urge: &Urge, department: &Title, about: &str) -> Letter {
    let level: &'static str = urge.level.into();
    let level = text(Chinese, &format!("level-{level}"), &[]);
    let deadline = date(Chinese, urge.deadline);
    let values = [
        ("level", level.as_str()),
        ("about", about),
        ("department", department.as_str()),
        ("text", urge.text.as_str()),
        ("deadline", deadline.as_str()),
        ("by", urge.issued.by.as_str()),
    ];
    Letter {
        subject: text(Chinese, "mail-urge-subject", &values),
        body: text(Chinese, "mail-urge-body", &values),
        urge: Some(urge.id),
    }
}
