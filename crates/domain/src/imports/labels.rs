//! Words that say what follows them: 责任单位：, 完成时限：, 目标任务：.
use super::owners::Annotation;

const CONTENT_LABELS: [&str; 8] = [
    "目标任务",
    "建设内容",
    "主要内容",
    "工作内容",
    "年度目标",
    "工作目标",
    "实施内容",
    "任务目标",
];

/// The words behind 目标任务：, which describe the task itself.
pub(super) fn content(text: &str) -> Option<&str> {
    CONTENT_LABELS
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .and_then(|rest| rest.strip_prefix(['：', ':']))
}

pub(super) fn is_label(text: &str) -> bool {
    content(text).is_some() || Annotation::first_label(text) == Some(0)
}

/// Splits 新建公厕6座。责任单位：市爱卫办 before its first label.
pub(super) fn split_labels(text: &str) -> Option<(String, Annotation)> {
    let annotation = Annotation::labelled(text)?;
    let start = Annotation::first_label(text)?;
    let head = text[..start]
        .trim_end_matches(['（', '(', '【', '[', ' ', '\u{3000}', '\t', '，', ',', '；']);
    Some((head.to_owned(), annotation))
}
