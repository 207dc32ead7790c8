//! A failure as a problem that says what to do, in the reader's language.
use domain::{machine::IllegalStep, posts::HandOverError, urges::UrgeError};
use texts::{Language, text};
use wire::problem::{FieldProblem, Problem};

use super::Error;
use crate::imports::refusal;

impl Error {
    /// The values that the sentence of a problem names.
    fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason, .. } => vec![("reason", reason.clone())],
            Self::MethodNotAllowed(methods) => vec![("methods", methods.clone())],
            Self::InsufficientScope(scope) => vec![("scope", scope.name().to_owned())],
            Self::BodyTooLarge(most) => vec![("most", most.to_string())],
            Self::TooManyAttempts { seconds } => {
                vec![("minutes", (seconds / 60 + 1).to_string())]
            }
            Self::HandOver(HandOverError::SameHolder(holder)) => {
                vec![("holder", holder.to_string())]
            }
            Self::HandOver(HandOverError::Overlaps(day)) => vec![("day", day.to_string())],
            Self::PeriodNotOpen(day)
            | Self::MeetingNotYetHeld(day)
            | Self::ChangeTooLate(day)
            | Self::ObjectionsClosed(day)
            | Self::ObjectionsOpen(day) => vec![("day", day.to_string())],
            Self::YearClosed(year) => vec![("year", year.to_string())],
            Self::ObjectionsUndecided(count) => vec![("count", count.to_string())],
            Self::Urge(UrgeError::StillTime(day)) => vec![("day", day.to_string())],
            _ => Vec::new(),
        }
    }

    /// The steps that would be legal, by name.
    fn legal(&self) -> Vec<String> {
        match self {
            Self::Step(step) => step.legal.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        }
    }

    /// The fields that are wrong, in a language.
    fn fields(&self, language: Language) -> Vec<FieldProblem> {
        match self {
            Self::Malformed { pointer: Some(pointer), reason } => vec![FieldProblem {
                pointer: pointer.clone(),
                detail: text(language, "problem-unknown_parameter", &[("reason", reason)]),
            }],
            Self::Invalid(fields) => fields
                .iter()
                .map(|field| FieldProblem {
                    pointer: field.pointer.clone(),
                    detail: field.message(language),
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The problem in a language. What went wrong inside is for the log, never for the caller.
    pub fn problem(&self, language: Language) -> Problem {
        let (status, code) = self.status_and_code();
        let mut values = self.values();
        if let Self::Step(refused) = self {
            values.extend(step_values(refused, language));
        }
        if let Self::Document { refused, file } = self {
            values.push(("advice", refusal::words(refused, file, language)));
        }
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Problem {
            kind: format!("urn:guapai:problem:{code}"),
            status: status.as_u16(),
            code: code.to_owned(),
            title: text(language, &format!("problem-{code}"), &[]),
            detail: Some(text(language, &format!("problem-{code}-detail"), &values)),
            errors: self.fields(language),
            legal: self.legal(),
        }
    }
}

/// State and steps in the reader's words.
fn step_values(refused: &IllegalStep, language: Language) -> [(&'static str, String); 3] {
    let said = |kind: &str, name: &str| text(language, &format!("{kind}-{name}"), &[]);
    let legal: Vec<String> = refused.legal.iter().map(|step| said("step", step)).collect();
    let separator = text(language, "step-separator", &[]);
    let legal = match legal.is_empty() {
        true => text(language, "step-none", &[]),
        false => legal.join(&separator),
    };
    [
        ("state", said("state", refused.state)),
        ("step", said("step", refused.step)),
        ("legal", legal),
    ]
}

#[cfg(test)]
mod tests {
    use domain::{
        approval, bulletins, changes, completions, directives, evaluation, machine::Line, meetings,
        openings, publications, urges,
    };

    fn has_words<State, Step>(machine: &[Line<State, Step>])
    where
        State: Copy + Into<&'static str>,
        Step: Copy + Into<&'static str>,
    {
        for (from, step, to) in machine {
            let (from, step, to) = ((*from).into(), (*step).into(), (*to).into());
            for id in [format!("state-{from}"), format!("step-{step}"), format!("state-{to}")] {
                assert!(texts::knows(&id), "{id}");
            }
        }
    }

    #[test]
    fn every_state_and_step_has_its_words() {
        has_words(approval::REPORT);
        has_words(openings::OPENING);
        has_words(urges::URGE);
        has_words(meetings::MEETING);
        has_words(directives::DIRECTIVE);
        has_words(changes::CHANGE);
        has_words(completions::COMPLETION);
        has_words(evaluation::EVALUATION);
        has_words(publications::PUBLICATION);
        has_words(bulletins::BULLETIN);
    }
}
