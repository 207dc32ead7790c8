use std::rc::Rc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use wire::{
    plans::{Stage, Step, StepView},
    problem::{FieldProblem, Problem},
};

use super::{
    paper::{Paper, Reading},
    state::{Complaint, DraftState, Keeping, Standing},
};
use crate::{client::Trouble, desk::call::Reply};

/// A paper of one text; what begins with a question mark can't be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Note {
    text: String,
    editable: bool,
    lacking: Vec<FieldProblem>,
    amended_at: Option<DateTime<Utc>>,
}

impl Paper for Note {
    type Content = String;
    type Fields = String;

    const ACCEPTANCE: &'static str = "acceptance";

    fn path(&self) -> String {
        "notes/1".to_owned()
    }
    fn content(&self) -> &String {
        &self.text
    }
    fn fields(&self) -> String {
        self.text.clone()
    }
    fn reading(fields: &String) -> Reading<String> {
        let unreadable = match fields.starts_with('?') {
            true => vec![("text".to_owned(), "desk-no-number")],
            false => Vec::new(),
        };
        Reading { content: fields.clone(), unreadable }
    }
    fn stage(&self) -> Stage {
        Stage::Draft
    }
    fn steps(&self) -> &[Step] {
        if self.editable { &[Step::Edit, Step::Submit] } else { &[] }
    }
    fn lacking(&self) -> &[FieldProblem] {
        &self.lacking
    }
    fn reason(&self) -> Option<&str> {
        None
    }
    fn history(&self) -> &[StepView] {
        &[]
    }
    fn amended_at(&self) -> Option<DateTime<Utc>> {
        self.amended_at
    }
}

fn reply(text: &str, version: &str, lacking: &[&str]) -> Reply<Note> {
    let lack = |pointer: &&str| FieldProblem {
        pointer: (*pointer).to_owned(),
        detail: "此项必填".to_owned(),
    };
    let lacking = lacking.iter().map(lack).collect();
    let amended_at = Some(DateTime::UNIX_EPOCH);
    let value = Note { text: text.to_owned(), editable: true, lacking, amended_at };
    Reply { value, version: Some(version.to_owned()) }
}

fn draft(text: &str, lacking: &[&str]) -> DraftState<Note> {
    DraftState::new(Rc::new(reply(text, "1", lacking)))
}

fn typed(state: &mut DraftState<Note>, text: &str) {
    state.edit("text", |fields| text.clone_into(fields));
}

fn refused(status: u16, code: &str, pointer: &str) -> Trouble {
    Trouble::Refused(Box::new(Problem {
        kind: String::new(),
        status,
        code: code.to_owned(),
        title: String::new(),
        detail: None,
        errors: vec![FieldProblem { pointer: pointer.to_owned(), detail: "太长".to_owned() }],
        legal: Vec::new(),
    }))
}

fn version(state: &DraftState<Note>) -> Option<&str> {
    state.reply.version.as_deref()
}

#[test]
fn what_was_typed_is_sent_after_a_rest_and_then_kept() {
    let mut state = draft("", &[]);
    assert_eq!((state.delay(), state.standing()), (None, Standing::Kept));
    typed(&mut state, "甲");
    assert!(state.delay().is_some() && state.would_lose());
    assert_eq!(state.begin(), "甲");
    assert_eq!((state.delay(), state.standing()), (None, Standing::Sending));
    state.keep(reply("甲", "2", &[]));
    assert_eq!((state.standing(), version(&state)), (Standing::Kept, Some("2")));
    assert!(!state.would_lose());
}

#[test]
fn what_is_typed_while_something_is_on_its_way_is_sent_next() {
    let mut state = draft("", &[]);
    typed(&mut state, "甲");
    state.begin();
    typed(&mut state, "甲乙");
    state.keep(reply("甲", "2", &[]));
    assert_eq!((state.fields.as_str(), state.is_dirty()), ("甲乙", true));
    assert!(state.delay().is_some());
}

