//! What shows only when all tasks are seen together: gaps, repetitions, promises not kept.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    draft::Draft,
    finding::{Finding, FindingCode},
};
use crate::{
    departments::{Department, DepartmentId},
    posts::{Post, PostId},
    programmes::Announced,
    tasks::{Task, TaskKey},
};

/// No document is told about more gaps than this one by one.
const MOST_GAPS: u32 = 60;

/// Numbers tasks that the document leaves without one, where the place says which it must be.
pub(super) fn number_tasks(draft: &mut Draft, findings: &mut Vec<Finding>) {
    let total = draft.tasks.len();
    if draft.tasks.iter().all(|task| task.number.is_none()) {
        for (number, task) in (1..).zip(&mut draft.tasks) {
            task.number = Some(number);
        }
        let last = draft.tasks.last().and_then(|task| task.number).unwrap_or_default();
        let line = draft.tasks.first().map_or(0, |task| task.line());
        findings.push(
            Finding::new(FindingCode::NumberAssumed).line(line).with("numbers", range(1, last)),
        );
        return;
    }
    let taken: BTreeSet<u32> = draft.tasks.iter().filter_map(|task| task.number).collect();
    for at in 0..total {
        if draft.tasks[at].number.is_some() {
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| draft.tasks[before].number);
        let after = draft.tasks.get(at + 1).and_then(|task| task.number);
        let guess =
            before.map_or_else(|| after.and_then(|it| it.checked_sub(1)), |it| Some(it + 1));
        let fits = guess.filter(|guess| {
            *guess > 0 && !taken.contains(guess) && after.is_none_or(|after| *guess < after)
        });
        if let Some(guess) = fits {
            draft.tasks[at].number = Some(guess);
            let finding = Finding::new(FindingCode::NumberAssumed).line(draft.tasks[at].line());
            draft.tasks[at].findings.push(finding.with("numbers", guess));
        }
    }
}

/// 2–5, or 26 alone.
fn range<T: PartialEq + ToString>(first: T, last: T) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{}–{}", first.to_string(), last.to_string())
    }
}

/// True when every area counts its tasks from 1 again.
fn counts_per_category(draft: &Draft) -> bool {
    let mut firsts: BTreeMap<Option<usize>, u32> = BTreeMap::new();
    for task in &draft.tasks {
        if let Some(number) = task.number {
            firsts.entry(task.category).or_insert(number);
        }
    }
    firsts.len() > 1 && firsts.values().filter(|first| **first == 1).count() * 2 > firsts.len()
}

/// A key for every task, each once.
pub(super) fn keys(draft: &Draft) -> Vec<TaskKey> {
    let per_category = counts_per_category(draft);
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for number in draft.tasks.iter().filter_map(|task| task.number) {
        *counts.entry(number).or_default() += 1;
    }
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    let mut used: BTreeSet<TaskKey> = BTreeSet::new();
    (1..)
        .zip(&draft.tasks)
        .map(|(place, task)| {
            let place: u32 = place;
            let key = match (task.number, task.category) {
                (Some(number), Some(category)) if per_category => {
                    TaskKey::Part(u32::try_from(category + 1).unwrap_or(place), number)
                }
                (Some(number), _) if counts.get(&number) == Some(&1) => TaskKey::Number(number),
                (Some(number), _) => {
                    let part = seen.entry(number).or_default();
                    *part += 1;
                    TaskKey::Part(number, *part)
                }
                (None, _) => TaskKey::Place(place),
            };
            let key = if used.contains(&key) { TaskKey::Place(place) } else { key };
            used.insert(key);
            key
        })
        .collect()
}

/// Everything that the numbers, the areas and the document's own promises say against each other.
pub(super) fn check(
    draft: &Draft,
    keys: &[TaskKey],
    announced: &Announced,
    findings: &mut Vec<Finding>,
) {
    if counts_per_category(draft) {
        for category in 0..draft.categories.len() {
            let places: Vec<usize> = (0..draft.tasks.len())
                .filter(|at| draft.tasks[*at].category == Some(category))
                .collect();
            check_numbers(draft, &places, findings);
        }
    } else {
        check_numbers(draft, &(0..draft.tasks.len()).collect::<Vec<_>>(), findings);
    }
    check_categories(draft, keys, findings);
    let differs = |code, announced: Option<u32>, found: usize, findings: &mut Vec<Finding>| {
        if let Some(announced) = announced.filter(|it| *it as usize != found) {
            findings.push(Finding::new(code).with("announced", announced).with("found", found));
        }
    };
    differs(FindingCode::AnnouncedTasksDiffer, announced.tasks, draft.tasks.len(), findings);
    let categories = draft.categories.len();
    if categories > 0 {
        differs(FindingCode::AnnouncedCategoriesDiffer, announced.categories, categories, findings);
    }
}

