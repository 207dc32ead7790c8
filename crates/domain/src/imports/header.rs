//! 表头 as a whole: columns that are settled among each other.
use super::columns::{Column, column_of};

/// The columns of a table, settled among each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// One entry per column of the table; none where the heading is not understood.
    pub columns: Vec<Option<Column>>,
    pub headings: Vec<String>,
}

impl Header {
    /// Reads a header row. None when fewer than two columns are understood, or none of them can
    /// hold the tasks.
    pub fn of(headings: &[String]) -> Option<Self> {
        let mut columns: Vec<Option<Column>> = headings.iter().map(|it| column_of(it)).collect();
        let count = |columns: &[Option<Column>], column| {
            columns.iter().filter(|it| **it == Some(column)).count()
        };
        let known = columns.iter().flatten().count();
        let blank = headings.iter().filter(|it| it.trim().is_empty()).count();
        if known < 2 || known + blank < headings.len().div_ceil(2) {
            return None;
        }
        if count(&columns, Column::Task) == 0 {
            // 工程名称 beside 建设内容 names the task; beside 具体任务 it names its area.
            let named = headings.iter().position(|heading| heading.trim().ends_with("名称"));
            match named.filter(|place| columns[*place] == Some(Column::Category)) {
                Some(place) => columns[place] = Some(Column::Task),
                None => replace_first(&mut columns, Column::TaskDetail, Column::Task),
            }
        }
        // 工程名称 beside nothing else that names the work is the task itself.
        if count(&columns, Column::Task) == 0 {
            replace_first(&mut columns, Column::Category, Column::Task);
        }
        if count(&columns, Column::Task) == 0 {
            return None;
        }
        // A second column that could name tasks describes them.
        let mut seen = false;
        for column in columns.iter_mut().filter(|it| **it == Some(Column::Task)) {
            if seen {
                *column = Some(Column::TaskDetail);
            }
            seen = true;
        }
        // 责任单位 beside 牵头单位 holds those who help; alone, 牵头单位 is simply the owner.
        let lead = count(&columns, Column::LeadDepartment) > 0;
        for column in &mut columns {
            match column {
                Some(Column::Department) if lead => *column = Some(Column::SupportDepartment),
                Some(Column::LeadDepartment) => *column = Some(Column::Department),
                _ => {}
            }
        }
        let owners = [Column::Department, Column::DepartmentAndLeader];
        if owners.iter().all(|column| count(&columns, *column) == 0) {
            replace_first(&mut columns, Column::SupportDepartment, Column::Department);
        }
        Some(Self { columns, headings: headings.to_vec() })
    }

    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|it| *it == Some(column))
    }
}

fn replace_first(columns: &mut [Option<Column>], from: Column, to: Column) {
    if let Some(column) = columns.iter_mut().find(|it| **it == Some(from)) {
        *column = Some(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column::*;

    #[test]
    fn columns_are_settled_among_each_other() {
        let header = |text: &str| {
            let headings: Vec<String> = text.split('|').map(str::to_owned).collect();
            Header::of(&headings).map(|it| it.columns)
        };
        let all = |columns: &[Column]| Some(columns.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(
            header("序号|项目名称|建设内容|牵头单位|责任单位"),
            all(&[Number, Task, TaskDetail, Department, SupportDepartment])
        );
        assert_eq!(header("序号|建设内容|责任单位"), all(&[Number, Task, Department]));
        assert_eq!(header("工程名称|具体任务|责任单位"), all(&[Category, Task, Department]));
        assert_eq!(header("工程名称|建设内容|责任单位"), all(&[Task, TaskDetail, Department]));
        assert_eq!(header("甲|乙|丙"), None);
        assert_eq!(header("责任单位|联系电话"), None);
    }
}
