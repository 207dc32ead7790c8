//! Rows of accounts and of their invitations.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod account {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub person: String,
        pub role: String,
        pub department_id: Option<Uuid>,
        pub post_id: Option<Uuid>,
        pub term_body: Option<String>,
        pub term_team: Option<String>,
        pub term_from: Option<Date>,
        pub term_until: Option<Date>,
        pub email: Option<String>,
        pub last_day: Option<Date>,
        pub suspended_at: Option<DateTimeUtc>,
        pub suspension_reason: Option<String>,
        pub password_hash: Option<String>,
        pub password_changed_at: Option<DateTimeUtc>,
        pub former_passwords: String,
        pub second_factor: Option<String>,
        pub second_factor_pending: Option<String>,
        pub second_factor_step: Option<i64>,
        pub last_sign_in_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod invitation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub secret_hash: String,
        pub until: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
