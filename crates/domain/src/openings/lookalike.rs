//! 重复立项: a task that looks like one that an earlier year counted already.
use std::collections::BTreeSet;

use super::ProgrammeDraft;
use crate::{
    programmes::{Programme, Year},
    tasks::TaskKey,
};

/// From this share of common pairs of characters on, two texts look alike, in per cent.
pub const ALIKE: usize = 70;

/// A task of the draft and the earlier one that it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookalike {
    /// Place in the draft's tasks, from 0.
    pub place: usize,
    pub year: Year,
    pub key: TaskKey,
    pub text: String,
    /// In per cent.
    pub likeness: usize,
}

/// For each task of the draft the earlier task that it looks most like, if it looks alike at all.
pub fn lookalikes<'a>(
    draft: &ProgrammeDraft,
    earlier: impl IntoIterator<Item = &'a Programme>,
) -> Vec<Lookalike> {
    let known: Vec<(Year, &crate::tasks::Task, BTreeSet<[char; 2]>)> = earlier
        .into_iter()
        .filter(|programme| programme.year.number() < draft.year)
        .flat_map(|programme| programme.tasks.iter().map(move |task| (programme.year, task)))
        .map(|(year, task)| (year, task, pairs(task.text.as_str())))
        .collect();
    let alike = draft.tasks.iter().enumerate().filter_map(|(place, task)| {
        let own = pairs(&task.text);
        let likest = known
            .iter()
            .map(|(year, task, pairs)| (likeness(&own, pairs), *year, *task))
            .max_by_key(|(likeness, year, _)| (*likeness, *year))?;
        let (likeness, year, task) = likest;
        (likeness >= ALIKE).then(|| Lookalike {
            place,
            year,
            key: task.key,
            text: task.text.to_string(),
            likeness,
        })
    });
    alike.collect()
}

/// Neighbouring characters, without figures and punctuation: how many is what changes from year to
/// year.
fn pairs(text: &str) -> BTreeSet<[char; 2]> {
    let letters: Vec<char> =
        text.chars().filter(|it| it.is_alphabetic() && !it.is_ascii_digit()).collect();
    letters.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// Dice's coefficient, in per cent.
fn likeness(one: &BTreeSet<[char; 2]>, other: &BTreeSet<[char; 2]>) -> usize {
    let total = one.len() + other.len();
    (200 * one.intersection(other).count()).checked_div(total).unwrap_or_default()
}
