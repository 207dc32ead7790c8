//! What the programme as a whole says: title, approval, contact, calendar of reports, thresholds.
use domain::calendar::RollRule;
use yew::prelude::*;

use crate::{
    components::field::Choice,
    openings::{
        editor::Editor,
        field::{DATE, Kind, NUMBER, TEXT},
        reports::reports,
    },
    reminders::state::written,
};

fn number(value: Option<u32>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub fn head(editor: &Editor) -> Html {
    let draft = &editor.state.draft;
    let approved_on = draft.approved_on.map(|day| day.to_string()).unwrap_or_default();
    let approver = Kind { hint: Some("desk-opening-approver-detail"), ..TEXT };
    html! {
        <section aria-labelledby="head">
            <h2 id="head">{ editor.say("desk-opening-head") }</h2>
            <div class="grid">
                { editor.input("year", &draft.year.to_string(), NUMBER) }
                { editor.input("document_number", &draft.document_number, TEXT) }
                <div class="is-whole">{ editor.input("title", &draft.title, TEXT) }</div>
                { editor.input("approver", &draft.approver, approver) }
                { editor.input("approved_on", &approved_on, DATE) }
                { editor.input("contact", &draft.contact, TEXT) }
                { editor.input("contact_email", &draft.contact_email, Kind { kind: "email", ..TEXT }) }
                { editor.input("announced_categories", &number(draft.announced_categories), NUMBER) }
                { editor.input("announced_tasks", &number(draft.announced_tasks), NUMBER) }
            </div>
        </section>
    }
}

pub fn rules(editor: &Editor) -> Html {
    let draft = &editor.state.draft;
    let thresholds = &draft.thresholds;
    let rolls: [Choice; 2] = [
        ("none".to_owned(), editor.say("board-roll-none")),
        ("next_working_day".to_owned(), editor.say("board-roll-next")),
    ];
    let roll = match draft.roll {
        RollRule::None => "none",
        RollRule::NextWorkingDay => "next_working_day",
    };
    let red = thresholds.milestone_red_after_days.to_string();
    let tolerance = thresholds.indicator_tolerance_percent.to_string();
    let days = Kind { hint: Some("desk-reminder-days-detail"), ..TEXT };
    html! {
        <section aria-labelledby="rules">
            <h2 id="rules">{ editor.say("desk-opening-rules") }</h2>
            { reports(editor) }
            <div class="grid">
                { editor.select("roll", roll, &rolls, None) }
                { editor.input("reminder_days", &written(&draft.reminder_days), days) }
                { editor.input("thresholds/milestone_red_after_days", &red, NUMBER) }
                { editor.input("thresholds/indicator_tolerance_percent", &tolerance, NUMBER) }
            </div>
        </section>
    }
}
