//! 导入发现: what the import saw or assumed, and what the office makes of each.
use domain::{
    imports::{FindingKind, Settlement},
    openings::FindingDraft,
};
use yew::prelude::*;

use crate::{
    cockpit::words::task_name,
    components::tag::{Look, tag},
    openings::{editor::Editor, field::TEXT, jump::field_of, state::Action},
};

pub fn findings(editor: &Editor) -> Html {
    let all = &editor.state.draft.findings;
    if all.is_empty() {
        return Html::default();
    }
    let (open, settled): (Vec<_>, Vec<_>) =
        all.iter().enumerate().partition(|(_, it)| it.settlement == Settlement::Open);
    let remarks = open.iter().filter(|(_, it)| it.finding.code.kind() == FindingKind::Remark);
    let remarks = remarks.count();
    let shown = |(place, it): (usize, &FindingDraft)| finding(editor, place, it);
    html! {
        <section aria-labelledby="findings">
            <h2 id="findings">{ editor.say("desk-findings") }</h2>
            <p class="quiet">{ editor.say("desk-findings-detail") }</p>
            if remarks > 0 {
                <p class="actions">
                    { editor.button(
                        editor.session.count("desk-findings-accept-remarks", remarks),
                        || Action::AcceptRemarks,
                    ) }
                </p>
            }
            <h3>{ editor.session.count("desk-findings-open", open.len()) }</h3>
            if open.is_empty() {
                <p class="quiet">{ editor.say("desk-findings-open-none") }</p>
            }
            <ul class="findings">{ for open.into_iter().map(shown) }</ul>
            if !settled.is_empty() {
                <details>
                    <summary>{ editor.session.count("desk-findings-settled", settled.len()) }</summary>
                    <ul class="findings">{ for settled.into_iter().map(shown) }</ul>
                </details>
            }
        </section>
    }
}

/// 推定, 问题, 说明
pub fn kind_name(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Assumption => "board-note-assumption",
        FindingKind::Defect => "board-note-defect",
        FindingKind::Remark => "board-note-remark",
    }
}

pub fn settlement_name(settlement: Settlement) -> &'static str {
    match settlement {
        Settlement::Open => "desk-settlement-open",
        Settlement::Accepted => "desk-settlement-accepted",
        Settlement::Corrected => "desk-settlement-corrected",
    }
}

pub fn settlement_look(settlement: Settlement) -> Look {
    match settlement {
        Settlement::Open => Look::Waiting,
        Settlement::Accepted | Settlement::Corrected => Look::Good,
    }
}

fn finding(editor: &Editor, place: usize, it: &FindingDraft) -> Html {
    let message = editor.state.messages.get(place).cloned().unwrap_or_default();
    let note = format!("findings/{place}/note");
    let settled = it.settlement != Settlement::Open;
    html! {
        <li key={place} class="finding">
            <div>
                <p>
                    <span class="tag">{ editor.say(kind_name(it.finding.code.kind())) }</span>
                    { " " }
                    { message }
                </p>
                <div class="finding-ways">
                    if settled {
                        { tag(settlement_look(it.settlement), &editor.say(settlement_name(it.settlement))) }
                    }
                    { ways(editor, it) }
                    <details open={!it.note.is_empty()}>
                        <summary>{ editor.say("desk-note") }</summary>
                        { editor.input(&note, &it.note, TEXT) }
                    </details>
                </div>
            </div>
            <div class="finding-acts">{ acts(editor, place, it, settled) }</div>
        </li>
    }
}

/// To the document's line and to the task.
fn ways(editor: &Editor, it: &FindingDraft) -> Html {
    let line = it.finding.line.map(|line| {
        let label = editor.session.text("board-note-line", &[("line", &line.to_string())]);
        editor.look(label, Some("opener"), move || Action::Mark(vec![line]))
    });
    let key = it.finding.task.map(|task| task.to_string());
    let place = editor.state.draft.tasks.iter().position(|task| Some(&task.key) == key.as_ref());
    let task = place.zip(key).map(|(place, key)| {
        let label = task_name(&editor.session, &key);
        editor.look(label, Some("opener"), move || Action::Seek(format!("tasks/{place}/number")))
    });
    html! { <>{ line }{ task }</> }
}

fn acts(editor: &Editor, place: usize, it: &FindingDraft, settled: bool) -> Html {
    let settle = |id: &str, settlement: Settlement| {
        editor.button(editor.say(id), move || Action::Settle(place, settlement))
    };
    if settled {
        return settle("desk-settle-open", Settlement::Open);
    }
    let field = field_of(&editor.state.draft, &it.finding);
    let dispatcher = editor.state.dispatcher();
    let correct = Callback::from(move |_: MouseEvent| {
        dispatcher.dispatch(Action::Settle(place, Settlement::Corrected));
        if let Some(field) = &field {
            dispatcher.dispatch(Action::Seek(field.clone()));
        }
    });
    html! {
        <>
            { settle("desk-settle-accept", Settlement::Accepted) }
            if !editor.read_only {
                <button type="button" class="button is-small" onclick={correct}>
                    { editor.say("desk-settle-correct") }
                </button>
            }
        </>
    }
}