fn check_numbers(draft: &Draft, places: &[usize], findings: &mut Vec<Finding>) {
    let numbered: Vec<(u32, u32)> = places
        .iter()
        .map(|at| &draft.tasks[*at])
        .filter_map(|task| task.number.map(|number| (number, task.line())))
        .collect();
    let present: BTreeSet<u32> = numbered.iter().map(|(number, _)| *number).collect();
    let last = present.last().copied().unwrap_or_default();
    let first = if present.first().is_some_and(|first| *first <= 3) {
        1
    } else {
        present.first().copied().unwrap_or(1)
    };
    let gaps: Vec<u32> =
        (first..=last).take(5000).filter(|number| !present.contains(number)).collect();
    for gap in gaps.iter().take(MOST_GAPS as usize) {
        // The line behind which the number is looked for in vain.
        let line = numbered.iter().filter(|(number, _)| number < gap).map(|(_, line)| *line).max();
        let finding = Finding::new(FindingCode::NumberMissing).with("number", gap);
        findings.push(match line {
            Some(line) => finding.line(line),
            None => finding,
        });
    }
    for number in &present {
        let lines: Vec<u32> =
            numbered.iter().filter(|(it, _)| it == number).map(|(_, line)| *line).collect();
        if lines.len() > 1 {
            let finding = Finding::new(FindingCode::NumberRepeated).line(lines[1]);
            findings.push(finding.with("number", number).with("count", lines.len()));
        }
    }
    for pair in numbered.windows(2).filter(|pair| pair[1].0 < pair[0].0) {
        let finding = Finding::new(FindingCode::NumberOutOfOrder).line(pair[1].1);
        findings.push(finding.with("number", pair[1].0).with("before", pair[0].0));
    }
}

fn check_categories(draft: &Draft, keys: &[TaskKey], findings: &mut Vec<Finding>) {
    let tasks_of = |category: usize| {
        draft.tasks.iter().zip(keys).filter(move |(task, _)| task.category == Some(category))
    };
    for (at, category) in draft.categories.iter().enumerate() {
        if tasks_of(at).next().is_none() {
            let finding = Finding::new(FindingCode::CategoryWithoutTasks).line(category.line);
            findings.push(finding.with("category", &category.name));
        }
        let filled: Vec<_> = tasks_of(at).filter(|(task, _)| task.category_filled).collect();
        if let (Some((first, first_key)), Some((_, last_key))) = (filled.first(), filled.last()) {
            let finding = Finding::new(FindingCode::CategoryFilledDown).line(first.line());
            findings.push(
                finding.with("category", &category.name).with("tasks", range(first_key, last_key)),
            );
        }
    }
    let ordinals: Vec<(u32, usize)> = draft
        .categories
        .iter()
        .enumerate()
        .filter_map(|(at, category)| category.ordinal.map(|ordinal| (ordinal, at)))
        .collect();
    let last = ordinals.iter().map(|(ordinal, _)| *ordinal).max().unwrap_or_default();
    for missing in (1..last).take(MOST_GAPS as usize) {
        if ordinals.iter().any(|(ordinal, _)| *ordinal == missing) {
            continue;
        }
        let before = ordinals.iter().filter(|(ordinal, _)| *ordinal < missing).max();
        let ordinal = chinese_numeral(missing);
        let line = before.map(|(_, at)| draft.categories[*at].line);
        let finding = Finding::new(FindingCode::CategoryMissing).with("ordinal", &ordinal);
        findings.push(match line {
            Some(line) => finding.line(line),
            None => finding,
        });
        let Some((_, at)) = before else { continue };
        let suspects: Vec<_> = tasks_of(*at).filter(|(task, _)| task.category_filled).collect();
        if let (Some((first, first_key)), Some((_, last_key))) = (suspects.first(), suspects.last())
        {
            findings.push(
                Finding::new(FindingCode::TasksMayBelongToMissingCategory)
                    .line(first.line())
                    .with("tasks", range(first_key, last_key))
                    .with("category", &draft.categories[*at].name)
                    .with("ordinal", &ordinal),
            );
        }
    }
}

/// 1 to 99 as official documents count areas.
fn chinese_numeral(number: u32) -> String {
    let digit = |digit: u32| "零一二三四五六七八九".chars().nth(digit as usize).unwrap_or('零');
    match number {
        0..=9 => digit(number).to_string(),
        10..=99 => {
            let tens = if number >= 20 { digit(number / 10).to_string() } else { String::new() };
            let ones = match number % 10 {
                0 => String::new(),
                ones => digit(ones).to_string(),
            };
            format!("{tens}十{ones}")
        }
        _ => number.to_string(),
    }
}

/// A task with several owners where a department's city leader is another than everywhere else: the
/// nth with the nth may be wrong.
pub(super) fn note_differing_city_leaders(
    tasks: &[Task],
    posts: &[Post],
    departments: &[Department],
    findings: &mut Vec<Finding>,
) {
    let mut usual: BTreeMap<DepartmentId, BTreeSet<PostId>> = BTreeMap::new();
    for task in tasks.iter().filter(|task| task.assignments.len() == 1) {
        let only = &task.assignments[0];
        usual.entry(only.department).or_default().extend(only.city_leader);
    }
    let holder = |id: PostId| {
        let post = posts.iter().find(|post| post.id == id);
        post.and_then(|post| post.tenures.first()).map_or("", |tenure| tenure.holder.as_str())
    };
    for task in tasks.iter().filter(|task| task.assignments.len() > 1) {
        for assignment in &task.assignments {
            let (Some(here), Some(elsewhere)) =
                (assignment.city_leader, usual.get(&assignment.department))
            else {
                continue;
            };
            let among = task
                .assignments
                .iter()
                .filter_map(|it| it.city_leader)
                .any(|it| elsewhere.contains(&it));
            if elsewhere.is_empty() || elsewhere.contains(&here) || !among {
                continue;
            }
            let name = departments
                .iter()
                .find(|it| it.id == assignment.department)
                .map_or("", |it| it.name.as_str());
            let usually: Vec<&str> = elsewhere.iter().map(|id| holder(*id)).collect();
            findings.push(
                Finding::new(FindingCode::CityLeaderDiffers)
                    .line(task.source_lines.first().copied().unwrap_or_default())
                    .task(task.key)
                    .with("department", name)
                    .with("here", holder(here))
                    .with("elsewhere", usually.join("、")),
            );
        }
    }
}
