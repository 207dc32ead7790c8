//! Loads and saves tasks, their owners, targets, events and lights. The only module that knows
//! these tables.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    departments::DepartmentId,
    line::{TaskText, Title, Unit},
    posts::PostId,
    programmes::{Programme, ProgrammeId},
    tasks::{
        Assignment, Event, Indicator, IndicatorId, Judgement, LightOn, OwnerRole, Task, TaskId,
    },
};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::entity::{assignment, event, indicator, light, task};
use crate::{Error, database::corrupt};

/// The tasks of a programme in the document's order. `category_ids` are its areas' ids in order.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    category_ids: &[Uuid],
) -> Result<Vec<Task>, Error> {
    let rows = task::Entity::find()
        .filter(task::Column::ProgrammeId.eq(programme.0))
        .order_by_asc(task::Column::Position)
        .all(database)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut assignments = grouped(
        assignment::Entity::find()
            .filter(assignment::Column::TaskId.is_in(ids.clone()))
            .order_by_asc(assignment::Column::Position)
            .all(database)
            .await?,
        |row| row.task_id,
    );
    let mut indicators = grouped(
        indicator::Entity::find()
            .filter(indicator::Column::TaskId.is_in(ids))
            .order_by_asc(indicator::Column::Position)
            .all(database)
            .await?,
        |row| row.task_id,
    );
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            let category =
                row.category_id.and_then(|id| category_ids.iter().position(|known| *known == id));
            Ok(Task {
                assignments: each(assignments.remove(&id), restored_assignment)?,
                indicators: each(indicators.remove(&id), restored_indicator)?,
                ..restored(row, category)?
            })
        })
        .collect()
}

fn grouped<Row>(rows: Vec<Row>, task: impl Fn(&Row) -> Uuid) -> HashMap<Uuid, Vec<Row>> {
    rows.into_iter().fold(HashMap::new(), |mut groups, row| {
        groups.entry(task(&row)).or_default().push(row);
        groups
    })
}

fn each<Row, Value>(
    rows: Option<Vec<Row>>,
    restore: fn(Row) -> Result<Value, Error>,
) -> Result<Vec<Value>, Error> {
    rows.unwrap_or_default().into_iter().map(restore).collect()
}

fn restored(row: task::Model, category: Option<usize>) -> Result<Task, Error> {
    Ok(Task {
        id: TaskId(row.id),
        key: row.key.parse().map_err(corrupt)?,
        number: row.number.and_then(|number| u32::try_from(number).ok()),
        category,
        text: TaskText::parse(&row.text).map_err(corrupt)?,
        original_text: row.original_text,
        deadline_text: row.deadline_text,
        due: row.due,
        assignments: Vec::new(),
        indicators: Vec::new(),
        source_lines: serde_json::from_value(row.source_lines).map_err(corrupt)?,
        announced: None,
    })
}

fn restored_assignment(row: assignment::Model) -> Result<Assignment, Error> {
    Ok(Assignment {
        department: DepartmentId(row.department_id),
        role: role_of(&row.role)?,
        department_leader: row.department_leader_id.map(PostId),
        city_leader: row.city_leader_id.map(PostId),
    })
}

fn restored_indicator(row: indicator::Model) -> Result<Indicator, Error> {
    Ok(Indicator {
        id: IndicatorId(row.id),
        name: Title::parse(&row.name).map_err(corrupt)?,
        target: row.target.parse().map_err(corrupt)?,
        unit: Unit::parse(&row.unit).map_err(corrupt)?,
        quote: row.quote,
        proposed: row.proposed,
    })
}

/// Saves all tasks of a programme whose departments and posts are saved already.
pub(crate) async fn insert_all(
    database: &impl ConnectionTrait,
    programme: &Programme,
    category_ids: &[Uuid],
) -> Result<(), Error> {
    for (position, known) in (0..).zip(&programme.tasks) {
        let row = task::Model {
            id: known.id.0,
            programme_id: programme.id.0,
            position,
            key: known.key.to_string(),
            number: known.number.and_then(|number| i32::try_from(number).ok()),
            category_id: known.category.and_then(|at| category_ids.get(at).copied()),
            text: known.text.to_string(),
            original_text: known.original_text.clone(),
            deadline_text: known.deadline_text.clone(),
            due: known.due,
            source_lines: serde_json::to_value(&known.source_lines).map_err(corrupt)?,
        };
        row.into_active_model().insert(database).await?;
        insert_parts(database, known).await?;
    }
    Ok(())
}

