//! What stands in a form, what is wrong with it, and whether it is on its way. Nothing typed is ever
//! lost: an answer that refuses changes no value. No browser.
use std::{collections::BTreeMap, rc::Rc, str::FromStr};

use wire::problem::FieldProblem;
use yew::Reducible;

use crate::client::Trouble;

/// Fields that can't be read, each with the text that says why.
pub type Unreadable = Vec<(String, &'static str)>;

/// What stands in the fields, by name: the field's JSON pointer without `#/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, String>);

impl Values {
    pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// With a box ticked.
    pub fn ticked(self, name: &str, ticked: bool) -> Self {
        self.with(name, if ticked { "true" } else { "" })
    }

    pub fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub fn is_ticked(&self, name: &str) -> bool {
        self.text(name) == "true"
    }

    /// What was chosen or typed, read as what it is to be. None where nothing stands or it can't be
    /// read, which `wrong` then names.
    pub fn read<T: FromStr>(&self, name: &str, wrong: &mut Unreadable) -> Option<T> {
        let text = self.filled(name)?;
        let value = text.parse().ok();
        if value.is_none() {
            wrong.push((name.to_owned(), "desk-unreadable"));
        }
        value
    }

    /// The same where there has to be something.
    pub fn required<T: FromStr>(&self, name: &str, wrong: &mut Unreadable) -> Option<T> {
        if self.filled(name).is_none() {
            wrong.push((name.to_owned(), "desk-required"));
        }
        self.read(name, wrong)
    }

    /// None where nothing but white space stands.
    pub fn filled(&self, name: &str) -> Option<String> {
        Some(self.text(name).trim()).filter(|text| !text.is_empty()).map(str::to_owned)
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormState {
    pub values: Values,
    problems: BTreeMap<String, String>,
    pub trouble: Option<Trouble>,
    pub sending: bool,
    pub saved: bool,
    /// Counts the refusals, so that each one is announced.
    pub refusals: u32,
}

pub enum FormAction {
    Put(String, String),
    /// Nothing stands in it any more.
    Empty,
    Send,
    /// Wrong as it can be told here: field and sentence.
    Refuse(Vec<(String, String)>),
    Fail(Trouble),
    /// The record was read anew; what was typed stands beside it.
    Renew,
    Finish,
}

impl FormState {
    pub fn new(values: Values) -> Self {
        Self { values, ..Self::default() }
    }

    pub fn problem(&self, name: &str) -> Option<&str> {
        self.problems.get(name).map(String::as_str)
    }

    /// The problems of fields that are none of these.
    pub fn elsewhere<'a>(&'a self, shown: &'a [String]) -> impl Iterator<Item = &'a str> {
        self.problems
            .iter()
            .filter(move |(name, _)| !shown.contains(name))
            .map(|(_, detail)| detail.as_str())
    }

    pub fn is_refused(&self) -> bool {
        self.trouble.is_some() || !self.problems.is_empty()
    }
}

impl Reducible for FormState {
    type Action = FormAction;

    fn reduce(self: Rc<Self>, action: FormAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            FormAction::Put(name, value) => {
                state.problems.remove(&name);
                state.saved = false;
                state.values = state.values.with(&name, value);
            }
            FormAction::Empty => state.values = Values::default(),
            FormAction::Send => {
                state.problems.clear();
                (state.trouble, state.sending, state.saved) = (None, true, false);
            }
            FormAction::Refuse(problems) => {
                state.problems = problems.into_iter().collect();
                (state.trouble, state.sending, state.saved) = (None, false, false);
                state.refusals += 1;
            }
            FormAction::Fail(trouble) => {
                state.problems = problems_of(&trouble);
                (state.trouble, state.sending) = (Some(trouble), false);
                state.refusals += 1;
            }
            FormAction::Renew => (state.trouble, state.saved) = (None, false),
            FormAction::Finish => (state.sending, state.saved) = (false, true),
        }
        Rc::new(state)
    }
}

fn problems_of(trouble: &Trouble) -> BTreeMap<String, String> {
    let Trouble::Refused(problem) = trouble else {
        return BTreeMap::new();
    };
    let mut problems = BTreeMap::new();
    for FieldProblem { pointer, detail } in &problem.errors {
        let name = pointer.trim_start_matches("#/").to_owned();
        problems.entry(name).or_insert_with(|| detail.clone());
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::problem::Problem;

    fn refused(pointer: &str) -> Trouble {
        Trouble::Refused(Box::new(Problem {
            kind: "urn:guapai:problem:invalid_value".to_owned(),
            status: 422,
            code: "invalid_value".to_owned(),
            title: "填写的内容不符合要求".to_owned(),
            detail: None,
            errors: vec![FieldProblem { pointer: pointer.to_owned(), detail: "太短".to_owned() }],
            legal: Vec::new(),
        }))
    }

    fn after(actions: impl IntoIterator<Item = FormAction>) -> Rc<FormState> {
        let start = Rc::new(FormState::new(Values::of([("name", "甲")])));
        actions.into_iter().fold(start, |state, action| state.reduce(action))
    }

    #[test]
    fn a_refusal_keeps_what_was_typed_and_names_the_field() {
        let typed = FormAction::Put("name".to_owned(), "乙".to_owned());
        let state = after([typed, FormAction::Send, FormAction::Fail(refused("#/term/from"))]);
        assert_eq!(state.values.text("name"), "乙");
        assert_eq!(state.problem("term/from"), Some("太短"));
        assert!(!state.sending && state.is_refused());
        assert_eq!(state.elsewhere(&["name".to_owned()]).collect::<Vec<_>>(), ["太短"]);
        assert_eq!(state.elsewhere(&["term/from".to_owned()]).count(), 0);
    }

    #[test]
    fn typing_takes_back_the_complaint_about_the_field() {
        let typed = FormAction::Put("name".to_owned(), "乙".to_owned());
        let state = after([FormAction::Fail(refused("#/name")), typed]);
        assert_eq!(state.problem("name"), None);
    }

    #[test]
    fn sending_forgets_the_last_refusal_and_ends_as_saved() {
        let state = after([FormAction::Fail(refused("#/name")), FormAction::Send]);
        assert!(state.sending && !state.is_refused());
        let state = state.reduce(FormAction::Finish);
        assert!(state.saved && !state.sending);
    }
}
