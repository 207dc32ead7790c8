//! 部门自查: 「各单位、各部门的主要领导按照……实施计划和阶段性工作目标，定期检查本单位、本部门项目推进情况和存在问题」.
//! What was looked at, what was found, what was done.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    departments::DepartmentId,
    lacking::{Lack, Lacking, of_required, of_text},
    programmes::Year,
    tasks::TaskKey,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SelfCheckId(pub Uuid);

/// One self-check. It stays as recorded; what it got wrong, the next one says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    pub id: SelfCheckId,
    pub year: Year,
    pub department: DepartmentId,
    /// The day of the check.
    pub on: NaiveDate,
    pub tasks: Vec<TaskKey>,
    /// 发现的问题; empty where none was found.
    pub problems: String,
    /// 采取的措施
    pub measures: String,
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it, as others read it.
    pub recorded_by: String,
}

impl SelfCheck {
    /// What is missing or wrong. `own` are the keys of the department's tasks.
    pub fn lacking(&self, own: &[TaskKey], today: NaiveDate) -> Vec<Lacking> {
        let mut lacking = Vec::new();
        if self.on > today {
            lacking.push(Lacking::new("/on", Lack::Future));
        }
        if self.tasks.is_empty() {
            lacking.push(Lacking::new("/tasks", Lack::Empty));
        }
        for (place, key) in self.tasks.iter().enumerate() {
            if !own.contains(key) {
                lacking.push(Lacking::new(format!("/tasks/{place}"), Lack::Unknown));
            } else if self.tasks[..place].contains(key) {
                lacking.push(Lacking::new(format!("/tasks/{place}"), Lack::Repeated));
            }
        }
        let problems = of_text(&self.problems);
        lacking.extend(problems.map(|lack| Lacking::new("/problems", lack)));
        // Without a problem there is nothing to do about it.
        let measures = if self.problems.trim().is_empty() {
            of_text(&self.measures)
        } else {
            of_required(&self.measures)
        };
        lacking.extend(measures.map(|lack| Lacking::new("/measures", lack)));
        lacking
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_that_was_found_needs_measures() {
        let day = |day| NaiveDate::from_ymd_opt(2017, 5, day).unwrap();
        let check = |problems: &str, measures: &str, tasks: &[u32]| SelfCheck {
            id: SelfCheckId(Uuid::nil()),
            year: Year::parse(2017).unwrap(),
            department: DepartmentId(Uuid::nil()),
            on: day(10),
            tasks: tasks.iter().map(|number| TaskKey::Number(*number)).collect(),
            problems: problems.to_owned(),
            measures: measures.to_owned(),
            recorded_at: DateTime::UNIX_EPOCH,
            recorded_by: String::new(),
        };
        let own = [TaskKey::Number(1), TaskKey::Number(2)];
        let found = |check: SelfCheck, today| -> Vec<(String, Lack)> {
            let lacking = check.lacking(&own, today);
            lacking.into_iter().map(|it| (it.pointer, it.lack)).collect()
        };
        assert_eq!(found(check("", "", &[1]), day(10)), []);
        assert_eq!(found(check("进度慢", "增派人手", &[1, 2]), day(10)), []);
        assert_eq!(
            found(check("进度慢", " ", &[1]), day(10)),
            [("/measures".to_owned(), Lack::Empty)]
        );
        assert_eq!(
            found(check("", "", &[3, 1, 1]), day(9)),
            [
                ("/on".to_owned(), Lack::Future),
                ("/tasks/0".to_owned(), Lack::Unknown),
                ("/tasks/2".to_owned(), Lack::Repeated)
            ]
        );
        assert_eq!(found(check("", "", &[]), day(10)), [("/tasks".to_owned(), Lack::Empty)]);
    }
}
