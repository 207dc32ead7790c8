//! When a document asks for reports.
use regex::Captures;

use super::pattern;
use crate::{
    calendar::{ReportDue, ReportKind, ReportingCalendar, RollRule, WorkingDays},
    imports::{
        finding::{Finding, FindingCode},
        numbering::narrowed,
    },
};

pub(super) fn reports(text: &str) -> Vec<ReportDue> {
    let narrow: String = narrowed(text).chars().filter(|it| !it.is_whitespace()).collect();
    let due = |month, day, kind| ReportDue { month, day, kind };
    let number = |found: &Captures<'_>, at: usize| {
        found.get(at).and_then(|it| it.as_str().parse::<u32>().ok())
    };
    let find = |words: &str| pattern(words).and_then(|regex| regex.captures(&narrow));
    let mut reports: Vec<ReportDue> = Vec::new();
    let from = find(r"自?([0-9]{1,2})月(?:份)?(?:开始|起)[，,]?每月(?:的)?([0-9]{1,2})日")
        .and_then(|found| Some((number(&found, 1)?, number(&found, 2)?)));
    let quarterly = find(r"每季度(?:最后一个?月|末月|末)(?:的)?([0-9]{1,2})日")
        .and_then(|found| number(&found, 1));
    let monthly =
        find(r"每月(?:的)?([0-9]{1,2})日(?:之?前|以前)").and_then(|found| number(&found, 1));
    if let Some(day) = quarterly {
        let first_half = narrow.contains("上半年每季度");
        let last =
            from.map_or(if first_half { 6 } else { 12 }, |(month, _)| month.saturating_sub(1));
        let months = [3, 6, 9, 12].into_iter().filter(|month| *month <= last);
        reports.extend(months.map(|month| due(month, day, ReportKind::Progress)));
    }
    match (from, monthly) {
        (Some((month, day)), _) => {
            reports.extend((month..=12).map(|month| due(month, day, ReportKind::Progress)))
        }
        (None, Some(day)) => {
            reports.extend((1..=12).map(|month| due(month, day, ReportKind::Progress)))
        }
        (None, None) => {}
    }
    let summary = find(r"(1[0-2])月([0-9]{1,2})日(?:之?前|以前)[^。]{0,40}(?:全年|年度总结|总结)")
        .and_then(|found| Some(due(number(&found, 1)?, number(&found, 2)?, ReportKind::Summary)));
    reports.extend(summary);
    reports.retain(|report| (1..=12).contains(&report.month) && (1..=31).contains(&report.day));
    reports
}

/// 上报时限 as our own exports state it: `3-25 progress；12-10 summary`.
pub(super) fn stated_reports(words: &str) -> Vec<ReportDue> {
    words
        .split('；')
        .filter_map(|entry| {
            let (date, kind) = entry.trim().split_once(' ')?;
            let (month, day) = date.split_once('-')?;
            Some(ReportDue {
                month: month.parse().ok().filter(|it| (1..=12).contains(it))?,
                day: day.parse().ok().filter(|it| (1..=31).contains(it))?,
                kind: match kind {
                    "progress" => ReportKind::Progress,
                    "summary" => ReportKind::Summary,
                    _ => return None,
                },
            })
        })
        .collect()
}

/// The calendar that the document states, or the source's own with a finding that says so.
pub(in crate::imports) fn calendar(
    reports: Vec<ReportDue>,
    findings: &mut Vec<Finding>,
) -> ReportingCalendar {
    if reports.is_empty() {
        findings.push(Finding::new(FindingCode::CalendarAssumed));
        return ReportingCalendar::of_the_source();
    }
    ReportingCalendar {
        reports,
        roll: RollRule::None,
        working_days: WorkingDays::default(),
        reminder_days: crate::reminders::USUAL_DAYS.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reporting_dates_in_words() {
        let dates = |text: &str| -> Vec<(u32, u32)> {
            reports(text).iter().map(|it| (it.month, it.day)).collect()
        };
        assert_eq!(
            dates(
                "2017年上半年每季度最后一个月25日前上报进展情况，自7月开始，每月25日前报告。12月10日前，各单位总结全年落实情况"
            ),
            [(3, 25), (6, 25), (7, 25), (8, 25), (9, 25), (10, 25), (11, 25), (12, 25), (12, 10)]
        );
        assert_eq!(dates("每季度末月20日前报送"), [(3, 20), (6, 20), (9, 20), (12, 20)]);
        assert_eq!(dates("每月5日前报送").len(), 12);
        assert_eq!(dates("及时报送"), []);
    }
}
