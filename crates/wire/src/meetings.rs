use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    meetings::{MeetingState, MeetingStep},
    tasks::{Light, Reason},
    trace::{Taken, Trace},
};

use crate::docket::LeaderView;
pub use crate::plans::Reasoned;

/// 调度会
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub leader: LeaderView,
    pub day: NaiveDate,
    #[cfg_attr(feature = "openapi", schema(example = "市政府二楼会议室"))]
    pub place: String,
    pub agenda: Vec<AgendaView>,
    /// Names of the departments that come.
    pub attending: Vec<String>,
    /// 会议纪要
    pub minutes: String,
    pub state: MeetingState,
    pub convened: Trace,
    pub history: Vec<Taken<MeetingStep>>,
    /// Ids of the directives that came out of it.
    pub directives: Vec<Uuid>,
    /// What the caller may do now.
    pub steps: Vec<MeetingStep>,
}

/// One task on the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgendaView {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: String,
    pub task_text: String,
    /// The departments with a part in it: id and name, who leads it first.
    pub departments: Vec<OwnerView>,
    /// As it burnt when the task was put on the agenda.
    pub light: Light,
    pub reason: Reason,
    /// As it burns now.
    pub light_now: Light,
    /// 议定事项
    pub settled: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnerView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市交通局"))]
    pub name: String,
}

/// A meeting; its agenda is what is red or yellow in the leader's charge on this day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConveneMeeting {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Whose meeting it is; the caller's own post where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader_post_id: Option<Uuid>,
    pub day: NaiveDate,
    pub place: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AmendMeeting {
    pub day: NaiveDate,
    pub place: String,
    pub agenda: Vec<AmendAgendaItem>,
    pub minutes: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AmendAgendaItem {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: String,
    #[serde(default)]
    pub settled: String,
}
