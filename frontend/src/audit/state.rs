//! What changed between two states of a record, line by line. No browser.
use std::collections::BTreeSet;

use serde_json::Value;

/// A line of a record as it is written, and whether the other state lacks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub changed: bool,
}

/// One state beside the other. Where there is no other, nothing stands out.
pub fn lines(value: &Value, other: Option<&Value>) -> Vec<Line> {
    let written = |value: &Value| serde_json::to_string_pretty(value).unwrap_or_default();
    let other = other.map(written);
    let known: Option<BTreeSet<&str>> =
        other.as_ref().map(|text| text.lines().map(plain).collect());
    written(value)
        .lines()
        .map(|line| Line {
            text: line.to_owned(),
            changed: known.as_ref().is_some_and(|known| !known.contains(plain(line))),
        })
        .collect()
}

/// A comma only tells whether something follows.
fn plain(line: &str) -> &str {
    line.trim_end_matches(',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn changed(value: &Value, other: Option<&Value>) -> Vec<String> {
        let lines = lines(value, other).into_iter().filter(|line| line.changed);
        lines.map(|line| line.text.trim().to_owned()).collect()
    }

    #[test]
    fn only_what_differs_stands_out() {
        let before = json!({"a": 1, "reason": null, "z": 2});
        let after = json!({"a": 1, "reason": "调离岗位", "z": 2});
        assert_eq!(changed(&before, Some(&after)), ["\"reason\": null,"]);
        assert_eq!(changed(&after, Some(&before)), ["\"reason\": \"调离岗位\","]);
        assert!(changed(&after, None).is_empty());
    }

    #[test]
    fn a_new_last_line_does_not_change_the_one_before() {
        let (before, after) = (json!({"a": 1}), json!({"a": 1, "b": 2}));
        assert!(changed(&before, Some(&after)).is_empty());
        assert_eq!(changed(&after, Some(&before)), ["\"b\": 2"]);
    }
}
