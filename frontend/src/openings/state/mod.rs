//! The editor of an opening: the draft as it stands, what the server says to it, and whether it is
//! kept. Nothing typed is ever lost: what can't be read stays in its field, what could not be saved
//! stays in the draft. No browser.
use std::{collections::BTreeMap, rc::Rc};

use domain::imports::{FindingKind, Settlement};
use wire::{
    openings::{LookalikeView, OpeningView, ProgrammeDraft},
    problem::FieldProblem,
};
use yew::Reducible;

use crate::{client::Trouble, openings::draft};

/// Whether what was typed has reached the server.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Keeping {
    #[default]
    Idle,
    Saving,
    /// With the edits that it was tried with.
    Failed(u32, Trouble),
    /// Somebody else changed it meanwhile.
    Stale,
}

/// On a phone one of the two shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
    Draft,
    Original,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EditorState {
    pub draft: ProgrammeDraft,
    /// What stands in fields that can't be read.
    unread: BTreeMap<String, String>,
    lacking: BTreeMap<String, String>,
    pub messages: Vec<String>,
    pub lookalikes: Vec<LookalikeView>,
    pub version: Option<String>,
    /// Counts the changes, and how many of them are saved.
    pub edits: u32,
    saved: u32,
    pub keeping: Keeping,
    /// Put aside when another's version was read instead.
    pub mine: Option<ProgrammeDraft>,
    /// The task whose fields show.
    pub open: Option<usize>,
    /// Lines of the document to look at.
    pub marked: Vec<u32>,
    pub pane: Pane,
    /// The field to go to; the number tells one request from the next.
    pub sought: (u32, String),
}

pub enum Action {
    Put(String, String),
    Add(String),
    Remove(String, usize),
    Raise(usize),
    Settle(usize, Settlement),
    AcceptRemarks,
    Open(Option<usize>),
    Seek(String),
    Mark(Vec<u32>),
    Show(Pane),
    Send,
    /// The edits that were sent, what the server says to them, and the new version.
    Keep(u32, Box<OpeningView>, Option<String>),
    Fail(u32, Trouble),
    /// Sends again what failed.
    Retry,
    /// Another's version in place of this one, which is put aside.
    TakeTheirs(Box<OpeningView>, Option<String>),
    /// What was put aside comes back.
    TakeMine,
    /// This version over another's.
    Insist(Option<String>),
    Lack(Vec<FieldProblem>),
}

fn by_pointer(problems: &[FieldProblem]) -> BTreeMap<String, String> {
    let pointer = |it: &FieldProblem| it.pointer.trim_start_matches(['#', '/']).to_owned();
    problems.iter().map(|it| (pointer(it), it.detail.clone())).collect()
}

impl EditorState {
    pub fn new(view: &OpeningView, version: Option<String>) -> Self {
        Self {
            draft: view.draft.clone(),
            unread: BTreeMap::new(),
            lacking: by_pointer(&view.lacking),
            messages: view.finding_messages.clone(),
            lookalikes: view.lookalikes.clone(),
            version,
            edits: 0,
            saved: 0,
            keeping: Keeping::Idle,
            mine: None,
            open: None,
            marked: Vec::new(),
            pane: Pane::Draft,
            sought: Default::default(),
        }
    }

    pub fn is_saved(&self) -> bool {
        self.edits == self.saved && self.keeping == Keeping::Idle
    }

    /// True when the draft is to be sent.
    pub fn is_due(&self) -> bool {
        match self.keeping {
            Keeping::Idle => self.edits != self.saved,
            Keeping::Failed(at, _) => self.edits != at,
            Keeping::Saving | Keeping::Stale => false,
        }
    }

    /// What stands in a field although it can't be read.
    pub fn unread(&self, pointer: &str) -> Option<&str> {
        self.unread.get(pointer).map(String::as_str)
    }

    pub fn lack(&self, pointer: &str) -> Option<&str> {
        self.lacking.get(pointer).map(String::as_str)
    }

    /// Every field that keeps the programme from being published.
    pub fn lacks(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lacking.iter().map(|(pointer, detail)| (pointer.as_str(), detail.as_str()))
    }

    pub fn lacks_of_task(&self, place: usize) -> usize {
        let prefix = format!("tasks/{place}/");
        self.lacking.keys().filter(|pointer| pointer.starts_with(&prefix)).count()
    }

    pub fn lookalike(&self, place: usize) -> Option<&LookalikeView> {
        self.lookalikes.iter().find(|it| it.place == place)
    }

