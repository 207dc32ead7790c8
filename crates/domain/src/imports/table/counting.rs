//! How a table counts its tasks.
use super::words::narrow_digit;
use crate::imports::{
    columns::Column,
    document::Row,
    header::Header,
    numbering::{Style, marker, number_of},
};

/// Which of two number systems counts the tasks: the number column, or the numbers in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    Column,
    Text,
}

impl Numbering {
    pub(super) fn of(header: &Header, body: &[&Row]) -> Self {
        let texts = header.place(Column::Task).into_iter().flat_map(|place| {
            body.iter().filter_map(move |row| row.cells.get(place)).map(|cell| cell.text.trim())
        });
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        let counted: Vec<u32> = texts
            .iter()
            .filter_map(|text| marker(text))
            .filter(|marker| {
                matches!(marker.style, Style::Arabic | Style::Item | Style::ArabicInBrackets)
            })
            .map(|marker| marker.number)
            .collect();
        let column_counts = header.place(Column::Number).is_some_and(|place| {
            let numbers: Vec<u32> = body
                .iter()
                .filter_map(|row| row.cells.get(place))
                .filter_map(|cell| ordinal(&cell.text))
                .collect();
            let mut distinct = numbers.clone();
            distinct.dedup();
            !numbers.is_empty() && distinct.len() * 3 >= texts.len() * 2
        });
        if counted.len() * 5 >= texts.len() * 3 && !texts.is_empty() && !column_counts {
            Self::Text
        } else {
            Self::Column
        }
    }
}

pub(super) fn ordinal(text: &str) -> Option<u32> {
    let bare: String = text.split_whitespace().collect();
    let bare = bare.trim_matches(['.', '．', '、', '（', '）', '(', ')', '第', '项', '件', '①']);
    number_of(bare)
}

/// True when any row's number is written in digits.
pub(super) fn counts_in_digits(header: &Header, body: &[&Row]) -> bool {
    let place = header.place(Column::Number);
    place.is_some_and(|place| {
        body.iter()
            .filter_map(|row| row.cells.get(place))
            .any(|cell| cell.text.trim().starts_with(narrow_digit) && ordinal(&cell.text).is_some())
    })
}
