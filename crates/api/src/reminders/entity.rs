//! Rows of reminders.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod reminder {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reminder")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub department_id: Uuid,
        pub kind: String,
        /// What tells one matter from another of its kind.
        pub matter: String,
        pub task_key: Option<String>,
        pub title: String,
        pub due: Date,
        /// The mark that was reached.
        pub days: i32,
        pub at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
