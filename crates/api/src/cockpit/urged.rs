//! How departments were urged about what the cockpit shows.
use std::collections::HashMap;

use domain::{
    departments::DepartmentId,
    tasks::TaskKey,
    urges::{Urge, UrgeSubject},
};
use sea_orm::ConnectionTrait;
use wire::cockpit::UrgedView;

use crate::{
    Error,
    urges::store::{self, Which},
};

/// The sharpest open urge of each department about each matter: a task's or a period's key.
pub(super) type Urged = HashMap<(DepartmentId, String), UrgedView>;

fn view(urge: &Urge) -> UrgedView {
    UrgedView { id: urge.id.0, level: urge.level, state: urge.state, deadline: urge.deadline }
}

pub(super) async fn sharpest(database: &impl ConnectionTrait, year: i32) -> Result<Urged, Error> {
    let which = Which { year: Some(year), ..Which::default() };
    let mut urged = Urged::new();
    for stored in store::list(database, which).await? {
        let urge = stored.urge;
        if !urge.is_open() {
            continue;
        }
        let matter = match urge.subject {
            UrgeSubject::Task(key) => key.to_string(),
            UrgeSubject::Report(period) => period.to_string(),
        };
        let known = urged.entry((urge.department, matter)).or_insert_with(|| view(&urge));
        if known.level < urge.level {
            *known = view(&urge);
        }
    }
    Ok(urged)
}

/// Every urge about a task, the first one first; a department sees its own.
pub(super) async fn about(
    database: &impl ConnectionTrait,
    year: i32,
    task: TaskKey,
    department: Option<DepartmentId>,
) -> Result<Vec<UrgedView>, Error> {
    let which = Which { year: Some(year), departments: [department, None], ..Which::default() };
    let all = store::list(database, which).await?;
    let own = all.iter().rev().filter(|it| it.urge.subject == UrgeSubject::Task(task));
    Ok(own.map(|it| view(&it.urge)).collect())
}
