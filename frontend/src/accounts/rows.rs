//! What a spreadsheet of accounts came to, row by row, and the invitations as a file.
use wire::accounts::{AccountRow, CreatedAccounts};
use yew::prelude::*;

use crate::{
    accounts::{invited::link, words},
    browser,
    components::{
        table::{Row, table},
        tag::{Look, tag},
    },
    session::Session,
    words::instant,
};

pub fn all_good(answer: &CreatedAccounts) -> bool {
    !answer.rows.is_empty() && answer.rows.iter().all(|row| row.problems.is_empty())
}

pub fn created_rows(session: &Session, answer: &CreatedAccounts) -> Html {
    let wrong = answer.rows.iter().filter(|row| !row.problems.is_empty()).count();
    let sentence = if answer.created {
        session.count("desk-bulk-created", answer.rows.len())
    } else if wrong > 0 {
        session.count("desk-bulk-wrong", wrong)
    } else {
        session.count("desk-bulk-good", answer.rows.len())
    };
    let columns =
        ["desk-row", "desk-person", "desk-name", "desk-role", "desk-department", "desk-result"];
    let rows = answer.rows.iter().map(|it| row(session, it)).collect();
    html! {
        <section aria-labelledby="rows">
            <h2 id="rows" tabindex="-1">{ session.say("desk-result") }</h2>
            <p class="lead" role="status">{ sentence }</p>
            if answer.created {
                <p class="actions">{ save(session, answer) }</p>
            }
            { table(&session.say("desk-result"), &columns.map(|id| session.say(id)), rows) }
        </section>
    }
}

fn row(session: &Session, row: &AccountRow) -> Row {
    let lang = session.original();
    let result = match (&row.invitation, row.problems.is_empty()) {
        (Some(invitation), _) => {
            let until = instant(session.language(), invitation.until);
            html! {
                <>
                    { tag(Look::Good, &session.say("desk-bulk-row-created")) }
                    <code>{ link(session, invitation) }</code>
                    <p class="quiet">{ session.text("desk-invitation-until", &[("until", &until)]) }</p>
                </>
            }
        }
        (None, true) => tag(Look::Good, &session.say("desk-bulk-row-good")),
        (None, false) => html! {
            <>
                { tag(Look::Stopped, &session.say("desk-bulk-row-wrong")) }
                <ul class="complaints">
                    for problem in &row.problems {
                        <li>{ problem }</li>
                    }
                </ul>
            </>
        },
    };
    let role = row.role.map(|role| words::role_name(session, role)).unwrap_or_default();
    Row {
        key: row.row.to_string(),
        cells: vec![
            html! { row.row },
            html! { <span {lang}>{ &row.person }</span> },
            html! { &row.name },
            html! { role },
            html! { <span {lang}>{ row.department.clone().unwrap_or_default() }</span> },
            result,
        ],
    }
}

/// The invitations as a file: they are shown this once, and there may be many.
fn save(session: &Session, answer: &CreatedAccounts) -> Html {
    let file = invitations(session, answer);
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::save_file("invitations.csv", "text/csv;charset=utf-8", file.as_bytes());
    });
    html! {
        <button type="button" class="button is-main" {onclick}>
            { session.say("desk-bulk-save") }
        </button>
    }
}

fn invitations(session: &Session, answer: &CreatedAccounts) -> String {
    let heads = ["desk-person", "desk-name", "desk-department", "desk-invitation-link"];
    let mut lines = vec![line(&heads.map(|id| session.say(id)))];
    lines.extend(answer.rows.iter().filter_map(|row| {
        let link = link(session, row.invitation.as_ref()?);
        let department = row.department.clone().unwrap_or_default();
        Some(line(&[row.person.clone(), row.name.clone(), department, link]))
    }));
    // Without the mark at its start Excel would not read Chinese.
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

/// One line of a comma-separated file. What a spreadsheet would take for a formula is text.
fn line(cells: &[String]) -> String {
    let cell = |text: &String| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t']);
        let guard = if formula { "'" } else { "" };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_ends_early() {
        let cells = ["=1+1".to_owned(), "甲\"乙,丙".to_owned()];
        assert_eq!(line(&cells), "\"'=1+1\",\"甲\"\"乙,丙\"");
    }
}