#[test]
fn what_did_not_arrive_is_tried_again_later_and_stays() {
    let mut state = draft("", &[]);
    typed(&mut state, "甲");
    let soon = state.delay();
    state.begin();
    state.fail(Trouble::Unreachable);
    assert_eq!((state.fields.as_str(), state.standing()), ("甲", Standing::NotKept));
    assert!(state.delay() > soon);
    state.begin();
    state.fail(refused(503, "not_ready", "#/"));
    assert!(state.delay().is_some());
}

#[test]
fn what_the_server_does_not_take_waits_for_the_next_change() {
    let mut state = draft("", &[]);
    typed(&mut state, "甲");
    state.begin();
    state.fail(refused(422, "invalid_value", "#/text"));
    assert_eq!(state.delay(), None);
    assert_eq!(state.problem("text"), Some(Complaint::Said("太长".to_owned())));
    typed(&mut state, "乙");
    assert_eq!(state.problem("text"), None);
    assert!(state.delay().is_some());
}

#[test]
fn whoever_was_first_does_not_undo_what_is_typed_here() {
    let mut state = draft("", &[]);
    typed(&mut state, "我");
    state.begin();
    state.meet(reply("别人", "2", &[]), Trouble::Unreadable);
    assert_eq!(state.fields, "我");
    assert!(matches!(&state.keeping, Keeping::Stale(theirs, _) if theirs.value.text == "别人"));
    assert_eq!((state.delay(), version(&state)), (None, Some("1")));
    state.overwrite();
    assert_eq!((state.fields.as_str(), version(&state)), ("我", Some("2")));
    assert!(state.delay().is_some());
}

#[test]
fn an_answer_that_got_lost_is_no_other_persons_version() {
    let mut state = draft("", &[]);
    typed(&mut state, "我");
    state.begin();
    state.fail(Trouble::Unreachable);
    state.begin();
    state.meet(reply("我", "2", &[]), Trouble::Unreadable);
    assert_eq!((state.standing(), version(&state)), (Standing::Kept, Some("2")));
}

#[test]
fn where_nothing_is_typed_the_newest_version_shows_and_is_told() {
    let mut state = draft("旧", &[]);
    state.meet(reply("新", "2", &[]), Trouble::Unreadable);
    assert_eq!((state.fields.as_str(), state.changed), ("新", true));
    assert!(!state.is_dirty());
}

#[test]
fn what_is_lacking_shows_once_somebody_wants_to_submit() {
    let mut state = draft("", &["#/text", "/other"]);
    assert_eq!((state.problem("text"), state.missing()), (None, 2));
    state.asked = true;
    assert!(state.problem("text").is_some() && state.problem("other").is_some());
    typed(&mut state, "甲");
    assert_eq!((state.problem("text"), state.missing()), (None, 1));
}

#[test]
fn a_changed_list_takes_back_what_was_said_of_its_lines() {
    let mut state = draft("", &["/list/0/title", "/list", "/listing"]);
    state.edit("list", |_| {});
    assert_eq!(state.missing(), 1);
}

#[test]
fn what_can_not_be_read_is_told_after_the_rest_and_never_called_kept() {
    let mut state = draft("", &[]);
    typed(&mut state, "?");
    assert_eq!(state.problem("text"), None);
    state.begin();
    state.keep(reply("?", "2", &[]));
    assert_eq!(state.problem("text"), Some(Complaint::Text("desk-no-number")));
    assert_eq!(state.standing(), Standing::KeptInPart);
    assert!(state.would_lose());
}

#[test]
fn what_was_left_unkept_is_there_on_the_next_visit() {
    let mut state = draft("", &[]);
    typed(&mut state, "我");
    state.begin();
    state.fail(Trouble::Unreachable);
    state.resume(Rc::new(reply("", "1", &[])));
    assert_eq!(state.fields, "我");
    assert!(state.delay().is_some());
    state.resume(Rc::new(reply("别人", "2", &[])));
    assert_eq!(state.fields, "我");
    assert!(matches!(state.keeping, Keeping::Stale(..)));
}

#[test]
fn a_step_shows_what_the_server_says_and_forgets_the_complaints() {
    let mut state = draft("", &["/text"]);
    state.asked = true;
    state.replace(Rc::new(reply("甲", "2", &["/text"])));
    assert_eq!((state.fields.as_str(), state.problem("text")), ("甲", None));
    assert!(!state.is_dirty());
}
