//! The document's paragraphs with their structure, read from their numbering. The words stay as
//! published.

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line of the document's own title, above all else.
    Title(String),
    /// 一、公开挂牌督办内容
    Heading(String),
    /// （一）政府层级监督。
    Subheading(String),
    Paragraph(String),
    /// 一是……；二是……；三是……
    Points(Vec<String>),
}

/// Longer than this, a numbered line is a paragraph.
const LONGEST_HEADING: usize = 40;
const NUMERALS: &str = "一二三四五六七八九十";

pub fn blocks(paragraphs: &[String]) -> Vec<Block> {
    let paragraphs = paragraphs.iter().map(|paragraph| paragraph.trim());
    let mut paragraphs = paragraphs.filter(|paragraph| !paragraph.is_empty()).peekable();
    let mut blocks = Vec::new();
    while let Some(title) = paragraphs.next_if(|paragraph| is_title(paragraph)) {
        blocks.push(Block::Title(title.to_owned()));
    }
    blocks.extend(paragraphs.flat_map(of_paragraph));
    blocks
}

/// Short and no sentence.
fn is_title(text: &str) -> bool {
    is_short(text)
        && !is_heading(text)
        && !text.ends_with(['。', '：', ':', '；', '，', '！', '？'])
}

fn of_paragraph(text: &str) -> Vec<Block> {
    if is_heading(text) {
        return vec![Block::Heading(text.to_owned())];
    }
    let Some((subheading, rest)) = subheading(text) else {
        return body(text);
    };
    let mut blocks = vec![Block::Subheading(subheading.to_owned())];
    blocks.extend(body(rest));
    blocks
}

fn is_heading(text: &str) -> bool {
    let numbered = text.split_once('、').is_some_and(|(number, _)| is_numeral(number));
    numbered && is_short(text) && !text.contains('。')
}

fn subheading(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix(['（', '('])?;
    let (number, _) = inside.split_once(['）', ')'])?;
    let end = text.find('。').map_or(text.len(), |at| at + '。'.len_utf8());
    let (subheading, rest) = text.split_at(end);
    (is_numeral(number) && is_short(subheading)).then_some((subheading, rest.trim()))
}

fn is_numeral(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| NUMERALS.contains(character))
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST_HEADING
}

/// A paragraph, or what leads up to its points and the points.
fn body(text: &str) -> Vec<Block> {
    if text.is_empty() {
        return Vec::new();
    }
    let starts = starts_of_points(text);
    let [first, _, ..] = starts[..] else {
        return vec![Block::Paragraph(text.to_owned())];
    };
    let (before, _) = text.split_at(first);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let points = starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| text.get(*start..end))
        .map(str::to_owned)
        .collect();
    let mut blocks = Vec::new();
    if !before.trim().is_empty() {
        blocks.push(Block::Paragraph(before.to_owned()));
    }
    blocks.push(Block::Points(points));
    blocks
}

/// Where 一是, 二是, 三是 stand in their order, each at the beginning of a clause.
fn starts_of_points(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut from = 0;
    for numeral in NUMERALS.chars() {
        let mark = format!("{numeral}是");
        let found = text
            .match_indices(&mark)
            .map(|(at, _)| at)
            .find(|at| *at >= from && begins_clause(text, *at));
        let Some(at) = found else { break };
        starts.push(at);
        from = at + mark.len();
    }
    starts
}

fn begins_clause(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|before| "；;。：:，, ".contains(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(paragraph: &str) -> Vec<Block> {
        blocks(&[paragraph.to_owned()])
    }

    #[test]
    fn numbered_lines_are_headings() {
        assert_eq!(
            read("  一、公开挂牌督办内容"),
            [Block::Heading("一、公开挂牌督办内容".to_owned())]
        );
        let read = read("（二）强化大局，形成合力。各项任务要加强协调配合。");
        assert_eq!(
            read,
            [
                Block::Subheading("（二）强化大局，形成合力。".to_owned()),
                Block::Paragraph("各项任务要加强协调配合。".to_owned()),
            ]
        );
    }

    #[test]
    fn points_are_told_apart_and_keep_their_words() {
        let text = "将报社作为主体。一是邀请媒体，其中一是重点；二是听取意见；三是定期报道。";
        let read = read(text);
        let Block::Points(points) = &read[1] else {
            panic!("{read:?}");
        };
        assert_eq!(points.len(), 3);
        let words: String = points.concat();
        assert_eq!(format!("将报社作为主体。{words}"), text);
    }

    #[test]
    fn the_documents_title_comes_first_and_only_there() {
        let lines = ["民生工程", "实施方案", "为保证落实，方案如下：", "附件"];
        let blocks = blocks(&lines.map(str::to_owned));
        let titles = blocks.iter().filter(|block| matches!(block, Block::Title(_))).count();
        assert_eq!(titles, 2);
        assert_eq!(blocks.len(), 4);
    }

    #[test]
    fn other_paragraphs_stay_whole() {
        for text in ["为保证高效落实，具体方案如下：", "十、百、千、万。", "一是只有一点。"]
        {
            assert_eq!(read(text), [Block::Paragraph(text.to_owned())]);
        }
        assert!(read("   ").is_empty());
    }

    #[test]
    fn no_text_breaks_the_reader() {
        for text in ["（", "（一", "（一）", "一、", "；一是二是", "。"] {
            read(text);
        }
    }
}
