//! How well a text stands under a column, and what it costs when a row lacks one.
use domain::imports::Column;

use crate::looks::{
    bare, begins_with_chinese, begins_with_number, is_bare_number, looks_like_deadline,
    looks_like_name, looks_like_unit,
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
        Some(Column::DepartmentLeader | Column::CityLeader) => -25,
        _ => -8,
    }
}

pub(super) fn span_fit(text: &str) -> i32 {
    let short = bare(text).chars().count() <= 24;
    if short && begins_with_chinese(text) && !looks_like_deadline(text) { 22 } else { -30 }
}

/// How well a text fits under a column.
pub(super) fn fit(text: &str, column: Option<Column>) -> i32 {
    let count = bare(text).chars().count();
    let (number, deadline) = (is_bare_number(text), looks_like_deadline(text));
    let (unit, name) = (looks_like_unit(text), looks_like_name(text));
    match column {
        Some(Column::Number) => {
            if number {
                40
            } else {
                -60
            }
        }
        Some(Column::Category) if number || deadline || count > 20 => -40,
        Some(Column::Category) if begins_with_chinese(text) => 20,
        Some(Column::Category) => {
            let ends = ["方面", "类", "工程", "领域", "民生", "行动", "事业", "建设"];
            let named = ends.iter().any(|end| bare(text).ends_with(end));
            if named {
                20
            } else if begins_with_number(text) {
                -10
            } else {
                8
            }
        }
        Some(Column::Task | Column::TaskDetail) if number || deadline => -40,
        Some(Column::Task | Column::TaskDetail) if begins_with_number(text) => 36,
        Some(Column::Task | Column::TaskDetail) if name && count <= 3 => -12,
        Some(Column::Task | Column::TaskDetail) => {
            let long = i32::try_from(count.min(20)).unwrap_or(0);
            if unit && count < 12 { -10 } else { long }
        }
        Some(Column::Deadline) => {
            if deadline {
                40
            } else {
                -40
            }
        }
        Some(Column::LeadDepartment | Column::Department | Column::SupportDepartment) => {
            if deadline || number {
                -40
            } else if unit {
                30
            } else if count > 40 {
                -20
            } else if name {
                -8
            } else {
                0
            }
        }
        Some(Column::DepartmentLeader | Column::CityLeader) => {
            if deadline || number || count > 30 {
                -40
            } else if unit {
                -25
            } else if name {
                30
            } else {
                -5
            }
        }
        _ => {
            if number || deadline {
                -10
            } else {
                0
            }
        }
    }
}
