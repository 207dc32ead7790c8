//! 调度会: 「市政府领导对各自分管的重点民生工程项目定期进行调度，定期听取承办部门汇报」. The agenda is
//! built from the lights; what the leader instructs goes out as directives.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::{
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking, of_required, of_text},
    machine::{self, IllegalStep, Line},
    posts::PostId,
    programmes::{Programme, Year},
    tasks::{Light, Reason, Task, TaskKey},
    trace::{Taken, Trace},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeetingId(pub Uuid);

/// One task on the agenda, with the light that brought it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgendaItem {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "15"))]
    pub task: TaskKey,
    /// As it burnt when the task was put on the agenda.
    pub light: Light,
    pub reason: Reason,
    /// 议定事项: what was settled about it.
    #[serde(default)]
    pub settled: String,
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MeetingState {
    /// 待召开
    Convened,
    /// 已召开: minutes and agenda stay as they are.
    Held,
    /// 已取消
    Cancelled,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MeetingStep {
    /// 修改议程和纪要
    Amend,
    /// 形成纪要
    Conclude,
    /// 取消
    Cancel,
}

pub const MEETING: &[Line<MeetingState, MeetingStep>] = &[
    (MeetingState::Convened, MeetingStep::Amend, MeetingState::Convened),
    (MeetingState::Convened, MeetingStep::Conclude, MeetingState::Held),
    (MeetingState::Convened, MeetingStep::Cancel, MeetingState::Cancelled),
];

/// 调度会
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub year: Year,
    /// Whose meeting it is: the city leader in charge of its tasks.
    pub leader: PostId,
    pub day: NaiveDate,
    pub place: String,
    pub agenda: Vec<AgendaItem>,
    /// 会议纪要
    pub minutes: String,
    pub state: MeetingState,
    pub convened: Trace,
    pub history: Vec<Taken<MeetingStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeetingError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("the meeting is on {0}")]
    NotYetHeld(NaiveDate),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

/// What can be changed of a meeting until it is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    pub day: NaiveDate,
    pub place: String,
    /// Tasks in order, with what was settled about each.
    pub agenda: Vec<(TaskKey, String)>,
    pub minutes: String,
}

/// True where the post's holder is in charge of the task.
pub fn in_charge(task: &Task, leader: PostId) -> bool {
    task.assignments.iter().any(|own| own.city_leader == Some(leader))
}

/// The agenda that the lights give: what is red or yellow of the leader's, the most urgent first.
pub fn agenda<'a>(
    programme: &'a Programme,
    judged: impl Fn(&Task) -> (Light, Reason) + 'a,
    leader: PostId,
) -> Vec<AgendaItem> {
    let own = programme.tasks.iter().filter(|task| in_charge(task, leader));
    let mut items: Vec<AgendaItem> = own
        .map(|task| {
            let (light, reason) = judged(task);
            AgendaItem { task: task.key, light, reason, settled: String::new() }
        })
        .filter(|item| matches!(item.light, Light::Overdue | Light::Behind))
        .collect();
    items.sort_by_key(|item| (item.light, item.task));
    items
}

/// The departments that come: those that have a part in a task on the agenda.
pub fn attending(programme: &Programme, agenda: &[AgendaItem]) -> Vec<DepartmentId> {
    let on_agenda = |task: &&Task| agenda.iter().any(|item| item.task == task.key);
    let mut departments: Vec<DepartmentId> = programme
        .tasks
        .iter()
        .filter(on_agenda)
        .flat_map(|task| task.assignments.iter().map(|own| own.department))
        .collect();
    departments.sort_unstable();
    departments.dedup();
    departments
}

impl Meeting {
    /// The meeting with another day, place, agenda or minutes. A task that is new on the agenda
    /// comes with the light that it has now.
    ///
    /// # Errors
    /// When it was held or cancelled, or something in the amendment is wrong.
    pub fn amend(
        self,
        to: Amendment,
        programme: &Programme,
        judged: impl Fn(&Task) -> (Light, Reason),
    ) -> Result<Self, MeetingError> {
        let state = machine::transition(MEETING, self.state, MeetingStep::Amend)?;
        let mut found = Vec::new();
        found.extend(of_required(&to.place).map(|lack| Lacking::new("/place", lack)));
        found.extend(of_text(&to.minutes).map(|lack| Lacking::new("/minutes", lack)));
        let mut agenda: Vec<AgendaItem> = Vec::new();
        for (place, (key, settled)) in to.agenda.into_iter().enumerate() {
            let at = |field: &str| format!("/agenda/{place}/{field}");
            found.extend(of_text(&settled).map(|lack| Lacking::new(at("settled"), lack)));
            let Some(task) = programme.tasks.iter().find(|task| task.key == key) else {
                found.push(Lacking::new(at("task"), Lack::Unknown));
                continue;
            };
            if agenda.iter().any(|item| item.task == key) {
                found.push(Lacking::new(at("task"), Lack::Repeated));
            }
            let known = self.agenda.iter().find(|item| item.task == key);
            let (light, reason) =
                known.map_or_else(|| judged(task), |known| (known.light, known.reason.clone()));
            agenda.push(AgendaItem { task: key, light, reason, settled });
        }
        match found.is_empty() {
            true => Ok(Self {
                day: to.day,
                place: to.place.trim().to_owned(),
                agenda,
                minutes: to.minutes,
                state,
                ..self
            }),
            false => Err(MeetingError::Lacking(found)),
        }
    }

    /// 形成纪要: from now on nothing of it changes.
    ///
    /// # Errors
    /// When it was held or cancelled already, its day has not come, or there are no minutes.
    pub fn conclude(mut self, by: Trace) -> Result<Self, MeetingError> {
        let state = machine::transition(MEETING, self.state, MeetingStep::Conclude)?;
        if by.day() < self.day {
            return Err(MeetingError::NotYetHeld(self.day));
        }
        if let Some(lack) = of_required(&self.minutes) {
            return Err(MeetingError::Lacking(vec![Lacking::new("/minutes", lack)]));
        }
        self.history.push(by.takes(MeetingStep::Conclude, None));
        Ok(Self { state, ..self })
    }

    /// # Errors
    /// When it was held or cancelled already, or no reason is given.
    pub fn cancel(mut self, reason: String, by: Trace) -> Result<Self, MeetingError> {
        let state = machine::transition(MEETING, self.state, MeetingStep::Cancel)?;
        if let Some(lack) = of_required(&reason) {
            return Err(MeetingError::Lacking(vec![Lacking::new("/reason", lack)]));
        }
        self.history.push(by.takes(MeetingStep::Cancel, Some(reason)));
        Ok(Self { state, ..self })
    }

    /// What may be done with it now; the day has to have come before it is concluded.
    pub fn legal(&self, today: NaiveDate) -> Vec<MeetingStep> {
        let come = |step: &MeetingStep| *step != MeetingStep::Conclude || self.day <= today;
        machine::legal(MEETING, self.state).filter(come).collect()
    }
}

impl Docketed for Meeting {
    const KIND: &'static str = "meeting";

    fn id(&self) -> Uuid {
        self.id.0
    }
    fn year(&self) -> Year {
        self.year
    }
    fn department(&self) -> Option<DepartmentId> {
        None
    }
    fn task(&self) -> Option<TaskKey> {
        None
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
}
