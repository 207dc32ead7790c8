//! The spreadsheet of accounts: its columns, an empty one to fill in, and what was filled in.
use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{
    access::Role,
    accounts::InspectorBody,
    imports::{Block, Row},
    posts::PostKind,
};
use texts::{Language, text};
use uuid::Uuid;
use wire::accounts::{AccountDraft, TermView};

use super::draft::Register;
use crate::{Error, error::InvalidField};

/// More than any government has; a larger file is another file.
const MOST_ROWS: usize = 2000;

/// The columns in the template's order, by their texts' ids.
const COLUMNS: [&str; 11] = [
    "account-column-name",
    "account-column-person",
    "account-column-role",
    "account-column-department",
    "account-column-post",
    "account-column-body",
    "account-column-team",
    "account-column-from",
    "account-column-until",
    "account-column-email",
    "account-column-last_day",
];

/// One filled row.
pub(super) struct SheetRow {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) person: String,
    pub(super) department: Option<String>,
    /// None where not even the role can be read.
    pub(super) draft: Option<AccountDraft>,
    pub(super) problems: Vec<InvalidField>,
}

/// # Errors
/// When the workbook cannot be written.
pub(super) fn template() -> Result<Vec<u8>, Error> {
    let headings = COLUMNS.map(|id| text(Language::Chinese, id, &[]));
    let roles: Vec<String> =
        Role::of_accounts().map(|role| role_name(Language::Chinese, role)).collect();
    office::write_form(&headings, &[(2, roles)]).map_err(|error| Error::Failed(error.to_string()))
}

pub(super) fn role_name(language: Language, role: Role) -> String {
    text(language, &format!("role-{}", role.name()), &[])
}

/// # Errors
/// When the file cannot be read, has not the template's columns, or has no or too many rows.
pub(super) fn read(content: &[u8], register: &Register) -> Result<Vec<SheetRow>, Error> {
    let wrong = |id| {
        Error::from(InvalidField {
            pointer: "#".to_owned(),
            text: Cow::Borrowed(id),
            values: Vec::new(),
        })
    };
    let document =
        office::read("accounts.csv", content).map_err(|_| wrong("problem-sheet_unreadable"))?;
    let rows: Vec<Row> = document
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(rows) => Some(rows),
            Block::Paragraph(_) => None,
        })
        .flatten()
        .collect();
    let heading = rows.iter().position(|row| places(row)[0].is_some());
    let (heading, rest) = match heading {
        Some(at) => (places(&rows[at]), &rows[at + 1..]),
        None => return Err(wrong("problem-sheet_columns")),
    };
    if heading[1].is_none() || heading[2].is_none() {
        return Err(wrong("problem-sheet_columns"));
    }
    let filled: Vec<&Row> = rest
        .iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()))
        .collect();
    if filled.is_empty() || MOST_ROWS < filled.len() {
        return Err(wrong("problem-sheet_rows"));
    }
    Ok(filled.into_iter().map(|row| parse(row, &heading, register)).collect())
}

/// Where each column stands in a row of headings, in either language.
fn places(row: &Row) -> [Option<usize>; COLUMNS.len()] {
    COLUMNS.map(|id| {
        let names = Language::ALL.map(|language| text(language, id, &[]).to_lowercase());
        row.cells.iter().position(|cell| {
            let heading = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
            names.contains(&heading.to_lowercase())
        })
    })
}

fn parse(row: &Row, places: &[Option<usize>; COLUMNS.len()], register: &Register) -> SheetRow {
    let cell = |column: usize| {
        let found = places[column].and_then(|place| row.cells.get(place));
        found.map(|cell| cell.text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let mut problems = Vec::new();
    let mut note = |field: &str, id| problems.push(InvalidField::of(field, id));
    let role = cell(2).and_then(|name| role_of(&name));
    if role.is_none() {
        note("role", "problem-sheet_role");
    }
    let department = cell(3);
    let department_id = department.as_deref().and_then(|name| department_of(name, register));
    if department.is_some() && department_id.is_none() {
        note("department_id", "problem-unknown_department");
    }
    let post = cell(4);
    let post_id = post.as_deref().and_then(|holder| post_of(holder, role, department_id, register));
    if post.is_some() && post_id.is_none() {
        note("post_id", "problem-unknown_post");
    }
    let mut date = |column: usize, field: &str| {
        let text = cell(column)?;
        let day = date_of(&text);
        if day.is_none() {
            note(field, "problem-sheet_date");
        }
        day
    };
    let (from, until) = (date(7, "term/from"), date(8, "term/until"));
    let last_day = date(10, "last_day");
    let body = cell(5).map(|name| body_of(&name));
    if body == Some(None) {
        note("term/body", "problem-sheet_body");
    }
    let term = match (body.flatten(), from, until) {
        (Some(body), Some(from), Some(until)) => {
            Some(TermView { body, team: cell(6), from, until })
        }
        _ => None,
    };
    let (name, person) = (cell(0).unwrap_or_default(), cell(1).unwrap_or_default());
    SheetRow {
        number: row.line,
        draft: role.map(|role| AccountDraft {
            name: name.clone(),
            person: person.clone(),
            role,
            department_id,
            post_id,
            term,
            email: cell(9),
            last_day,
        }),
        name,
        person,
        department,
        problems,
    }
}

fn role_of(name: &str) -> Option<Role> {
    Role::of_accounts().find(|role| {
        role.name() == name || Language::ALL.into_iter().any(|it| role_name(it, *role) == name)
    })
}

fn body_of(name: &str) -> Option<InspectorBody> {
    [InspectorBody::PeoplesCongress, InspectorBody::Cppcc].into_iter().find(|body| {
        let code = <&str>::from(*body);
        let id = format!("inspector-body-{code}");
        code == name || Language::ALL.into_iter().any(|it| text(it, &id, &[]) == name)
    })
}

fn department_of(name: &str, register: &Register) -> Option<Uuid> {
    let known = register.departments.iter().find(|known| known.name.as_str() == name);
    known.map(|department| department.id.0)
}

/// A post by whoever holds it, of the kind and department that the row is about.
fn post_of(
    holder: &str,
    role: Option<Role>,
    department: Option<Uuid>,
    register: &Register,
) -> Option<Uuid> {
    let kind = match role? {
        Role::CityLeader => PostKind::CityLeader,
        _ => PostKind::DepartmentLeader,
    };
    let folded: String = holder.split_whitespace().collect();
    let held = register.posts.iter().find(|post| {
        let last = post.tenures.last().map(|tenure| tenure.holder.as_str());
        let last = last.map(|name| name.split_whitespace().collect::<String>());
        post.kind == kind
            && post.department.map(|id| id.0) == department
            && last.as_deref() == Some(folded.as_str())
    });
    held.map(|post| post.id.0)
}

/// 2017-09-30, 2017/9/30, 2017.9.30 and 2017年9月30日.
fn date_of(text: &str) -> Option<NaiveDate> {
    let numbers: Vec<&str> =
        text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    match numbers[..] {
        [year, month, day, ..] => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        _ => None,
    }
}
