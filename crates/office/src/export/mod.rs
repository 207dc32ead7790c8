//! A programme as a workbook or a delimited file, in the columns that the import reads back.
mod changes;
mod delimited;
mod form;
mod rows;
mod tables;
mod workbook;

use domain::imports::{Block, Paragraph, Row};

pub use changes::moved;
pub use delimited::write_csv;
pub use form::write_form;
pub use tables::{CellValue, Sheet, write_sheets};
pub use workbook::write_xlsx;

use crate::{Unwritable, looks::is_blank};

/// The columns of a task, in order. The import knows them by these names.
const TASK_COLUMNS: [&str; 14] = [
    "年度",
    "方案名称",
    "文号",
    "类别序号",
    "类别",
    "序号",
    "主要任务",
    "完成时限",
    "完成日期",
    "责任部门",
    "协作部门",
    "牵头部门领导",
    "分管市领导",
    "量化指标",
];

/// What a delimited file says about the programme behind the columns of the task; a workbook has
/// these on a sheet of their own.
const PROGRAMME_COLUMNS: [&str; 6] =
    ["公布类别数", "公布任务数", "联系方式", "电子邮箱", "上报时限", "正文"];

/// The last column, where a change was filed: beside what was announced, never instead of it. The
/// import leaves it.
const CHANGES: &str = "变更调整";

const TITLE: &str = "方案名称";
const NARRATIVE: &str = "正文";
const TASK_SHEET: &str = "任务分解表";
const PROGRAMME_SHEET: &str = "方案";

/// Stands for a leader that a department does not have, so that the next one keeps its place.
const NOBODY: &str = "—";

/// True for the sheet of a workbook written here that describes the programme.
pub(crate) fn is_own_preface(sheet: &str, rows: &[Row]) -> bool {
    let first = rows.first().and_then(|row| row.cells.first());
    sheet == PROGRAMME_SHEET && first.is_some_and(|cell| cell.text.trim() == TITLE)
}

/// True for the rows of a delimited file written here.
pub(crate) fn is_own_table(rows: &[Row]) -> bool {
    let columns = || TASK_COLUMNS.iter().chain(&PROGRAMME_COLUMNS).copied();
    rows.first().is_some_and(|row| {
        let headings = || row.cells.iter().map(|cell| cell.text.trim());
        headings().eq(columns()) || headings().eq(columns().chain([CHANGES]))
    })
}

/// The blocks of a delimited file written here: what it says about the programme as paragraphs,
/// as the workbook's sheet gives them, and the tasks as a table.
pub(crate) fn unpacked(mut rows: Vec<Row>) -> Vec<Block> {
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.text = delimited::unguarded(&cell.text).to_owned();
    }
    let mut blocks = Vec::new();
    if let Some(first) = rows.get(1) {
        let columns = TASK_COLUMNS.iter().take(3).chain(&PROGRAMME_COLUMNS);
        for name in columns {
            let place = TASK_COLUMNS.iter().chain(&PROGRAMME_COLUMNS).position(|it| it == name);
            let text = place
                .and_then(|place| first.cells.get(place))
                .map_or("", |cell| cell.text.as_str());
            let values = if *name == NARRATIVE { text.split('\n').collect() } else { vec![text] };
            let values = values.into_iter().filter(|value| !is_blank(value));
            blocks.extend(values.map(|value| {
                let value = value.replace(delimited::INNER_BREAK, "\n");
                Block::Paragraph(Paragraph { line: first.line, text: format!("{name}：{value}") })
            }));
        }
    }
    for row in &mut rows {
        row.cells.truncate(TASK_COLUMNS.len());
    }
    blocks.push(Block::Table(rows));
    blocks
}

#[cfg(test)]
mod tests;
