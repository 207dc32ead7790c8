//! Texts as a document may hold them.
use docx_rs::{BreakType, Run};

/// Without the characters that XML forbids, with one kind of line break.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    text.chars().filter(|it| *it == '\n' || is_allowed(*it)).collect()
}

fn is_allowed(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{FFFE}' | '\u{FFFF}')
}

/// The lines that hold anything, each without blanks around it.
pub(super) fn lines(text: &str) -> Vec<String> {
    let text = clean(text);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A text with its line breaks.
pub(super) fn run(text: &str) -> Run {
    let mut run = Run::new();
    for (place, line) in lines(text).into_iter().enumerate() {
        if place > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

/// How wide a text is in halves of a character's width; Latin letters and digits take one.
pub(super) fn half_widths(text: &str) -> i32 {
    text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum()
}
