//! Rows of programmes and their areas.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod programme {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub year: i32,
        pub title: String,
        pub document_number: Option<String>,
        pub announced_categories: Option<i32>,
        pub announced_tasks: Option<i32>,
        pub contact: Option<String>,
        pub contact_email: Option<String>,
        pub narrative: Json,
        pub calendar: Json,
        pub thresholds: Json,
        pub version: i64,
        /// The day up to which lights are stored.
        pub lights_on: Option<Date>,
        /// The last day on which departments were reminded.
        pub reminded_on: Option<Date>,
        pub approver: Option<String>,
        pub approved_on: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod category {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "category")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub position: i32,
        pub ordinal: Option<i32>,
        pub name: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
