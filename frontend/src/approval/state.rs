//! How what somebody types stands to what the server keeps. Nothing typed is ever lost: no answer
//! changes a field unless whoever typed asks for it. No browser.
use std::rc::Rc;

use wire::{
    plans::Step,
    problem::{FieldProblem, Problem},
};

use crate::{approval::paper::Paper, client::Trouble, desk::call::Reply};

/// After typing, so long a rest before it is sent.
const REST_MILLISECONDS: u32 = 1_500;
/// Where it did not arrive, the next attempt comes by itself.
const PATIENCE_MILLISECONDS: u32 = 10_000;
const TOO_MANY: u16 = 429;
const SERVER_PROBLEMS: u16 = 500;

/// What becomes of what was typed.
#[derive(Clone)]
pub enum Keeping<P> {
    /// It is kept, or will be sent after the next rest.
    Calm,
    Sending,
    /// It did not arrive, and is tried again.
    Failed(Trouble),
    /// As it stands, the server does not take it.
    Refused(Trouble),
    /// Somebody else was first: this is what they made of it, and what the server said.
    Stale(Rc<Reply<P>>, Trouble),
}

/// What the line beside the steps says.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Nothing was ever kept, and nothing is typed.
    New,
    Kept,
    /// Kept but for the lines that are not complete.
    KeptInPart,
    Sending,
    NotKept,
}

struct Sent<Content> {
    edits: u32,
    touched: usize,
    content: Content,
}

