//! Rows as drafts of tasks.
use super::{
    Context,
    counting::{Numbering, ordinal},
    filling::{fill_owners, note_filled},
    words::{category_name, flat, is_total_or_note, narrow_digit, several_tasks},
};
use crate::imports::{
    columns::{Column, column_of},
    document::{Cell, Row},
    draft::{Draft, DraftTask, OwnerCells},
    finding::{Finding, FindingCode},
    header::Header,
    numbering::{Style, marker, number_of},
    owners,
};

pub(super) struct Reader<'a, 'b> {
    pub(super) header: &'a Header,
    pub(super) numbering: Numbering,
    /// True when the number column counts some rows in digits: Chinese numerals then count areas.
    pub(super) counts_in_digits: bool,
    pub(super) category: Option<usize>,
    pub(super) draft: &'b mut Draft,
    pub(super) context: Context<'a>,
}

impl Reader<'_, '_> {
    fn cell<'c>(&self, row: &'c Row, column: Column) -> &'c str {
        self.header
            .place(column)
            .and_then(|place| row.cells.get(place))
            .filter(|cell| !cell.merged_right)
            .map_or("", |cell| cell.text.trim())
    }

    fn merged(&self, row: &Row, column: Column) -> bool {
        let cell = self.header.place(column).and_then(|place| row.cells.get(place));
        cell.is_some_and(|cell| cell.merged_down && !cell.text.trim().is_empty())
    }

    pub(super) fn row(&mut self, row: &Row) {
        let filled: Vec<&Cell> = row
            .cells
            .iter()
            .filter(|cell| !cell.merged_right && !cell.text.trim().is_empty())
            .collect();
        let text = self.text(row);
        if let [only] = filled[..]
            && self.is_section(row, only, &text)
        {
            self.category = Some(self.category_of(only.text.trim(), row.line));
            return;
        }
        if let [number, words] = filled[..]
            && self.is_numbered_section(row, number, words)
        {
            let at = self.draft.category(ordinal(&number.text), words.text.trim(), row.line);
            self.category = Some(at);
            return;
        }
        self.stated(row);
        let category_filled = self.enter_category(row);
        if row.cells.len() != self.header.columns.len() {
            let finding = Finding::new(FindingCode::RowLengthDiffers).line(row.line);
            let finding =
                finding.with("cells", row.cells.len()).with("columns", self.header.columns.len());
            self.draft.findings.push(finding);
        }
        if text.is_empty() {
            self.without_task(row, &filled);
            return;
        }
        if is_total_or_note(&text, filled.len()) {
            self.not_read(row, &text);
            return;
        }
        self.task(row, &text, category_filled);
    }

    /// The task's words: the name and, where another column describes it, the description.
    fn text(&self, row: &Row) -> String {
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

    fn is_section(&self, row: &Row, only: &Cell, text: &str) -> bool {
        let words = only.text.trim();
        if column_of(words) == Some(Column::Number)
            || number_of(words).is_some()
            || is_total_or_note(words, 1)
        {
            return false;
        }
        let chinese = marker(words)
            .is_some_and(|it| matches!(it.style, Style::Chinese | Style::ChineseInBrackets));
        let spans =
            row.cells.iter().filter(|cell| cell.merged_right).count() * 2 >= row.cells.len();
        let short = words.chars().count() <= 40 && !words.contains('。');
        let outside_task = text.is_empty() && self.header.place(Column::Category).is_none();
        short && (chinese || spans || outside_task) && !self.numbers_itself(words)
    }

    /// 一 | 教育方面: an area that the number column counts in Chinese, where tasks count 1, 2, 3.
    fn is_numbered_section(&self, row: &Row, number: &Cell, words: &Cell) -> bool {
        let in_number_column = self
            .header
            .place(Column::Number)
            .and_then(|place| row.cells.get(place))
            .is_some_and(|cell| std::ptr::eq(cell, number));
        let chinese = number.text.trim().chars().next().is_some_and(|it| !narrow_digit(it));
        let short = words.text.trim().chars().count() <= 30 && !words.text.contains('。');
        let without_categories = self.header.place(Column::Category).is_none();
        let wide = self.header.columns.len() > 2;
        in_number_column
            && chinese
            && short
            && wide
            && without_categories
            && self.counts_in_digits
            && ordinal(&number.text).is_some()
    }

    fn numbers_itself(&self, words: &str) -> bool {
        self.numbering == Numbering::Text
            && marker(words).is_some_and(|it| it.style == Style::Arabic)
    }

    pub(super) fn category_of(&mut self, words: &str, line: u32) -> usize {
        let (ordinal, name) = category_name(words);
        self.draft.category(ordinal, &name, line)
    }

    /// Takes the row's category, or stays in the one above. True when a blank cell was filled.
    fn enter_category(&mut self, row: &Row) -> bool {
        let words = self.cell(row, Column::Category).to_owned();
        if words.is_empty() && self.is_export() {
            self.category = None;
            return false;
        }
        if words.is_empty() {
            return self.header.place(Column::Category).is_some() && self.category.is_some();
        }
        let (own, name) = category_name(&words);
        let beside = self.cell(row, Column::CategoryOrdinal);
        let number = self.cell(row, Column::Number);
        let chinese = number.chars().next().is_some_and(|it| !narrow_digit(it));
        let counts_categories = self.numbering == Numbering::Text || chinese;
        let ordinal = own
            .or_else(|| ordinal(beside))
            .or_else(|| ordinal(number).filter(|_| counts_categories));
        let at = self.draft.category(ordinal, &name, row.line);
        self.category = Some(at);
        false
    }

    /// A row without a task: an area without tasks, or what a page break cut off the row above.
    fn without_task(&mut self, row: &Row, filled: &[&Cell]) {
        let category_cells = [
            Column::Category,
            Column::Number,
            Column::CategoryOrdinal,
            Column::Year,
            Column::ProgrammeTitle,
            Column::DocumentNumber,
        ];
        let others = self.header.columns.iter().zip(&row.cells).filter(|(column, cell)| {
            !column.is_some_and(|column| category_cells.contains(&column))
                && !cell.merged_down
                && !cell.text.trim().is_empty()
        });
        if others.count() == 0 {
            return;
        }
        let owners = self.owner_cells(row);
        let numbered = ordinal(self.cell(row, Column::Number)).is_some();
        match self.draft.tasks.last_mut().filter(|_| !owners.is_blank() && !numbered) {
            Some(last) => {
                for (slot, more) in [
                    (&mut last.owners.departments, owners.departments),
                    (&mut last.owners.support, owners.support),
                    (&mut last.owners.leaders, owners.leaders),
                    (&mut last.owners.city_leaders, owners.city_leaders),
                ] {
                    if !more.is_empty() {
                        *slot = format!("{slot}\n{more}");
                    }
                }
                last.lines.push(row.line);
            }
            None => {
                let words: Vec<&str> = filled.iter().map(|cell| cell.text.trim()).collect();
                self.not_read(row, &words.join(" "));
            }
        }
    }

    fn not_read(&mut self, row: &Row, words: &str) {
        let short: String = words.chars().take(40).collect();
        self.draft
            .findings
            .push(Finding::new(FindingCode::RowNotRead).line(row.line).with("text", short));
    }

    fn owner_cells(&self, row: &Row) -> OwnerCells {
        OwnerCells {
            departments: self.cell(row, Column::Department).to_owned(),
            support: self.cell(row, Column::SupportDepartment).to_owned(),
            leaders: self.cell(row, Column::DepartmentLeader).to_owned(),
            city_leaders: self.cell(row, Column::CityLeader).to_owned(),
        }
    }

    fn task(&mut self, row: &Row, text: &str, category_filled: bool) {
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
                last.lines.push(row.line);
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
                lines: vec![row.line],
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
        let has_owner_column = self.header.place(Column::Department).is_some();
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
    fn is_export(&self) -> bool {
        [Column::Year, Column::CategoryOrdinal, Column::DueDate]
            .into_iter()
            .all(|column| self.header.place(column).is_some())
    }

    /// Notes what our own exports state of the programme, once.
    fn stated(&mut self, row: &Row) {
        for (column, key) in [
            (Column::Year, "年度"),
            (Column::ProgrammeTitle, "方案名称"),
            (Column::DocumentNumber, "文号"),
        ] {
            let value = self.cell(row, column);
            if !value.is_empty() && !self.draft.stated.iter().any(|(known, _)| *known == key) {
                self.draft.stated.push((key, value.to_owned()));
            }
        }
    }
}
