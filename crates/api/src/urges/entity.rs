//! Rows of urges.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod urge {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "urge")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub department_id: Uuid,
        pub task_key: Option<String>,
        pub period: Option<String>,
        pub level: String,
        pub text: String,
        pub deadline: Date,
        pub state: String,
        pub previous: Option<Uuid>,
        pub issued: Json,
        pub received: Option<Json>,
        pub answer: Option<String>,
        pub answered: Option<Json>,
        pub remark: Option<String>,
        pub closed: Option<Json>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
