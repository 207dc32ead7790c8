//! Rows of API tokens.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub department_id: Option<Uuid>,
    pub scopes: Json,
    pub test: bool,
    pub secret_hash: String,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub last_day: Date,
    pub last_used_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
