//! The days ahead as they are typed: numbers with whatever between them. No browser.
use domain::reminders::checked_days;

/// 7、3、1
pub fn written(days: &[u32]) -> String {
    days.iter().map(ToString::to_string).collect::<Vec<_>>().join("、")
}

/// None where something else than numbers stands, or a number that is not allowed.
pub fn read(text: &str) -> Option<Vec<u32>> {
    let between = |letter: char| letter.is_whitespace() || "、，,;；".contains(letter);
    let numbers = text.split(between).filter(|part| !part.is_empty());
    let numbers: Vec<u32> = numbers.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    checked_days(&numbers).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_whatever_stands_between_them() {
        assert_eq!(read("7、3, 1"), Some(vec![7, 3, 1]));
        assert_eq!(read("1 3；7"), Some(vec![7, 3, 1]));
        assert_eq!(read(""), Some(Vec::new()));
        assert_eq!(written(&[7, 3, 1]), "7、3、1");
    }

    #[test]
    fn what_is_no_number_too_far_or_too_many_is_not_read() {
        for text in ["seven", "7天", "61", "1 2 3 4 5 6"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
