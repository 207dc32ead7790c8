//! What costs points, and how many.
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::lacking::{Lack, Lacking};

/// 扣分事由
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
pub enum Cause {
    /// 报告迟报
    ReportLate,
    /// 报告未报
    ReportMissing,
    /// 报告被退回
    ReportReturned,
    /// 阶段性工作目标未按期完成
    MilestoneMissed,
    /// 任务逾期完成
    CompletedLate,
    /// 任务未完成
    NotCompleted,
    /// 「未报备案，视为未完成项目」: the change that would have moved the task was never filed.
    ChangeUnfiled,
    /// 督办单
    UrgedByNotice,
    /// 警示
    UrgedByWarning,
    /// 市领导指示逾期办理
    DirectiveOverdue,
    /// 市领导指示办理被退回
    DirectiveSentBack,
    /// 完成申请核验未通过
    CompletionRefused,
    /// 报送数据不实
    FalseStatement,
}

/// 计分标准: what everybody begins with, and what each cause costs. Data of the year's evaluation, in
/// points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Weights {
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 100.0))]
    pub full: Decimal,
    /// A cause that is not named costs nothing.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, f64>))]
    pub points: BTreeMap<Cause, Decimal>,
}

impl Default for Weights {
    fn default() -> Self {
        use Cause::*;
        let half = Decimal::new(5, 1);
        let points = [
            (ReportLate, half),
            (ReportMissing, Decimal::ONE),
            (ReportReturned, half),
            (MilestoneMissed, Decimal::ONE),
            (CompletedLate, Decimal::TWO),
            (NotCompleted, Decimal::from(5)),
            (ChangeUnfiled, Decimal::from(6)),
            (UrgedByNotice, half),
            (UrgedByWarning, Decimal::TWO),
            (DirectiveOverdue, Decimal::ONE),
            (DirectiveSentBack, half),
            (CompletionRefused, Decimal::ONE),
            (FalseStatement, Decimal::TEN),
        ];
        Self { full: Decimal::ONE_HUNDRED, points: points.into() }
    }
}

/// Nothing costs more, and nobody begins with more.
const MOST: Decimal = Decimal::ONE_THOUSAND;

impl Weights {
    /// The points that a cause costs.
    pub fn of(&self, cause: Cause) -> Decimal {
        self.points.get(&cause).copied().unwrap_or_default()
    }

    /// What is wrong with the weights: points are between nought and a thousand.
    pub fn lacking(&self) -> Vec<Lacking> {
        let full = of_points(self.full).map(|lack| Lacking::new("/full", lack));
        let points = self.points.iter().filter_map(|(cause, points)| {
            let name: &'static str = cause.into();
            of_points(*points).map(|lack| Lacking::new(format!("/points/{name}"), lack))
        });
        full.into_iter().chain(points).collect()
    }
}

fn of_points(points: Decimal) -> Option<Lack> {
    if points < Decimal::ZERO {
        Some(Lack::Negative)
    } else {
        (points > MOST || points.scale() > 2).then_some(Lack::TooLong)
    }
}
