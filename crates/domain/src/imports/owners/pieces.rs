//! A cell's lines and the pieces between its separators.
use super::units::{LABEL, clearly_unit, looks_like_unit};

/// The lines of a cell, with names that a line break cut in two put together again: a bracket on a
/// line of its own, an open bracket, or a line that is no unit but completes one.
pub(super) fn joined_lines(cell: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(last) = lines.last_mut() {
            let open = last.matches(['（', '(']).count() > last.matches(['）', ')']).count();
            let bracket = line.starts_with(['（', '('])
                && !LABEL.as_ref().is_some_and(|it| it.is_match(line));
            let last_name =
                last.rsplit(['、', '，', ',', '；', ';', '：', ':', ' ']).next().unwrap_or("");
            let cut = !last_name.is_empty()
                && !looks_like_unit(&last_name.replace('(', "（"))
                && !LABEL.as_ref().is_some_and(|it| it.is_match(line))
                && line
                    .split(['、', '，', ',', '；', ';', ' '])
                    .next()
                    .is_some_and(|first| looks_like_unit(&format!("{last_name}{first}")));
            if open || bracket || cut {
                last.push_str(line);
                continue;
            }
        }
        lines.push(line.to_owned());
    }
    lines
}

/// Splits at 、 ， ； and at white space between whole names, never inside brackets.
pub(super) fn pieces(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    for character in line.chars() {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' | ';' | '/' | '|' | '\n' if depth == 0 => {
                pieces.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
        .into_iter()
        .flat_map(|piece| spaced(&piece))
        .flat_map(|piece| conjoined(&piece))
        .collect()
}

fn spaced(piece: &str) -> Vec<String> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let units = words.iter().filter(|word| looks_like_unit(word)).count();
    if words.len() > 1 && units == words.len() {
        words.into_iter().map(str::to_owned).collect()
    } else {
        vec![piece.to_owned()]
    }
}

/// 市教育局和市财政局 are two; 市发展和改革委 is one.
fn conjoined(piece: &str) -> Vec<String> {
    for (at, word) in piece.char_indices().filter(|(_, it)| ['和', '与', '及', '会'].contains(it))
    {
        let (left, right) = (&piece[..at], &piece[at + word.len_utf8()..]);
        let right = right.strip_prefix('同').unwrap_or(right);
        if word != '会'
            && clearly_unit(left)
            && looks_like_unit(right)
            && right.chars().count() >= 3
        {
            return vec![left.to_owned(), right.to_owned()];
        }
    }
    vec![piece.to_owned()]
}

/// The words of a cell that make up a name, with the line breaks that the cell has inside it.
pub(super) fn as_written(cell: &str, name: &str) -> String {
    let bare: Vec<char> = name.chars().filter(|it| !it.is_whitespace()).collect();
    let starts = cell.char_indices().filter(|(_, it)| Some(it) == bare.first());
    for (start, _) in starts {
        let mut left = bare.as_slice();
        for (at, character) in cell[start..].char_indices() {
            if character.is_whitespace() {
                continue;
            }
            match left.split_first() {
                Some((first, rest)) if *first == character => left = rest,
                _ => break,
            }
            if left.is_empty() {
                return cell[start..start + at + character.len_utf8()].to_owned();
            }
        }
    }
    name.to_owned()
}
