//! Rows of self-checks.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "self_check")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub programme_id: Uuid,
    pub department_id: Uuid,
    pub checked_on: Date,
    pub tasks: Json,
    pub problems: String,
    pub measures: String,
    pub recorded_at: DateTimeUtc,
    pub recorded_by: String,
}

impl ActiveModelBehavior for ActiveModel {}
