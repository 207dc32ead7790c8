//! Why a document is refused and what to do about it, in the clerk's language.
use actix_web::http::StatusCode;
use domain::imports::ImportError;
use office::{Excess, Place, Unreadable};
use texts::{Language, text};

use super::execute::RefusedImport;

pub(crate) fn words(error: &RefusedImport, file: &str, language: Language) -> String {
    let say = |id: &str, values: &[(&str, &str)]| text(language, id, values);
    match error {
        RefusedImport::Unreadable(error) => unreadable(error, file, language),
        RefusedImport::Import(ImportError::NoTasks) => {
            say("command-refused-no-tasks", &[("file", file)])
        }
        RefusedImport::Import(ImportError::Text { line, .. }) => {
            say("command-refused-text", &[("file", file), ("line", &line.to_string())])
        }
        RefusedImport::Import(ImportError::Year(year)) => {
            say("command-refused-year", &[("year", &year.to_string())])
        }
        RefusedImport::Import(ImportError::TooManyTasks(most)) => {
            say("command-refused-too-many", &[("most", &most.to_string())])
        }
        RefusedImport::Json(error) => {
            say("command-refused-json", &[("file", file), ("line", &error.line().to_string())])
        }
        RefusedImport::YearTaken(year) => {
            say("command-refused-year-taken", &[("year", &year.to_string())])
        }
        RefusedImport::Unwritable(error) => error.to_string(),
        RefusedImport::Storage(error) => error.to_string(),
        RefusedImport::Database(error) => error.to_string(),
    }
}

/// What the refusal is over HTTP: a kind of file that is not read, or a file with something wrong.
pub(crate) fn status(error: &RefusedImport) -> StatusCode {
    match error {
        RefusedImport::Unreadable(Unreadable::UnknownFormat { .. }) => {
            StatusCode::UNSUPPORTED_MEDIA_TYPE
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn unreadable(error: &Unreadable, file: &str, language: Language) -> String {
    let say = |id: &str, values: &[(&str, &str)]| {
        let values: Vec<(&str, &str)> =
            [("file", file)].into_iter().chain(values.iter().copied()).collect();
        text(language, id, &values)
    };
    match error {
        Unreadable::Empty => say("command-unreadable-empty", &[]),
        Unreadable::TooLarge { excess, limit } => {
            let id = match excess {
                Excess::File => "command-unreadable-large-file",
                Excess::Unpacked => "command-unreadable-large-unpacked",
                Excess::Parts => "command-unreadable-large-parts",
                Excess::Cells => "command-unreadable-large-cells",
                Excess::Depth => "command-unreadable-large-depth",
            };
            say(id, &[("limit", &limit.to_string())])
        }
        Unreadable::UnknownFormat { format } => {
            say("command-unreadable-format", &[("format", &format.to_string())])
        }
        Unreadable::Encoding { line } => {
            say("command-unreadable-encoding", &[("line", &line.to_string())])
        }
        Unreadable::Encrypted => say("command-unreadable-encrypted", &[]),
        Unreadable::Damaged { place, reason } => {
            let place = match place {
                Place::File => text(language, "command-place-file", &[]),
                Place::Part(part) => text(language, "command-place-part", &[("part", part)]),
                Place::Sheet(sheet) => text(language, "command-place-sheet", &[("sheet", sheet)]),
                Place::Line(line) => {
                    text(language, "command-place-line", &[("line", &line.to_string())])
                }
            };
            say("command-unreadable-damaged", &[("place", &place), ("reason", reason)])
        }
    }
}
