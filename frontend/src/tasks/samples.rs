//! Tasks for tests.
use chrono::NaiveDate;
use domain::tasks::{Light, Reason};
use wire::tasks::{LightView, PublicTask, TaskView};

pub fn task(key: &str, category: Option<&str>) -> PublicTask {
    PublicTask {
        key: key.to_owned(),
        task: TaskView {
            number: key.parse().ok(),
            text: "新建水冲公厕6座。".to_owned(),
            category: category.map(str::to_owned),
            due: NaiveDate::from_ymd_opt(2017, 10, 31),
            deadline_text: Some("10月底前".to_owned()),
            departments: Vec::new(),
            indicators: Vec::new(),
            source_lines: Vec::new(),
        },
        light: LightView {
            status: Light::OnTrack,
            reason: Reason::WithinPlan,
            on: NaiveDate::from_ymd_opt(2017, 9, 26).unwrap(),
        },
        self_ratings: Vec::new(),
        changes: Vec::new(),
        in_force: None,
    }
}
