//! How well a text stands under a column, and what it costs when a row lacks one.
use domain::imports::Column;

use crate::looks::{
    bare, begins_with_chinese, begins_with_number, begins_with_surname, is_bare_number,
    looks_like_deadline, looks_like_name, looks_like_unit,
};

/// What it costs that a row lacks these columns.
pub(super) fn skipped(columns: &[Option<Column>]) -> i32 {
    let cost = |column: &Option<Column>| match column {
        Some(Column::Number) => -6,
        Some(Column::Category) => -3,
        Some(Column::Task) => -60,
        Some(Column::Deadline) => -16,
        Some(Column::TaskDetail) => -10,
        Some(Column::LeadDepartment | Column::Department) => -15,
        Some(Column::DepartmentLeader | Column::CityLeader | Column::SupportDepartment) => -10,
        _ => -2,
    };
    columns.iter().map(cost).sum()
}

/// What it costs that a cell has one more line.
pub(super) fn continued(column: Option<Column>) -> i32 {
    match column {
        Some(Column::Number) => -60,
        Some(Column::Task | Column::Category) => -12,
        Some(Column::Deadline) => -16,
        Some(Column::LeadDepartment | Column::Department | Column::SupportDepartment) => -3,
        // A name is easily mistaken for the name of the next area.
        Some(Column::DepartmentLeader | Column::CityLeader) => -20,
        _ => -8,
    }
}

pub(super) fn span_fit(text: &str) -> i32 {
    let short = bare(text).chars().count() <= 24;
    if short && begins_with_chinese(text) && !looks_like_deadline(text) { 22 } else { -30 }
}

/// How well a text fits under a column.
pub(super) fn fit(text: &str, column: Option<Column>) -> i32 {
    let look = Look {
        count: bare(text).chars().count(),
        number: is_bare_number(text),
        deadline: looks_like_deadline(text),
        unit: looks_like_unit(text),
        name: looks_like_name(text),
        text,
    };
    match column {
        Some(Column::Number) => worth(&[(look.number, 40)], -60),
        Some(Column::Category) => look.as_category(),
        Some(Column::Task | Column::TaskDetail) => look.as_task(),
        Some(Column::Deadline) => worth(&[(look.deadline, 40)], -40),
        Some(Column::LeadDepartment | Column::Department | Column::SupportDepartment) => {
            let none = look.deadline || look.number;
            worth(&[(none, -40), (look.unit, 30), (look.count > 40, -20), (look.name, -8)], 0)
        }
        Some(Column::DepartmentLeader | Column::CityLeader) => {
            let none = look.deadline || look.number || look.count > 30;
            let surname = look.name && (begins_with_surname(text) || look.count > 3);
            worth(&[(none, -40), (look.unit, -25), (surname, 30), (look.name, 18)], -5)
        }
        _ => worth(&[(look.number || look.deadline, -10)], 0),
    }
}

/// The worth beside the first condition that holds.
fn worth(conditions: &[(bool, i32)], otherwise: i32) -> i32 {
    conditions.iter().find(|(holds, _)| *holds).map_or(otherwise, |(_, worth)| *worth)
}

struct Look<'a> {
    text: &'a str,
    count: usize,
    number: bool,
    deadline: bool,
    unit: bool,
    name: bool,
}

impl Look<'_> {
    fn as_category(&self) -> i32 {
        let endings = ["方面", "类", "工程", "领域", "民生", "行动", "事业", "建设"];
        let named = endings.iter().any(|ending| bare(self.text).ends_with(ending));
        let none = self.number || self.deadline || self.count > 20;
        let counted = begins_with_chinese(self.text);
        worth(
            &[
                (none, -40),
                (counted || named, 20),
                (begins_with_number(self.text), -10),
                (begins_with_surname(self.text), 2),
            ],
            8,
        )
    }

    fn as_task(&self) -> i32 {
        let long = i32::try_from(self.count.min(20)).unwrap_or(0);
        worth(
            &[
                (self.number || self.deadline, -40),
                (begins_with_number(self.text), 36),
                (self.name && self.count <= 3, -12),
                (self.unit && self.count < 12, -10),
            ],
            long,
        )
    }
}