async fn insert_parts(database: &impl ConnectionTrait, task: &Task) -> Result<(), Error> {
    for (position, known) in (0..).zip(&task.assignments) {
        let row = assignment::Model {
            id: Uuid::new_v4(),
            task_id: task.id.0,
            position,
            department_id: known.department.0,
            role: role_name(known.role).to_owned(),
            department_leader_id: known.department_leader.map(|id| id.0),
            city_leader_id: known.city_leader.map(|id| id.0),
        };
        row.into_active_model().insert(database).await?;
    }
    for (position, known) in (0..).zip(&task.indicators) {
        let row = indicator::Model {
            id: known.id.0,
            task_id: task.id.0,
            position,
            name: known.name.to_string(),
            target: known.target.to_string(),
            unit: known.unit.to_string(),
            quote: known.quote.clone(),
            proposed: known.proposed,
        };
        row.into_active_model().insert(database).await?;
    }
    Ok(())
}

/// The events of a programme's tasks, oldest first.
pub(crate) async fn list_events(
    database: &impl ConnectionTrait,
    tasks: &[Task],
) -> Result<Vec<Event>, Error> {
    let rows = event::Entity::find()
        .filter(event::Column::TaskId.is_in(tasks.iter().map(|task| task.id.0)))
        .order_by_asc(event::Column::At)
        .order_by_asc(event::Column::Id)
        .all(database)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Event {
                task: TaskId(row.task_id),
                at: row.at,
                fact: serde_json::from_value(row.fact).map_err(corrupt)?,
                synthetic: row.synthetic,
            })
        })
        .collect()
}

/// Adds an event. There is no way to change or remove one.
pub(crate) async fn insert_event(
    database: &impl ConnectionTrait,
    known: &Event,
) -> Result<(), Error> {
    let row = event::ActiveModel {
        id: ActiveValue::NotSet,
        task_id: ActiveValue::Set(known.task.0),
        at: ActiveValue::Set(known.at),
        fact: ActiveValue::Set(serde_json::to_value(&known.fact).map_err(corrupt)?),
        synthetic: ActiveValue::Set(known.synthetic),
    };
    row.insert(database).await?;
    Ok(())
}

/// A light as it was stored, and when.
#[derive(Clone, Debug)]
pub(crate) struct StoredLight {
    pub(crate) task: TaskId,
    pub(crate) light: LightOn,
    pub(crate) at: DateTime<Utc>,
}

/// The lights of some tasks, oldest first.
pub(crate) async fn list_lights(
    database: &impl ConnectionTrait,
    tasks: &[Task],
) -> Result<Vec<StoredLight>, Error> {
    let rows = light::Entity::find()
        .filter(light::Column::TaskId.is_in(tasks.iter().map(|task| task.id.0)))
        .order_by_asc(light::Column::Id)
        .all(database)
        .await?;
    rows.into_iter()
        .map(|row| {
            let light = serde_json::from_value(row.light.into()).map_err(corrupt)?;
            let reason = serde_json::from_value(row.reason).map_err(corrupt)?;
            Ok(StoredLight {
                task: TaskId(row.task_id),
                light: LightOn { day: row.day, judgement: Judgement { light, reason } },
                at: row.at,
            })
        })
        .collect()
}

/// Adds a light. There is no way to change or remove one.
pub(crate) async fn insert_light(
    database: &impl ConnectionTrait,
    stored: &StoredLight,
) -> Result<(), Error> {
    let name = serde_json::to_value(stored.light.judgement.light).map_err(corrupt)?;
    let row = light::ActiveModel {
        id: ActiveValue::NotSet,
        task_id: ActiveValue::Set(stored.task.0),
        day: ActiveValue::Set(stored.light.day),
        light: ActiveValue::Set(name.as_str().unwrap_or_default().to_owned()),
        reason: ActiveValue::Set(
            serde_json::to_value(&stored.light.judgement.reason).map_err(corrupt)?,
        ),
        at: ActiveValue::Set(stored.at),
    };
    row.insert(database).await?;
    Ok(())
}

fn role_name(role: OwnerRole) -> &'static str {
    match role {
        OwnerRole::Lead => "lead",
        OwnerRole::Support => "support",
    }
}

fn role_of(name: &str) -> Result<OwnerRole, Error> {
    [OwnerRole::Lead, OwnerRole::Support]
        .into_iter()
        .find(|role| role_name(*role) == name)
        .ok_or_else(|| corrupt(format!("unknown role {name}")))
}