pub struct DraftState<P: Paper> {
    pub reply: Rc<Reply<P>>,
    pub fields: P::Fields,
    pub keeping: Keeping<P>,
    /// The step that was taken last on this page.
    pub taken: Option<Step>,
    /// Somebody else went on with it while nothing was typed here: what is shown is theirs.
    pub changed: bool,
    /// Whoever writes has wanted to submit it: what is lacking shows.
    pub asked: bool,
    edits: u32,
    kept: u32,
    sent: Option<Sent<P::Content>>,
    refused: Vec<FieldProblem>,
    unreadable: Vec<(String, &'static str)>,
    /// Fields changed since the server last looked: what it said of them no longer holds.
    touched: Vec<String>,
}

impl<P: Paper> DraftState<P> {
    pub fn new(reply: Rc<Reply<P>>) -> Self {
        let fields = reply.value.fields();
        Self {
            unreadable: P::reading(&fields).unreadable,
            fields,
            reply,
            keeping: Keeping::Calm,
            taken: None,
            changed: false,
            asked: false,
            edits: 0,
            kept: 0,
            sent: None,
            refused: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// What was typed on an earlier visit to the page, beside the record as it is now.
    pub fn resume(&mut self, now: Rc<Reply<P>>) {
        if matches!(self.keeping, Keeping::Sending) {
            return;
        }
        if !self.would_lose() {
            self.replace(now);
        } else if self.reply.version == now.version {
            (self.reply, self.keeping) = (now, Keeping::Calm);
        } else {
            self.keeping = Keeping::Stale(now, Trouble::Unreadable);
        }
    }

    pub fn may_edit(&self) -> bool {
        self.reply.value.permits(Step::Edit)
    }

    /// True while something typed is not kept.
    pub fn is_dirty(&self) -> bool {
        self.edits != self.kept
    }

    /// True while something would be lost with the page.
    pub fn would_lose(&self) -> bool {
        self.is_dirty() || (self.may_edit() && !self.unreadable.is_empty())
    }

    /// How long to wait before sending, where there is something to send.
    pub fn delay(&self) -> Option<u32> {
        let delay = match self.keeping {
            Keeping::Calm => REST_MILLISECONDS,
            Keeping::Failed(_) => PATIENCE_MILLISECONDS,
            Keeping::Sending | Keeping::Refused(_) | Keeping::Stale(..) => return None,
        };
        self.is_dirty().then_some(delay)
    }

    /// `pointer` names the field, or the list whose lines are no longer the same.
    pub fn edit(&mut self, pointer: &str, change: impl FnOnce(&mut P::Fields)) {
        change(&mut self.fields);
        self.unreadable = P::reading(&self.fields).unreadable;
        self.edits += 1;
        self.touched.push(pointer.to_owned());
        (self.taken, self.changed) = (None, false);
        self.retry();
    }

    /// What is to be sent now.
    pub fn begin(&mut self) -> P::Content {
        let content = P::reading(&self.fields).content;
        let (edits, touched) = (self.edits, self.touched.len());
        self.sent = Some(Sent { edits, touched, content: content.clone() });
        self.keeping = Keeping::Sending;
        content
    }

    /// Whoever writes wants it sent again as it stands.
    pub fn retry(&mut self) {
        if matches!(self.keeping, Keeping::Failed(_) | Keeping::Refused(_)) {
            self.keeping = Keeping::Calm;
        }
    }

    pub fn keep(&mut self, reply: Reply<P>) {
        if let Some(sent) = self.sent.take() {
            self.kept = sent.edits;
            self.touched.drain(..sent.touched);
        }
        self.refused.clear();
        self.reply = Rc::new(reply);
        self.keeping = Keeping::Calm;
    }

    pub fn fail(&mut self, trouble: Trouble) {
        if let Trouble::Refused(problem) = &trouble
            && problem.status < SERVER_PROBLEMS
            && problem.status != TOO_MANY
        {
            self.refuse(problem);
            self.keeping = Keeping::Refused(trouble);
        } else {
            self.keeping = Keeping::Failed(trouble);
        }
    }

    /// Shows at the fields what the server does not take.
    pub fn refuse(&mut self, problem: &Problem) {
        self.refused = problem.errors.clone();
        self.touched.clear();
    }

    /// Somebody was first. It may have been this very text, whose answer got lost.
    pub fn meet(&mut self, theirs: Reply<P>, trouble: Trouble) {
        let same = self.sent.as_ref().is_some_and(|sent| sent.content == *theirs.value.content());
        if same {
            self.keep(theirs);
        } else if self.is_dirty() {
            self.keeping = Keeping::Stale(Rc::new(theirs), trouble);
        } else {
            self.replace(Rc::new(theirs));
            self.changed = true;
        }
    }

    /// What was typed here goes over what somebody else wrote.
    pub fn overwrite(&mut self) {
        if let Keeping::Stale(theirs, _) = &self.keeping {
            self.reply = theirs.clone();
            self.keeping = Keeping::Calm;
            self.touched.clear();
        }
    }

    /// What the server says takes the place of what stands here.
    pub fn replace(&mut self, reply: Rc<Reply<P>>) {
        let edits = self.edits + 1;
        *self = Self { edits, kept: edits, ..Self::new(reply) };
    }

    /// What is wrong with a field. The fields that the server refuses come first, then those that
    /// can't be read, then those that lack something, once somebody wanted to submit.
    pub fn problem(&self, pointer: &str) -> Option<Complaint> {
        let of = |found: &&FieldProblem| plain(&found.pointer) == pointer;
        let said = |found: &FieldProblem| Complaint::Said(found.detail.clone());
        if !self.is_touched(pointer)
            && let Some(found) = self.refused.iter().find(of)
        {
            return Some(said(found));
        }
        if self.asked || !self.is_dirty() {
            let unreadable = self.unreadable.iter().find(|(at, _)| at == pointer);
            if let Some((_, id)) = unreadable {
                return Some(Complaint::Text(id));
            }
        }
        let lacking = || self.open_lacks().find(|found| plain(&found.pointer) == pointer);
        self.asked.then(lacking).flatten().map(said)
    }

    /// How many fields are still missing or can't be read.
    pub fn missing(&self) -> usize {
        self.open_lacks().count() + self.unreadable.len()
    }

    fn open_lacks(&self) -> impl Iterator<Item = &FieldProblem> {
        let lacking = self.reply.value.lacking().iter();
        lacking.filter(|found| !self.is_touched(plain(&found.pointer)))
    }

    fn is_touched(&self, pointer: &str) -> bool {
        let below = |at: &String| {
            pointer.strip_prefix(at.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        self.touched.iter().any(below)
    }

    pub fn standing(&self) -> Standing {
        match self.keeping {
            Keeping::Sending => Standing::Sending,
            Keeping::Failed(_) | Keeping::Refused(_) | Keeping::Stale(..) => Standing::NotKept,
            Keeping::Calm if self.is_dirty() => Standing::NotKept,
            Keeping::Calm if self.would_lose() => Standing::KeptInPart,
            Keeping::Calm if self.reply.value.amended_at().is_none() => Standing::New,
            Keeping::Calm => Standing::Kept,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// By the server, in the reader's language.
    Said(String),
    /// A text of the catalogue.
    Text(&'static str),
}

/// A pointer as fields are named here: without `#/`.
fn plain(pointer: &str) -> &str {
    pointer.trim_start_matches('#').trim_start_matches('/')
}

/// True where the record has gone on meanwhile.
pub fn is_outrun(trouble: &Trouble) -> bool {
    matches!(trouble.code(), Some("stale" | "illegal_step"))
}
