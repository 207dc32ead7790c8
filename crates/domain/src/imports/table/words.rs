//! What the words of a cell are: a category, a note, several tasks.
use crate::imports::numbering::{Style, marker, number_of};

/// Joins the lines of a cell: Chinese needs no space where a line was broken.
pub(in crate::imports) fn unbroken(text: &str) -> String {
    let mut joined = String::new();
    for word in text.split_whitespace() {
        let latin = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphanumeric());
        if latin(joined.chars().next_back()) && latin(word.chars().next()) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// A cell's words on one line.
pub(in crate::imports) fn flat(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn narrow_digit(character: char) -> bool {
    character.is_ascii_digit() || ('０'..='９').contains(&character)
}

/// 一、教育惠民方面（3项） is area 1, 教育惠民方面.
pub(in crate::imports) fn category_name(words: &str) -> (Option<u32>, String) {
    let words: String = flat(words).replace(' ', "");
    let (ordinal, name) = match marker(&words) {
        Some(marker) => (Some(marker.number), marker.rest.to_owned()),
        None => (None, words.clone()),
    };
    let counted = |inside: &str| {
        let bare = inside.trim_start_matches('共').trim_end_matches(['项', '件', '个', '）', ')']);
        number_of(bare).is_some()
    };
    let name = match name.rfind(['（', '(']) {
        Some(at) if at > 0 && counted(name[at..].trim_start_matches(['（', '('])) => {
            name[..at].to_owned()
        }
        _ => name,
    };
    let name = name.trim_end_matches(['：', ':', '。']).to_owned();
    if name.is_empty() { (None, words) } else { (ordinal, name) }
}

pub(super) fn is_total_or_note(text: &str, filled: usize) -> bool {
    let bare: String = text.split_whitespace().collect();
    ["合计", "总计", "小计"].iter().any(|word| bare.starts_with(word)) && bare.chars().count() <= 12
        || filled == 1
            && ["注：", "注:", "备注：", "说明：", "填表", "联系人", "附："]
                .iter()
                .any(|word| bare.starts_with(word))
}

/// A cell that holds several numbered tasks, a line each: 9.… 10.…
pub(super) fn several_tasks(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let numbers: Vec<Option<u32>> = lines
        .iter()
        .map(|line| marker(line).filter(|it| it.style == Style::Arabic).map(|it| it.number))
        .collect();
    let counted: Vec<u32> = numbers.iter().flatten().copied().collect();
    let consecutive = counted.windows(2).all(|pair| pair[1] == pair[0] + 1);
    if counted.len() < 2 || !consecutive || numbers.first().copied().flatten().is_none() {
        return vec![text.to_owned()];
    }
    let mut parts: Vec<String> = Vec::new();
    for (line, number) in lines.iter().zip(numbers) {
        match parts.last_mut() {
            Some(last) if number.is_none() => last.push_str(line),
            _ => parts.push((*line).to_owned()),
        }
    }
    parts
}
