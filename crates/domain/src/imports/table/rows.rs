//! Rows as drafts of tasks.
use super::{
    Context,
    counting::{Numbering, ordinal},
    words::{category_name, is_total_or_note, narrow_digit},
};
use crate::imports::{
    columns::{Column, column_of},
    document::{Cell, Row},
    draft::{Draft, OwnerCells},
    finding::{Finding, FindingCode},
    header::Header,
    numbering::{Style, marker, number_of},
    owners::split_leaders,
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
    pub(super) fn cell<'c>(&self, row: &'c Row, column: Column) -> &'c str {
        self.header
            .place(column)
            .and_then(|place| row.cells.get(place))
            .filter(|cell| !cell.merged_right)
            .map_or("", |cell| cell.text.trim())
    }

    pub(super) fn merged(&self, row: &Row, column: Column) -> bool {
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
                last.lines.extend(row.lines());
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

    pub(super) fn owner_cells(&self, row: &Row) -> OwnerCells {
        if self.header.place(Column::DepartmentAndLeader).is_some() {
            let (departments, leaders) = split_leaders(self.cell(row, Column::DepartmentAndLeader));
            return OwnerCells {
                departments,
                leaders,
                support: self.cell(row, Column::SupportDepartment).to_owned(),
                city_leaders: self.cell(row, Column::CityLeader).to_owned(),
            };
        }
        OwnerCells {
            departments: self.cell(row, Column::Department).to_owned(),
            support: self.cell(row, Column::SupportDepartment).to_owned(),
            leaders: self.cell(row, Column::DepartmentLeader).to_owned(),
            city_leaders: self.cell(row, Column::CityLeader).to_owned(),
        }
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
