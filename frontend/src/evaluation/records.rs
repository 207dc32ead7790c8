//! The record that a deduction traces to, in a word, with the way to its page. No browser but the link.
use uuid::Uuid;
use wire::evaluation::DeductionView;
use yew::prelude::*;

use crate::{
    desk::{route::DeskRoute, states::Way},
    session::Session,
};

/// `report/progress-2017-09-25`; `#2` behind it where the same happened to a record again.
fn parts(record: &str) -> (&str, &str, Option<&str>) {
    let (kind, rest) = record.split_once('/').unwrap_or((record, ""));
    match rest.split_once('#') {
        Some((id, number)) => (kind, id, Some(number)),
        None => (kind, rest, None),
    }
}

/// None where the desk has no page for it. A stage goal stands on its task's page.
fn page(year: i32, department: Uuid, it: &DeductionView) -> Option<DeskRoute> {
    let (kind, id, _) = parts(&it.record);
    let uuid = || id.parse::<Uuid>().ok();
    match kind {
        "report" => {
            let period = id.parse().ok()?;
            Some(DeskRoute::Report { year, department, period })
        }
        "urge" => Some(DeskRoute::Urge { id: uuid()? }),
        "directive" => Some(DeskRoute::Directive { id: uuid()? }),
        "completion" => Some(DeskRoute::Completion { id: uuid()? }),
        "task" => Some(DeskRoute::Timeline { year, key: id.parse().ok()? }),
        "milestone" => Some(DeskRoute::Timeline { year, key: it.task.as_deref()?.parse().ok()? }),
        _ => None,
    }
}

fn name_id(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "report" => "desk-record-report",
        "urge" => "desk-record-urge",
        "directive" => "desk-record-directive",
        "completion" => "desk-record-completion",
        "task" => "desk-record-task",
        "milestone" => "desk-record-milestone",
        _ => return None,
    })
}

/// 督查报告，第2次
pub fn link(session: &Session, year: i32, department: Uuid, it: &DeductionView) -> Html {
    let (kind, _, number) = parts(&it.record);
    let name = name_id(kind).map_or_else(|| it.record.clone(), |id| session.say(id));
    let name = match number {
        Some(number) => session.text("desk-record-again", &[("record", &name), ("number", number)]),
        None => name,
    };
    match page(year, department, it) {
        Some(to) => html! { <Way {to}>{ name }</Way> },
        None => html! { <span>{ name }</span> },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::evaluation::Cause;
    use yew_router::Routable;

    const DEPARTMENT: Uuid = Uuid::from_u128(7);

    fn way(record: &str) -> Option<String> {
        let deduction = DeductionView {
            id: DEPARTMENT,
            cause: Cause::ReportLate,
            on: chrono::NaiveDate::from_ymd_opt(2017, 9, 25).unwrap(),
            task: Some("24".to_owned()),
            task_text: None,
            record: record.to_owned(),
            points: rust_decimal::Decimal::ONE,
            waived: false,
            objection: None,
        };
        page(2017, DEPARTMENT, &deduction).map(|route| route.to_path())
    }

    #[test]
    fn a_record_leads_to_its_page() {
        let id = "00000000-0000-0000-0000-000000000007";
        let leads = |record: &str, path: String| assert_eq!(way(record), Some(path), "{record}");
        leads(
            "report/progress-2017-09-25#2",
            format!("/desk/reports/2017/{id}/progress-2017-09-25"),
        );
        leads(&format!("urge/{id}"), format!("/desk/urges/{id}"));
        leads(&format!("directive/{id}#3"), format!("/desk/directives/{id}"));
        leads(&format!("completion/{id}"), format!("/desk/completions/{id}"));
        leads("task/12-2", "/desk/tasks/2017/12-2".to_owned());
        leads(&format!("milestone/{id}"), "/desk/tasks/2017/24".to_owned());
        assert_eq!(way("dream/7"), None);
        assert_eq!(way("urge/7"), None);
    }
}
