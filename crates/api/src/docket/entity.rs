//! Rows of the docket.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "docket")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub programme_id: Uuid,
    pub department_id: Option<Uuid>,
    pub task_key: Option<String>,
    pub state: String,
    pub content: Json,
    pub version: i32,
    pub opened_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
