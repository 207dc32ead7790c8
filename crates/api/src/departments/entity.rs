//! Rows of departments.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "department")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub collective: bool,
}

impl ActiveModelBehavior for ActiveModel {}
