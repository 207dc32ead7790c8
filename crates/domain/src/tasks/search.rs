//! 检索: full text that finds two-character words, because Chinese text has no spaces to index by.
use unicode_normalization::UnicodeNormalization;

/// Text prepared for search: compatibility forms folded (１ = 1, Ａ = a), no white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchText(String);

impl SearchText {
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let folded: Vec<String> = parts.into_iter().map(fold).collect();
        Self(folded.join("\u{1f}"))
    }

    /// True when every word of the query occurs; words are separated by white space or commas.
    /// Any substring counts, so 供水 finds 集中供水, on every database alike.
    pub fn matches(&self, query: &str) -> bool {
        query
            .split(|character: char| character.is_whitespace() || ",，、;；".contains(character))
            .map(fold)
            .all(|word| self.0.contains(&word))
    }
}

fn fold(text: &str) -> String {
    text.nfkc()
        .filter(|character| !character.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_characters_find_their_word() {
        let text = SearchText::of(["带动周边乡镇实现集中供水", "市规划建设局（建设）", "PPP项目"]);
        for query in ["供水", "水", "供水 建设局", "规划建设局(建设)", "ppp", "ＰＰＰ", "", "  "]
        {
            assert!(text.matches(query), "{query}");
        }
        for query in ["厕所", "供水 厕所", "镇建"] {
            assert!(!text.matches(query), "{query}");
        }
        assert!(!SearchText::of(["供", "水"]).matches("供水"), "words never span two fields");
    }
}