    fn take(&mut self, view: OpeningView, version: Option<String>) {
        self.lacking = by_pointer(&view.lacking);
        self.lookalikes = view.lookalikes;
        self.messages = view.finding_messages;
        (self.version, self.keeping) = (version, Keeping::Idle);
    }

    /// What is known by its place moves with its row.
    fn follow(&mut self, list: &str, to: impl Fn(usize) -> Option<usize>) {
        for known in [&mut self.unread, &mut self.lacking] {
            let kept = std::mem::take(known).into_iter();
            *known = kept
                .filter_map(|(pointer, text)| Some((draft::follow(&pointer, list, &to)?, text)))
                .collect();
        }
        if list == "tasks" {
            self.open = self.open.and_then(&to);
            let kept = std::mem::take(&mut self.lookalikes).into_iter();
            self.lookalikes =
                kept.filter_map(|it| Some(LookalikeView { place: to(it.place)?, ..it })).collect();
        }
    }

    fn edit(&mut self, action: Action) {
        self.edits += 1;
        match action {
            Action::Put(pointer, text) => {
                self.lacking.remove(&pointer);
                match draft::put(&mut self.draft, &pointer, &text) {
                    true => self.unread.remove(&pointer),
                    false => self.unread.insert(pointer, text),
                };
            }
            Action::Add(list) => {
                self.lacking.remove(&list);
                draft::add(&mut self.draft, &list);
                if list == "tasks" {
                    self.seek(format!("tasks/{}/text", self.draft.tasks.len() - 1));
                }
            }
            Action::Remove(list, at) => {
                draft::remove(&mut self.draft, &list, at);
                self.follow(&list, |place| draft::without(place, at));
            }
            Action::Raise(at) => {
                draft::raise(&mut self.draft, at);
                self.follow("categories", |place| Some(draft::swapped(place, at)));
            }
            Action::Settle(at, settlement) => {
                if let Some(finding) = self.draft.findings.get_mut(at) {
                    finding.settlement = settlement;
                }
            }
            Action::AcceptRemarks => {
                let remark = |it: &&mut domain::openings::FindingDraft| {
                    it.finding.code.kind() == FindingKind::Remark
                        && it.settlement == Settlement::Open
                };
                for finding in self.draft.findings.iter_mut().filter(remark) {
                    finding.settlement = Settlement::Accepted;
                }
            }
            _ => {}
        }
    }

    /// Opens what the field lies in, and goes there.
    fn seek(&mut self, pointer: String) {
        let task = pointer.strip_prefix("tasks/").and_then(|rest| rest.split('/').next());
        if let Some(place) = task.and_then(|place| place.parse().ok()) {
            self.open = Some(place);
            self.marked = self.lines_of(place);
        }
        (self.pane, self.sought) = (Pane::Draft, (self.sought.0 + 1, pointer));
    }

    fn lines_of(&self, place: usize) -> Vec<u32> {
        self.draft.tasks.get(place).map(|task| task.source_lines.clone()).unwrap_or_default()
    }
}

impl Reducible for EditorState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(place) => {
                state.open = place;
                state.marked = place.map(|place| state.lines_of(place)).unwrap_or_default();
            }
            Action::Seek(pointer) => state.seek(pointer),
            Action::Mark(lines) => (state.marked, state.pane) = (lines, Pane::Original),
            Action::Show(pane) => state.pane = pane,
            Action::Send => state.keeping = Keeping::Saving,
            Action::Keep(edits, view, version) => {
                state.saved = edits;
                state.take(*view, version);
            }
            Action::Fail(edits, trouble) => {
                state.keeping = match trouble.code() {
                    Some("stale") => Keeping::Stale,
                    _ => Keeping::Failed(edits, trouble),
                }
            }
            Action::Retry => state.keeping = Keeping::Idle,
            Action::TakeTheirs(view, version) => {
                state.mine = Some(std::mem::replace(&mut state.draft, view.draft.clone()));
                state.unread.clear();
                (state.open, state.saved) = (None, state.edits);
                state.take(*view, version);
            }
            Action::TakeMine => {
                if let Some(mine) = state.mine.take() {
                    state.draft = mine;
                    (state.edits, state.open) = (state.edits + 1, None);
                }
            }
            Action::Insist(version) => (state.version, state.keeping) = (version, Keeping::Idle),
            Action::Lack(problems) => state.lacking = by_pointer(&problems),
            edit => state.edit(edit),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
