//! Rows of tasks and of what belongs to them.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod task {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub position: i32,
        pub key: String,
        pub number: Option<i32>,
        pub category_id: Option<Uuid>,
        pub text: String,
        pub original_text: String,
        pub deadline_text: Option<String>,
        pub due: Option<Date>,
        pub source_lines: Json,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod assignment {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "assignment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub task_id: Uuid,
        pub position: i32,
        pub department_id: Uuid,
        pub role: String,
        pub department_leader_id: Option<Uuid>,
        pub city_leader_id: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod indicator {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "indicator")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub task_id: Uuid,
        pub position: i32,
        pub name: String,
        pub target: String,
        pub unit: String,
        pub quote: String,
        pub proposed: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod light {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "light")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub task_id: Uuid,
        pub day: Date,
        pub light: String,
        pub reason: Json,
        pub at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod event {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "event")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub task_id: Uuid,
        pub at: DateTimeUtc,
        pub fact: Json,
        pub synthetic: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
