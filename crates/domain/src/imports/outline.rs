//! 清单: tasks that stand as numbered paragraphs instead of in a table.
use std::collections::BTreeMap;

use super::{
    document::Paragraph,
    draft::{Draft, DraftTask},
    finding::FindingCode,
    labels::{content, is_label, split_labels},
    numbering::{Style, marker},
    owners::{Annotation, split_bracket},
    table::category_name,
};

/// Headings of chapters that hold no tasks: aims, organisation, demands.
const NO_TASKS: [&str; 26] = [
    "总体要求",
    "指导思想",
    "基本原则",
    "总体思路",
    "工作要求",
    "组织领导",
    "保障措施",
    "组织实施",
    "有关要求",
    "工作原则",
    "督办方式",
    "督办要求",
    "督查",
    "考核",
    "组织保障",
    "加强领导",
    "强化",
    "时间安排",
    "实施步骤",
    "工作步骤",
    "总体目标",
    "方法步骤",
    "责任追究",
    "几点要求",
    "相关要求",
    "实施要求",
];

/// A paragraph with what its marker and its words say.
struct Item<'a> {
    line: u32,
    text: &'a str,
    style: Option<Style>,
    number: u32,
    rest: &'a str,
    /// True under a chapter that holds no tasks.
    idle: bool,
    /// The place of the chapter 一、 that it stands in.
    chapter: usize,
    /// True when owners or a deadline stand in it or in the lines behind it.
    annotated: bool,
}

/// Reads numbered paragraphs into the draft.
pub(crate) fn read(paragraphs: &[Paragraph], year: i32, draft: &mut Draft) {
    let items = items(paragraphs, year);
    let Some(level) = task_level(&items) else {
        return;
    };
    let only_annotated =
        items.iter().any(|item| item.style == Some(level) && item.annotated && !item.idle);
    let heading_style = heading_level(&items, level);
    let mut category: Option<(Option<u32>, String, u32)> = None;
    let mut chapter_with_tasks = BTreeMap::new();
    for item in &items {
        if item.style == Some(level) && (item.annotated || !only_annotated) && !item.idle {
            chapter_with_tasks.insert(item.chapter, ());
        }
    }
    let mut inside = false;
    for item in &items {
        let in_chapter = chapter_with_tasks.contains_key(&item.chapter) && !item.idle;
        if item.style.is_some() && item.style == heading_style {
            let (ordinal, name) = category_name(heading(item.text));
            category = in_chapter.then_some((ordinal, name, item.line));
            inside = false;
            continue;
        }
        if item.style == Some(level) && in_chapter {
            let at = category
                .as_ref()
                .map(|(ordinal, name, line)| draft.category(*ordinal, name, *line));
            draft.tasks.push(task(item, at, year));
            inside = true;
        } else if inside && in_chapter && !is_heading(item, level) && !is_closing(item) {
            if let Some(last) = draft.tasks.last_mut() {
                follow(last, item, year);
            }
        } else {
            inside = false;
        }
    }
    drop_title(draft);
}

/// A single heading over all tasks is the list's own title and no area.
fn drop_title(draft: &mut Draft) {
    let is_title = |name: &str| {
        ["任务", "项目", "实事", "内容", "安排", "目标"].iter().any(|word| name.contains(word))
    };
    if draft.categories.len() == 1 && is_title(&draft.categories[0].name) {
        draft.categories.clear();
        for task in &mut draft.tasks {
            task.category = None;
        }
    }
}

fn items<'a>(paragraphs: &'a [Paragraph], year: i32) -> Vec<Item<'a>> {
    let mut idle = false;
    let mut chapter = 0;
    let mut items: Vec<Item<'a>> = Vec::new();
    for paragraph in paragraphs {
        let text = paragraph.text.trim();
        if text.is_empty() {
            continue;
        }
        // 1.目标任务：… 2.责任单位：… describe the task above; they are no tasks of their own.
        let (text, marker) = match marker(text) {
            Some(labelled) if is_label(labelled.rest) => (labelled.rest, None),
            other => (text, other),
        };
        let style = marker.as_ref().map(|it| it.style);
        if style == Some(Style::Chinese) {
            chapter += 1;
            idle = NO_TASKS.iter().any(|word| heading(text).contains(word));
        }
        let annotation = split_bracket(text, year).is_some()
            || Annotation::in_prose(text).is_some()
            || text.chars().count() < 600
                && Annotation::labelled(text).is_some_and(|it| it.departments.is_some());
        let annotated = annotation && (marker.is_some() || !text.is_empty());
        if annotation
            && marker.is_none()
            && text.chars().count() < 200
            && let Some(owner) = items.iter_mut().rev().find(|item| item.style.is_some())
        {
            owner.annotated = true;
        }
        items.push(Item {
            line: paragraph.line,
            text,
            style,
            number: marker.as_ref().map_or(0, |it| it.number),
            rest: marker.map_or(text, |it| it.rest),
            idle,
            chapter,
            annotated: annotated && style.is_some(),
        });
    }
    items
}

