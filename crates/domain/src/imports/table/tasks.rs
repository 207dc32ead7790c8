//! A row's task: its words, its number, and what its blank cells take from elsewhere.
use super::{
    counting::{Numbering, ordinal},
    filling::{fill_owners, note_filled},
    rows::Reader,
    words::{flat, narrow_digit, several_tasks},
};
use crate::imports::{
    columns::Column,
    document::Row,
    draft::DraftTask,
    finding::{Finding, FindingCode},
    numbering::{Style, marker},
    owners,
};

impl Reader<'_, '_> {
    /// The task's words: the name and, where another column describes it, the description.
    pub(super) fn text(&self, row: &Row) -> String {
        let name = self.cell(row, Column::Task);
        let details: Vec<&str> = self
            .header
            .columns
            .iter()
            .zip(&row.cells)
            .filter(|(column, cell)| **column == Some(Column::TaskDetail) && !cell.merged_right)
            .map(|(_, cell)| cell.text.trim())
            .filter(|detail| !detail.is_empty())
            .collect();
        let mut text = name.to_owned();
        for detail in details {
            // 产业扶贫 | 1.发展…: the number belongs to the task, whose name stands before it.
            let numbered = marker(detail)
                .filter(|it| it.style == Style::Arabic && several_tasks(detail).len() == 1)
                .filter(|_| self.header.place(Column::Number).is_none() && marker(&text).is_none());
            if let Some(numbered) = numbered.filter(|_| !text.is_empty()) {
                text = format!("{}.{text}：{}", numbered.number, numbered.rest);
                continue;
            }
            let bare =
                detail.trim_start_matches(|it: char| it.is_ascii_digit() || "、.．".contains(it));
            if text.is_empty() || bare.starts_with(text.trim_end_matches('。')) {
                text = detail.to_owned();
            } else if !text.contains(detail) {
                let joint = if text.ends_with(['。', '；', '：']) { "" } else { "：" };
                text = format!("{text}{joint}{detail}");
            }
        }
        text
    }

    /// The cells that the task's words come from, exactly as they are.
    fn original(&self, row: &Row) -> String {
        let cells = self.header.columns.iter().zip(&row.cells).filter(|(column, cell)| {
            matches!(column, Some(Column::Task | Column::TaskDetail)) && !cell.merged_right
        });
        let texts: Vec<&str> =
            cells.map(|(_, cell)| cell.text.trim()).filter(|it| !it.is_empty()).collect();
        texts.join("\n")
    }

    pub(super) fn task(&mut self, row: &Row, text: &str, category_filled: bool) {
        let column_number =
            ordinal(self.cell(row, Column::Number)).filter(|_| self.numbering == Numbering::Column);
        let chinese_number =
            self.cell(row, Column::Number).chars().next().is_some_and(|it| !narrow_digit(it));
        let has_category_cell = !self.cell(row, Column::Category).is_empty();
        let column_number = column_number.filter(|_| {
            !(chinese_number
                && has_category_cell
                && self.header.place(Column::CategoryOrdinal).is_none())
        });
        if self.continues(row, text, column_number) {
            if let Some(last) = self.draft.tasks.last_mut() {
                last.text.push_str(text);
                last.original_text = format!("{}\n{text}", last.original_text);
                last.lines.extend(row.lines());
            }
            return;
        }
        let parts =
            if column_number.is_none() { several_tasks(text) } else { vec![text.to_owned()] };
        let several = parts.len() > 1;
        for part in parts {
            let own = marker(&part).filter(|it| !matches!(it.style, Style::Circled | Style::Is));
            let (number, words) = match own {
                Some(marker) if column_number.is_none() => {
                    (Some(marker.number), marker.rest.to_owned())
                }
                Some(marker) if Some(marker.number) == column_number => {
                    (column_number, marker.rest.to_owned())
                }
                _ => (column_number, part.clone()),
            };
            let mut task = DraftTask {
                lines: row.lines(),
                number,
                category: self.category,
                category_filled: category_filled && !self.merged(row, Column::Category),
                original_text: if several { part.clone() } else { self.original(row) },
                text: words,
                deadline: self.cell(row, Column::Deadline).to_owned(),
                due: self.cell(row, Column::DueDate).to_owned(),
                owners: self.owner_cells(row),
                owners_from: None,
                indicators: self
                    .header
                    .place(Column::Indicators)
                    .map(|_| self.cell(row, Column::Indicators).to_owned()),
                findings: Vec::new(),
            };
            if several {
                task.note(FindingCode::CellSplit);
            }
            self.complete(row, &mut task);
            self.draft.tasks.push(task);
        }
    }

    /// A row that only goes on with the sentence that a page break cut.
    fn continues(&self, row: &Row, text: &str, number: Option<u32>) -> bool {
        let Some(last) = self.draft.tasks.last() else {
            return false;
        };
        let alone = row
            .cells
            .iter()
            .filter(|cell| !cell.text.trim().is_empty() && !cell.merged_down)
            .count()
            == 1;
        let ended = last.text.ends_with(['。', '；', '！', '.', ';', '）', '）']);
        let numbered = self.draft.tasks.iter().filter(|task| task.number.is_some()).count() * 2
            > self.draft.tasks.len();
        alone
            && number.is_none()
            && numbered
            && marker(text).is_none()
            && !ended
            && !self.merged(row, Column::Task)
    }

    /// Fills blank cells: from the text's own bracket, from a merged cell, or from the row above.
    fn complete(&mut self, row: &Row, task: &mut DraftTask) {
        if self.is_export() {
            return;
        }
        let has_owner_column = [Column::Department, Column::DepartmentAndLeader]
            .into_iter()
            .any(|column| self.header.place(column).is_some());
        if task.owners.departments.is_empty()
            && let Some((text, annotation)) = owners::split_bracket(&task.text, self.context.year)
            && task.owners.complete(&annotation)
        {
            task.text = text;
            if let Some(deadline) = annotation.deadline.filter(|_| task.deadline.is_empty()) {
                task.deadline = deadline;
            }
            task.note(FindingCode::OwnersFromText);
        }
        let tasks = &self.draft.tasks;
        let above = tasks.last();
        let used = self.header.columns.iter().zip(&row.cells).any(|(column, cell)| {
            column.is_some_and(|it| it != Column::NotUsed)
                && cell.merged_down
                && !cell.text.trim().is_empty()
        });
        if used {
            task.note(FindingCode::MergedCell);
        }
        if has_owner_column && let Some((place, above)) = tasks.iter().enumerate().next_back() {
            let origin = above.owners_from.unwrap_or(place);
            if fill_owners(task, above) {
                task.owners_from = Some(origin);
                note_filled(task, &tasks[origin]);
            }
        }
        if task.deadline.is_empty()
            && task.due.is_empty()
            && self.header.place(Column::Deadline).is_some()
            && let Some(above) = above.filter(|above| !above.deadline.is_empty())
        {
            task.deadline.clone_from(&above.deadline);
            let finding = Finding::new(FindingCode::DeadlineFilledDown).line(task.line());
            task.findings.push(finding.with("deadline", flat(&above.deadline)));
        }
    }

    /// Our own exports repeat what several rows share, so that a blank cell there is a blank.
    pub(super) fn is_export(&self) -> bool {
        [Column::Year, Column::CategoryOrdinal, Column::DueDate]
            .into_iter()
            .all(|column| self.header.place(column).is_some())
    }
}
