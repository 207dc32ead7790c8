//! The words and the table of a bulletin, on the board as on paper. A paragraph per line.
use texts::{Language, text};
use wire::bulletins::{BulletinRow, TaskStanding};
use yew::prelude::*;

/// `一、` begins a heading, `（一）` one below it.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Heading(&'a str),
    Subheading(&'a str),
    Paragraph(&'a str),
}

const NUMERALS: &str = "一二三四五六七八九十百";

/// True where Chinese numerals and then the mark begin the line.
fn is_numbered(line: &str, mark: char) -> bool {
    let after = line.trim_start_matches(|letter| NUMERALS.contains(letter));
    after.len() < line.len() && after.starts_with(mark)
}

fn part(line: &str) -> Part<'_> {
    if is_numbered(line, '、') {
        Part::Heading(line)
    } else if line.strip_prefix('（').is_some_and(|rest| is_numbered(rest, '）')) {
        Part::Subheading(line)
    } else {
        Part::Paragraph(line)
    }
}

fn parts(body: &str) -> impl Iterator<Item = Part<'_>> {
    body.lines().map(str::trim).filter(|line| !line.is_empty()).map(part)
}

/// Below the `h2` that names the bulletin.
pub fn body(text: &str) -> Html {
    html! {
        for part in parts(text) {
            { match part {
                Part::Heading(line) => html! { <h3>{ line }</h3> },
                Part::Subheading(line) => html! { <h4>{ line }</h4> },
                Part::Paragraph(line) => html! { <p>{ line }</p> },
            } }
        }
    }
}

/// 附：任务进展情况表 of the bulletin with this title. Wider than a phone, so it scrolls in its box.
pub fn figures(
    language: Language,
    original: Option<&'static str>,
    title: &str,
    rows: &[BulletinRow],
) -> Html {
    let say = |id: &str| text(language, id, &[]);
    let columns = ["key", "task", "departments", "standing", "figures"];
    let label = [title, &say("bulletin-table")].join(" ");
    html! {
        <div class="figures-box" role="region" aria-label={label} tabindex="0">
            <table class="figures">
                <caption>{ say("bulletin-table") }</caption>
                <thead>
                    <tr>
                        for column in columns {
                            <th scope="col">{ say(&format!("bulletin-column-{column}")) }</th>
                        }
                    </tr>
                </thead>
                <tbody lang={original}>
                    { for rows.iter().map(|it| row(language, it)) }
                </tbody>
            </table>
        </div>
    }
}

fn row(language: Language, row: &BulletinRow) -> Html {
    let say = |id: &str| text(language, id, &[]);
    html! {
        <tr key={row.task.to_string()}>
            <th scope="row">{ row.task.to_string() }</th>
            <td>{ &row.text }</td>
            <td>{ row.departments.join("、") }</td>
            <td lang={language.tag()}>
                { say(standing_id(row.standing)) }
                if row.adjusted {
                    <span class="quiet">{ " · " }{ say("bulletin-adjusted") }</span>
                }
            </td>
            <td>{ for row.figures.iter().map(|figure| html! { <p>{ figure }</p> }) }</td>
        </tr>
    }
}

fn standing_id(standing: TaskStanding) -> &'static str {
    match standing {
        TaskStanding::YearTargetReached => "bulletin-standing-year_target_reached",
        TaskStanding::NodeTargetExceeded => "bulletin-standing-node_target_exceeded",
        TaskStanding::NodeTargetReached => "bulletin-standing-node_target_reached",
        TaskStanding::NotStarted => "bulletin-standing-not_started",
        TaskStanding::Behind => "bulletin-standing-behind",
        TaskStanding::NotCompleted => "bulletin-standing-not_completed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_at_the_beginning_makes_a_heading() {
        let text = "一、总体情况\n  截至9月25日。\n\n（十二）教育\n一是抓紧。\n（见附件）";
        assert_eq!(
            parts(text).collect::<Vec<_>>(),
            [
                Part::Heading("一、总体情况"),
                Part::Paragraph("截至9月25日。"),
                Part::Subheading("（十二）教育"),
                Part::Paragraph("一是抓紧。"),
                Part::Paragraph("（见附件）"),
            ]
        );
    }
}
