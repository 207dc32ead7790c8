//! Findings in words, and a programme as the dry run and the JSON export show it.
use domain::{
    imports::{Finding, FindingCode, FindingKind, Settlement},
    programmes::Programme,
};
use texts::{Language, text};
use wire::imports::{
    FindingView, ImportView, ImportedCategory, ImportedProgramme, ImportedReportDue,
    StoredFindingView,
};

use super::store::StoredFinding;
use crate::tasks::views::task_view;

/// The catalogue's id for a code: `finding-number_missing`.
fn text_id(code: FindingCode) -> String {
    let name = serde_json::to_value(code).unwrap_or_default();
    format!("finding-{}", name.as_str().unwrap_or_default())
}

/// The sentence of a finding.
pub(crate) fn message(finding: &Finding, language: Language) -> String {
    let values: Vec<(&str, &str)> =
        finding.details.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    text(language, &text_id(finding.code), &values)
}

/// A finding with what was decided, for those who may read the reason.
pub(crate) fn stored_view(stored: &StoredFinding, language: Language) -> StoredFindingView {
    let finding = finding_view(&stored.finding, stored.settlement, language);
    let finding = FindingView { note: stored.note.clone(), ..finding };
    StoredFindingView { place: stored.place, finding }
}

pub(crate) fn finding_view(
    finding: &Finding,
    settlement: Settlement,
    language: Language,
) -> FindingView {
    FindingView {
        code: finding.code,
        kind: finding.code.kind(),
        message: message(finding, language),
        line: finding.line,
        task: finding.task.map(|key| key.to_string()),
        settlement,
        note: None,
    }
}

/// What the public may know about how a record came to be: everything but remarks on reading.
pub(crate) fn public_notes<'a>(
    findings: impl Iterator<Item = &'a StoredFinding>,
    language: Language,
) -> Vec<FindingView> {
    findings
        .filter(|stored| stored.finding.code.kind() != FindingKind::Remark)
        .map(|stored| finding_view(&stored.finding, stored.settlement, language))
        .collect()
}

/// The programme with its tasks, as a document gives it.
pub(crate) fn import_view(programme: &Programme, findings: Vec<FindingView>) -> ImportView {
    ImportView {
        programme: ImportedProgramme {
            year: programme.year.number(),
            title: programme.title.to_string(),
            document_number: programme.document_number.as_ref().map(ToString::to_string),
            announced_categories: programme.announced.categories,
            announced_tasks: programme.announced.tasks,
            categories: programme
                .categories
                .iter()
                .map(|category| ImportedCategory {
                    ordinal: category.ordinal,
                    name: category.name.to_string(),
                })
                .collect(),
            contact: programme.contact.text.as_ref().map(ToString::to_string),
            contact_email: programme.contact.email.as_ref().map(ToString::to_string),
            reports: programme
                .calendar
                .reports
                .iter()
                .map(|report| ImportedReportDue {
                    month: report.month,
                    day: report.day,
                    kind: report.kind,
                })
                .collect(),
            narrative: programme.narrative.clone(),
        },
        tasks: programme.tasks.iter().map(|task| task_view(programme, task.announced())).collect(),
        changes: Vec::new(),
        findings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_its_sentence_in_both_languages() {
        for code in FindingCode::ALL {
            assert!(texts::knows(&text_id(*code)), "{}", text_id(*code));
        }
    }
}
