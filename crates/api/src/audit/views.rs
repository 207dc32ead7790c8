//! The audit trail as the audit administrator reads it.
use domain::audit::{Break, Entry};
use texts::{Language, text};
use wire::audit::AuditEntry;

use crate::Error;

pub(crate) fn entry(entry: &Entry) -> AuditEntry {
    let record = entry.record.clone();
    AuditEntry {
        sequence: entry.sequence,
        at: record.at,
        actor_kind: record.actor_kind,
        actor: record.actor,
        actor_name: record.actor_name,
        role: record.role,
        action: record.action,
        subject_kind: record.subject_kind,
        subject: record.subject,
        outcome: record.outcome,
        reason: record.reason,
        address: record.address,
        before: record.before,
        after: record.after,
        digest: entry.digest.to_string(),
    }
}

/// Where and how a chain is broken, in a sentence.
pub(crate) fn broken(broken: Break, language: Language) -> String {
    let (id, sequence) = match broken {
        Break::Gap { expected, .. } => ("audit-break-gap", expected),
        Break::Unchained(sequence) => ("audit-break-unchained", sequence),
        Break::Altered(sequence) => ("audit-break-altered", sequence),
        Break::CutOff(sequence) => ("audit-break-cut_off", sequence),
    };
    text(language, id, &[("sequence", &sequence.to_string())])
}

/// A table that a spreadsheet opens; what could be taken for a formula is quoted.
///
/// # Errors
/// When the memory for it is missing.
pub(crate) fn csv(entries: &[AuditEntry]) -> Result<String, Error> {
    let failed = |error: csv::Error| Error::Failed(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record([
            "sequence",
            "at",
            "actor_kind",
            "actor",
            "actor_name",
            "role",
            "action",
            "subject_kind",
            "subject",
            "outcome",
            "reason",
            "address",
            "before",
            "after",
            "digest",
        ])
        .map_err(failed)?;
    for entry in entries {
        let plain = |text: &Option<String>| harmless(text.as_deref().unwrap_or_default());
        let json = |value: &Option<serde_json::Value>| {
            harmless(&value.as_ref().map(ToString::to_string).unwrap_or_default())
        };
        writer
            .write_record([
                entry.sequence.to_string(),
                entry.at.to_rfc3339(),
                <&str>::from(entry.actor_kind).to_owned(),
                plain(&entry.actor),
                plain(&entry.actor_name),
                plain(&entry.role),
                entry.action.clone(),
                plain(&entry.subject_kind),
                plain(&entry.subject),
                <&str>::from(entry.outcome).to_owned(),
                plain(&entry.reason),
                plain(&entry.address),
                json(&entry.before),
                json(&entry.after),
                entry.digest.clone(),
            ])
            .map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::Failed(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Failed(error.to_string()))?;
    Ok(format!("\u{feff}{text}"))
}

/// A spreadsheet runs what begins like a formula: an apostrophe makes it words.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
