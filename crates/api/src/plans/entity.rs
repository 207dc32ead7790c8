//! Rows of plans.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "plan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub programme_id: Uuid,
    pub department_id: Uuid,
    pub stage: String,
    pub content: Json,
    pub history: Json,
    pub version: i32,
    pub amended_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