/// The first sentence of a heading: 一、教育惠民方面。投资…
fn heading(text: &str) -> &str {
    text.split(['。', '；', '：']).next().unwrap_or(text).trim()
}

/// The marker that counts tasks: the one whose paragraphs name owners most; without any owners, the
/// finest one that counts to two.
fn task_level(items: &[Item<'_>]) -> Option<Style> {
    let levels = [
        Style::Chinese,
        Style::ChineseInBrackets,
        Style::Item,
        Style::Arabic,
        Style::ArabicInBrackets,
        Style::Is,
    ];
    let count = |level: Style, annotated: bool| {
        items
            .iter()
            .filter(|item| {
                item.style == Some(level) && !item.idle && (item.annotated || !annotated)
            })
            .count()
    };
    let annotated = levels
        .into_iter()
        .max_by_key(|level| count(*level, true))
        .filter(|it| count(*it, true) > 0);
    annotated.or_else(|| {
        [Style::Arabic, Style::Item, Style::ChineseInBrackets, Style::Chinese]
            .into_iter()
            .find(|level| count(*level, false) >= 2)
    })
}

/// The marker of the headings right above the tasks.
fn heading_level(items: &[Item<'_>], level: Style) -> Option<Style> {
    let order = [Style::Chinese, Style::ChineseInBrackets, Style::Arabic, Style::ArabicInBrackets];
    let place = order.iter().position(|style| *style == level).unwrap_or(order.len());
    let candidates =
        if matches!(level, Style::Item | Style::Is) { &order[..2] } else { &order[..place] };
    let mut before: Option<Style> = None;
    let mut counts: BTreeMap<Style, usize> = BTreeMap::new();
    for item in items.iter().filter(|item| !item.idle) {
        match item.style {
            Some(style) if candidates.contains(&style) => before = Some(style),
            Some(style) if style == level => {
                if let Some(before) = before {
                    *counts.entry(before).or_default() += 1;
                }
            }
            _ => {}
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(style, _)| style)
}

/// A paragraph about all tasks behind the last of them.
fn is_closing(item: &Item<'_>) -> bool {
    item.style.is_none()
        && ["以上", "上述", "注：", "注:", "附件", "附：", "此外", "各责任单位"]
            .iter()
            .any(|start| item.text.starts_with(start))
}

fn is_heading(item: &Item<'_>, level: Style) -> bool {
    item.style.is_some_and(|style| {
        style < level && style != Style::Item && item.rest.chars().count() <= 30
    })
}

fn task(item: &Item<'_>, category: Option<usize>, year: i32) -> DraftTask {
    let mut task = DraftTask {
        lines: vec![item.line],
        number: Some(item.number),
        category,
        original_text: item.text.to_owned(),
        text: item.rest.to_owned(),
        ..DraftTask::default()
    };
    if let Some((text, annotation)) = split_bracket(item.rest, year) {
        task.text = text;
        annotate(&mut task, &annotation);
    } else if let Some((text, annotation)) = split_labels(item.rest) {
        task.text = text;
        annotate(&mut task, &annotation);
    } else if let Some(annotation) = Annotation::in_prose(item.rest) {
        annotate(&mut task, &annotation);
    }
    task
}

/// A paragraph behind a task: its owners, or more of its words.
fn follow(task: &mut DraftTask, item: &Item<'_>, year: i32) {
    task.lines.push(item.line);
    task.original_text = format!("{}\n{}", task.original_text, item.text);
    let text = item.text.trim_start_matches(['（', '(', '【', '[']);
    if let Some((before, annotation)) = split_labels(text) {
        if !before.trim().is_empty() {
            append(task, &before);
        }
        annotate(task, &annotation);
    } else if let Some((before, annotation)) = split_bracket(item.text, year) {
        append(task, &before);
        annotate(task, &annotation);
    } else {
        append(task, content(item.text).unwrap_or(item.text));
    }
}

fn append(task: &mut DraftTask, more: &str) {
    let joint = if task.text.is_empty() || task.text.ends_with(['。', '；', '：', '，', '、', '！'])
    {
        ""
    } else {
        "："
    };
    task.text = format!("{}{joint}{}", task.text, more.trim());
}

fn annotate(task: &mut DraftTask, annotation: &Annotation) {
    let taken = task.owners.complete(annotation);
    if let Some(deadline) = annotation.deadline.as_ref().filter(|_| task.deadline.is_empty()) {
        task.deadline.clone_from(deadline);
    }
    let known = task.findings.iter().any(|finding| finding.code == FindingCode::OwnersFromText);
    if taken && !known {
        task.note(FindingCode::OwnersFromText);
    }
}
