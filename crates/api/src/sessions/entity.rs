//! Rows of sessions, of their refresh tokens and of failed sign-ins.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod session {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub started_at: DateTimeUtc,
        pub last_used_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
        pub address: String,
        pub device: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod refresh_token {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "refresh_token")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub secret_hash: String,
        pub session_id: Uuid,
        pub issued_at: DateTimeUtc,
        pub rotated_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod failure {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_failure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub count: i32,
        pub last_at: DateTimeUtc,
        pub locked_until: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
