//! What reports are called, and how punctual they are, as people read them.
use domain::{cockpit::Punctuality, reports::PeriodKey};
use wire::{
    calendar::ReportKind,
    reports::{Outlook, ReportSummary, SelfRating},
};
use yew::Html;

use crate::{
    approval::words::stage_tag,
    cockpit::words::punctuality_name,
    components::tag::{Look, tag},
    desk::route::DeskRoute,
    session::Session,
    words::date,
};

pub fn kind_name(session: &Session, kind: ReportKind) -> String {
    session.say(match kind {
        ReportKind::Progress => "board-report-progress",
        ReportKind::Summary => "board-report-summary",
    })
}

/// 2017年9月25日应报的进展情况报告
pub fn report_name(session: &Session, report: &ReportSummary) -> String {
    let due = date(session.language(), report.due);
    let kind = kind_name(session, report.kind);
    session.text("desk-report-name", &[("due", &due), ("kind", &kind)])
}

pub fn punctuality_tag(session: &Session, punctuality: Punctuality) -> Html {
    let look = match punctuality {
        Punctuality::NotDue => Look::Ahead,
        Punctuality::Due => Look::Waiting,
        Punctuality::Missing | Punctuality::Late => Look::Stopped,
        Punctuality::InTime => Look::Good,
    };
    tag(look, &punctuality_name(session, punctuality))
}

pub const RATINGS: [SelfRating; 4] = [
    SelfRating::YearTargetReached,
    SelfRating::NodeTargetExceeded,
    SelfRating::NodeTargetReached,
    SelfRating::Behind,
];

pub const OUTLOOKS: [Outlook; 3] =
    [Outlook::Completed, Outlook::ExpectedInTime, Outlook::NotInTime];

pub fn outlook_name(session: &Session, outlook: Outlook) -> String {
    session.say(&format!("outlook-{}", <&'static str>::from(outlook)))
}

/// Nothing is due yet, and nobody has begun.
pub fn is_ahead(report: &ReportSummary) -> bool {
    report.punctuality == Punctuality::NotDue && report.amended_at.is_none()
}

/// Where nobody has begun, there is no draft yet.
pub fn report_stage(session: &Session, report: &ReportSummary) -> Html {
    if report.amended_at.is_none() && report.received_at.is_none() {
        return tag(Look::Ahead, &session.say("desk-not-begun"));
    }
    stage_tag(session, report.stage)
}

/// The page of a report; none where its period can't be read.
pub fn page_of(report: &ReportSummary) -> Option<DeskRoute> {
    let period: PeriodKey = report.period.parse().ok()?;
    Some(DeskRoute::Report { year: report.year, department: report.department_id, period })
}

/// 1.2 MB
pub fn size(bytes: u64) -> String {
    const KILO: u64 = 1024;
    match bytes {
        0..KILO => format!("{bytes} B"),
        KILO..1_048_576 => format!("{} kB", bytes.div_ceil(KILO)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outlook_has_a_name() {
        for outlook in OUTLOOKS {
            assert!(!outlook_name(&Session::default(), outlook).contains('-'));
        }
    }

    #[test]
    fn sizes_read_in_their_unit() {
        let read = [0, 1023, 1024, 1025, 1_048_575, 1_048_576, 10_485_760].map(size);
        assert_eq!(read, ["0 B", "1023 B", "1 kB", "2 kB", "1024 kB", "1.0 MB", "10.0 MB"]);
    }
}
