//! 变更调整 in an export: what was filed since, beside what was announced.
use wire::{
    changes::RevisionView,
    imports::ImportView,
    tasks::{FiledChange, ValueOnDay},
};

/// The filed changes of the task at a place, one thing that was moved per line.
pub(super) fn in_words(view: &ImportView, place: Option<usize>) -> String {
    let own = view.changes.iter().filter(|it| Some(it.place) == place);
    own.flat_map(|it| lines(&it.change)).collect::<Vec<_>>().join("\n")
}

fn lines(change: &FiledChange) -> impl Iterator<Item = String> + '_ {
    let head = format!("{}（{}）", change.document_number, change.on);
    change.revisions.iter().map(move |it| format!("{head}{}", moved(it)))
}

/// What a change moves, from what to what: 完成日期：2017-10-31 → 2017-11-30
pub fn moved(revision: &RevisionView) -> String {
    match revision {
        RevisionView::Due { from: None, to } => format!("完成日期：{to}"),
        RevisionView::Due { from: Some(from), to } => format!("完成日期：{from} → {to}"),
        RevisionView::Milestone { title, from, to } => {
            format!("阶段性工作目标“{title}”：{from} → {to}")
        }
        RevisionView::Trajectory { indicator, unit, from, to } => {
            format!("{indicator}（{unit}）计划进度：{} → {}", steps(from), steps(to))
        }
        RevisionView::Scope { from, to } => format!("主要任务：{from} → {to}"),
        RevisionView::Target { indicator, unit, from, to } => {
            format!("{indicator}：{}{unit} → {}{unit}", from.normalize(), to.normalize())
        }
        RevisionView::Owner { from, to } => format!("责任部门：{from} → {to}"),
        RevisionView::Withdrawal => "终止实施".to_owned(),
    }
}

fn steps(values: &[ValueOnDay]) -> String {
    let step = |it: &ValueOnDay| format!("{} {}", it.on, it.value.normalize());
    values.iter().map(step).collect::<Vec<_>>().join("；")
}
