//! Rows of reports and of their signed versions.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod report {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub department_id: Uuid,
        pub period: String,
        pub stage: String,
        pub content: Json,
        pub history: Json,
        pub version: i32,
        pub amended_at: DateTimeUtc,
        pub received_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod report_version {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "report_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub report_id: Uuid,
        pub number: i32,
        pub content: Json,
        pub contributions: Json,
        pub signed_at: DateTimeUtc,
        pub signed_by: String,
        pub outcome: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
