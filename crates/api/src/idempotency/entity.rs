//! Rows of requests that are done once.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotent_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub fingerprint: String,
    pub at: DateTimeUtc,
    pub answer: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
