//! Filters, order and pages of the public task list.
use chrono::Datelike;
use wire::{
    page::Page,
    tasks::{PublicTask, TaskQuery, TaskSort},
};

use crate::{Error, board::ProgrammeOnBoard, page};

/// Far more areas than any programme has.
const MOST_CATEGORIES: u32 = 999;
const LONGEST_SEARCH: usize = 100;

pub(crate) fn list(board: &ProgrammeOnBoard, query: &TaskQuery) -> Result<Page<PublicTask>, Error> {
    let limit = page::limit(query.limit)?;
    let start = match &query.cursor {
        Some(cursor) => place_of(cursor)?,
        None => 0,
    };
    let mut found = matching(board, query)?;
    match query.sort.unwrap_or_default() {
        TaskSort::Document => {}
        TaskSort::Due => {
            found.sort_by_key(|task| (task.standing().due.is_none(), task.standing().due))
        }
        TaskSort::Light => found.sort_by_key(|task| task.light.status),
    }
    let end = start.saturating_add(limit).min(found.len());
    Ok(Page {
        total: found.len(),
        items: found
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .map(|task| (*task).clone())
            .collect(),
        next_cursor: (end < found.len()).then(|| format!("t{end}")),
        as_of: board.as_of,
    })
}

/// A cursor is opaque to callers; here it is the place at which the next page begins.
fn place_of(cursor: &str) -> Result<usize, Error> {
    cursor
        .strip_prefix('t')
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Error::invalid_query("cursor", "problem-cursor", &[]))
}

fn matching<'a>(
    board: &'a ProgrammeOnBoard,
    query: &TaskQuery,
) -> Result<Vec<&'a PublicTask>, Error> {
    if query.category.is_some_and(|place| !(1..=MOST_CATEGORIES).contains(&place)) {
        let most: &[(&str, &dyn ToString)] = &[("most", &MOST_CATEGORIES)];
        return Err(Error::invalid_query("category", "problem-limit", most));
    }
    let category = query.category.map(|place| category_name(board, place));
    let due_month = query.due_month.as_deref().map(year_and_month).transpose()?;
    let words = query.q.as_deref().unwrap_or_default();
    if words.chars().count() > LONGEST_SEARCH {
        return Err(Error::invalid_query("q", "problem-q", &[("most", &LONGEST_SEARCH)]));
    }
    let owned_by = |task: &PublicTask| {
        let mut owners = task.standing().departments.iter();
        let department =
            query.department.is_none_or(|id| owners.clone().any(|owner| owner.id == Some(id)));
        let post = query.post.is_none_or(|id| {
            owners.any(|owner| owner.leader_post == Some(id) || owner.city_leader_post == Some(id))
        });
        department && post
    };
    Ok(board
        .tasks
        .iter()
        .zip(&board.search)
        .filter(|(task, search)| {
            category.is_none_or(|name| name.is_some() && task.task.category.as_deref() == name)
                && owned_by(task)
                && query.light.is_none_or(|light| task.light.status == light)
                && due_month.is_none_or(|month| {
                    task.standing().due.map(|due| (due.year(), due.month())) == Some(month)
                })
                && search.matches(words)
        })
        .map(|(task, _)| task)
        .collect())
}

fn category_name(board: &ProgrammeOnBoard, place: u32) -> Option<&str> {
    let at = (place as usize).checked_sub(1)?;
    board.programme.categories.get(at).map(|category| category.name.as_str())
}

fn year_and_month(text: &str) -> Result<(i32, u32), Error> {
    let parsed = text.split_once('-').and_then(|(year, month)| {
        let plain = year.len() == 4
            && month.len() == 2
            && (year.to_owned() + month).bytes().all(|it| it.is_ascii_digit());
        let month: u32 = month.parse().ok()?;
        (plain && (1..=12).contains(&month)).then_some((year.parse().ok()?, month))
    });
    parsed.ok_or_else(|| Error::invalid_query("due_month", "problem-due_month", &[]))
}
