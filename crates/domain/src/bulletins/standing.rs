//! How far a task has come, in the official words of 通报.
use std::cmp::Ordering;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::tasks::{Baseline, Event, Fact, Indicator, Light, Task};

/// Where a task stands against its node and year targets.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskStanding {
    /// 完成全年目标
    YearTargetReached,
    /// 超额完成节点目标
    NodeTargetExceeded,
    /// 按计划完成节点目标
    NodeTargetReached,
    /// 未启动
    NotStarted,
    /// 滞后
    Behind,
    /// 未完成
    NotCompleted,
}

/// An indicator beside its node and year targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure<'a> {
    pub indicator: &'a Indicator,
    /// As it was accepted last.
    pub actual: Option<Decimal>,
    /// 节点目标: what the plan asks for by the day; none where it asks for nothing yet.
    pub node: Option<Decimal>,
}

/// The figures of a task at the end of a day.
pub fn figures<'a>(task: &'a Task, events: &[Event], on: NaiveDate) -> Vec<Figure<'a>> {
    let known = || events.iter().filter(|it| it.task == task.id && it.day() <= on);
    let baseline = Baseline::on(known(), task.id, on);
    let of = |indicator: &'a Indicator| Figure {
        indicator,
        actual: known().rev().find_map(|event| match &event.fact {
            Fact::IndicatorReported { indicator: id, actual } if *id == indicator.id => {
                Some(*actual)
            }
            _ => None,
        }),
        node: baseline.and_then(|baseline| {
            let asked = baseline.planned(indicator.id).iter().filter(|it| it.by <= on);
            asked.max_by_key(|it| it.by).map(|it| it.value)
        }),
    };
    task.indicators.iter().map(of).collect()
}

/// The official word for a light with its figures. The word follows the light: nothing that burns
/// yellow or red reached its node.
pub fn standing(light: Light, figures: &[Figure<'_>]) -> TaskStanding {
    let against_node = |figure: &Figure<'_>| Some(figure.actual?.cmp(&figure.node?));
    let beyond = figures.iter().any(|it| against_node(it) == Some(Ordering::Greater));
    match light {
        Light::Completed => TaskStanding::YearTargetReached,
        Light::NotCompleted => TaskStanding::NotCompleted,
        Light::Overdue | Light::Behind => TaskStanding::Behind,
        Light::NotStarted => TaskStanding::NotStarted,
        Light::OnTrack if beyond => TaskStanding::NodeTargetExceeded,
        Light::OnTrack => TaskStanding::NodeTargetReached,
    }
}
