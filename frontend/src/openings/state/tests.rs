use chrono::DateTime;
use wire::{
    openings::{OpeningState, OpeningSummary},
    problem::Problem,
};

use super::*;

fn view(title: &str, lacking: &[&str]) -> OpeningView {
    let mut draft = ProgrammeDraft::empty(2018);
    title.clone_into(&mut draft.title);
    OpeningView {
        summary: OpeningSummary {
            id: uuid::Uuid::nil(),
            state: OpeningState::Draft,
            year: 2018,
            title: title.to_owned(),
            tasks: 0,
            open_findings: 0,
            file_name: None,
            created_at: DateTime::UNIX_EPOCH,
            created_by: String::new(),
            amended_at: DateTime::UNIX_EPOCH,
        },
        draft,
        finding_messages: Vec::new(),
        lacking: lacking
            .iter()
            .map(|it| FieldProblem { pointer: format!("#/{it}"), detail: "必填".to_owned() })
            .collect(),
        lookalikes: Vec::new(),
        original: Vec::new(),
    }
}

fn refused(code: &str) -> Trouble {
    Trouble::Refused(Box::new(Problem {
        kind: String::new(),
        status: 412,
        code: code.to_owned(),
        title: String::new(),
        detail: None,
        errors: Vec::new(),
        legal: Vec::new(),
    }))
}

fn typed(pointer: &str, text: &str) -> Action {
    Action::Put(pointer.to_owned(), text.to_owned())
}

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<EditorState> {
    let start = Rc::new(EditorState::new(&view("甲", &["approver"]), Some("\"1\"".to_owned())));
    actions.into_iter().fold(start, |state, action| state.reduce(action))
}

#[test]
fn typing_makes_a_draft_due_and_saving_makes_it_kept() {
    assert!(after([]).is_saved());
    let state = after([typed("title", "乙")]);
    assert!(state.is_due() && !state.is_saved());
    let state = state.reduce(Action::Send);
    assert!(!state.is_due() && !state.is_saved());
    let kept = Action::Keep(1, Box::new(view("乙", &[])), Some("\"2\"".to_owned()));
    let state = state.reduce(kept);
    assert!(state.is_saved());
    assert_eq!((state.version.as_deref(), state.lacks().count()), (Some("\"2\""), 0));
}

#[test]
fn what_is_typed_while_it_is_saved_is_saved_next_and_not_overwritten() {
    let state = after([typed("title", "乙"), Action::Send, typed("title", "丙")]);
    let state = state.reduce(Action::Keep(1, Box::new(view("乙", &[])), None));
    assert_eq!(state.draft.title, "丙");
    assert!(state.is_due());
}

#[test]
fn a_failure_waits_for_the_next_change_or_for_somebody_to_try_again() {
    let failed =
        || after([typed("title", "乙"), Action::Send, Action::Fail(1, Trouble::Unreachable)]);
    assert!(!failed().is_due() && !failed().is_saved());
    assert!(failed().reduce(Action::Retry).is_due());
    assert!(failed().reduce(typed("title", "丙")).is_due());
}

#[test]
fn a_stale_draft_keeps_its_words_and_either_version_can_win() {
    let stale = || after([typed("title", "乙"), Action::Send, Action::Fail(1, refused("stale"))]);
    assert_eq!((stale().keeping.clone(), stale().is_due()), (Keeping::Stale, false));
    let insisted = stale().reduce(Action::Insist(Some("\"9\"".to_owned())));
    assert!(insisted.is_due() && insisted.draft.title == "乙");
    let theirs = Action::TakeTheirs(Box::new(view("丁", &[])), Some("\"9\"".to_owned()));
    let taken = stale().reduce(theirs);
    assert_eq!(taken.draft.title, "丁");
    assert!(taken.is_saved());
    let back = taken.reduce(Action::TakeMine);
    assert_eq!((back.draft.title.as_str(), back.is_due()), ("乙", true));
}

#[test]
fn what_cannot_be_read_stays_in_its_field() {
    let state = after([typed("year", "明年")]);
    assert_eq!((state.unread("year"), state.draft.year), (Some("明年"), 2018));
    let state = state.reduce(typed("year", "2019"));
    assert_eq!((state.unread("year"), state.draft.year), (None, 2019));
}

#[test]
fn complaints_and_the_open_task_move_with_their_row() {
    let add = || Action::Add("tasks".to_owned());
    let state = after([add(), add(), typed("tasks/1/due", "soon")]);
    assert_eq!(state.open, Some(1));
    let state = state.reduce(Action::Remove("tasks".to_owned(), 0));
    assert_eq!((state.unread("tasks/0/due"), state.open), (Some("soon"), Some(0)));
    let state = state.reduce(Action::Remove("tasks".to_owned(), 0));
    assert_eq!((state.unread("tasks/0/due"), state.open), (None, None));
}

#[test]
fn going_to_a_field_opens_its_task_and_shows_where_it_comes_from() {
    let state = after([Action::Add("tasks".to_owned()), Action::Open(None)]);
    let mut changed = (*state).clone();
    changed.draft.tasks[0].source_lines = vec![12, 13];
    let state = Rc::new(changed).reduce(Action::Seek("tasks/0/owners".to_owned()));
    assert_eq!((state.open, state.marked.as_slice()), (Some(0), [12, 13].as_slice()));
    assert_eq!(state.sought, (2, "tasks/0/owners".to_owned()));
}

#[test]
fn typing_takes_back_the_complaint() {
    assert_eq!(after([]).lack("approver"), Some("必填"));
    assert_eq!(after([typed("approver", "市政府常务会议")]).lack("approver"), None);
}
