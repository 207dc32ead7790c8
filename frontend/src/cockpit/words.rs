//! Punctuality, periods and what is due as people read them.
use domain::reports::PeriodKey;
use wire::{
    calendar::ReportKind,
    cockpit::{MatterKind, Punctuality},
};

use crate::{session::Session, words};

pub const PUNCTUALITY: [Punctuality; 5] = [
    Punctuality::Missing,
    Punctuality::Late,
    Punctuality::InTime,
    Punctuality::Due,
    Punctuality::NotDue,
];

pub fn punctuality_name(session: &Session, punctuality: Punctuality) -> String {
    session.say(&format!("punctuality-{}", <&'static str>::from(punctuality)))
}

/// The style sheet's class and the shape beside the word.
pub fn look(punctuality: Punctuality) -> (&'static str, &'static str) {
    match punctuality {
        Punctuality::NotDue => ("is-not-due", "·"),
        Punctuality::Due => ("is-due", "○"),
        Punctuality::Missing => ("is-missing", "✕"),
        Punctuality::InTime => ("is-in-time", "●"),
        Punctuality::Late => ("is-late", "▲"),
    }
}

/// 9月25日进展情况报告, from `progress-2017-09-25`. What is no period reads as it stands.
pub fn period_name(session: &Session, key: &str) -> String {
    let Ok(PeriodKey { kind, due }) = key.parse() else { return key.to_owned() };
    let due = words::day_of_month(session.language(), due);
    let id = match kind {
        ReportKind::Progress => "desk-period-progress",
        ReportKind::Summary => "desk-period-summary",
    };
    session.text(id, &[("due", &due)])
}

pub fn matter_name(session: &Session, kind: MatterKind) -> String {
    session.say(&format!("matter-{}", <&'static str>::from(kind)))
}

/// 任务 23
pub fn task_name(session: &Session, key: &str) -> String {
    session.text("board-task-name", &[("number", key)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_called_by_its_day() {
        let session = Session::default();
        assert_eq!(period_name(&session, "progress-2017-09-25"), "9月25日进展情况报告");
        assert_eq!(period_name(&session, "nonsense"), "nonsense");
    }

    #[test]
    fn every_punctuality_and_matter_has_a_name() {
        let session = Session::default();
        for punctuality in PUNCTUALITY {
            assert!(!punctuality_name(&session, punctuality).contains('-'));
        }
        for kind in [MatterKind::Report, MatterKind::Milestone, MatterKind::Task] {
            assert!(!matter_name(&session, kind).contains('-'));
        }
    }
}
