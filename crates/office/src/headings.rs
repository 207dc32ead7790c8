//! Which rows name columns. Only to find where tables begin; what columns mean is decided elsewhere.
use domain::imports::{Column, Header, column_of};

use crate::looks::{bare, begins_row, is_blank, is_digit};

/// The longest cell that can head a column, in characters without white space.
const LONGEST_HEADING: usize = 16;

/// True for text that heads a column of a task table.
pub(crate) fn looks_like_heading(text: &str) -> bool {
    let bare = bare(text);
    let digits = bare.chars().filter(|it| is_digit(*it)).count();
    let title = ["表", "方案", "通知", "清单"].iter().any(|it| bare.ends_with(it));
    bare.chars().count() <= LONGEST_HEADING
        && (digits <= 2 || bare.contains(['（', '(']))
        && !title
        && !begins_row(&bare)
        && column_of(&bare).is_some()
}

/// True for a row that names columns: most of its cells head one, two columns at least differ, and
/// one of them is of those that ordinary cells are not mistaken for.
pub(crate) fn is_header<S: AsRef<str>>(cells: &[S]) -> bool {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    let filled: Vec<&&str> = cells.iter().filter(|cell| !is_blank(cell)).collect();
    let mut columns: Vec<Column> = filled
        .iter()
        .filter(|cell| looks_like_heading(cell))
        .filter_map(|cell| column_of(cell))
        .collect();
    let understood = columns.len();
    let sure = columns.iter().any(is_sure);
    columns.sort_unstable();
    columns.dedup();
    let headings: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    understood * 2 >= filled.len()
        && columns.len() >= 2
        && sure
        && filled.iter().all(|cell| bare(cell).chars().count() <= 2 * LONGEST_HEADING)
        && Header::of(&headings).is_some()
}

/// True when a header that has these headings already cannot have one more that says the same:
/// 「教育方面」 below 「类别」 is the first cell of the table's body.
pub(crate) fn repeats_column(headings: &[String], text: &str) -> bool {
    let column = column_of(text);
    matches!(column, Some(Column::Number | Column::Category))
        && headings.iter().any(|heading| column_of(heading) == column)
}

fn is_sure(column: &Column) -> bool {
    !matches!(column, Column::Task | Column::TaskDetail | Column::Category | Column::NotUsed)
}

/// True for two rows that head the same columns, however their headings are broken.
pub(crate) fn same_header<A: AsRef<str>, B: AsRef<str>>(one: &[A], other: &[B]) -> bool {
    let bared = |cell: &str| bare(cell);
    let trimmed = |cells: Vec<String>| {
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
        cells[..filled].to_vec()
    };
    trimmed(one.iter().map(|cell| bared(cell.as_ref())).collect())
        == trimmed(other.iter().map(|cell| bared(cell.as_ref())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_and_rows_are_told_apart() {
        for header in [
            &["序号", "类别", "主要任务", "完成时限", "责任部门", "牵头部\n\n门领导", "分管市领导"]
                [..],
            &["序号", "项目名称", "责任单位"],
            &["民生实事", "牵头单位", "配合单位", "完成时间"],
            &["序\u{3000}号", "实事内容", "主办单位", "备注"],
        ] {
            assert!(is_header(header), "{header:?}");
        }
        for row in [
            &["一", "教育惠民方面", "1.投资1.1亿元", "9月底前", "市教育局", "于湘宁", "刘宝庆"][..],
            &["工作目标", "主要任务", "项目内容"],
            &["1", "棚改项目", "加快建设", "9月底前"],
            &["工作目标"],
        ] {
            assert!(!is_header(row), "{row:?}");
        }
    }
}
