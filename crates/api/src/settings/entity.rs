//! The one row of the security settings.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "security_settings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub value: Json,
}

impl ActiveModelBehavior for ActiveModel {}
