//! Rows of mails.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod mail {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub urge_id: Option<Uuid>,
        pub account_id: Uuid,
        /// The address as it was when the mail was written.
        pub recipient: String,
        pub subject: String,
        pub body: String,
        pub state: String,
        pub queued_at: DateTimeUtc,
        /// When it is due to be sent; while it is being sent, when whoever sends it is given up.
        pub next_at: DateTimeUtc,
        pub sent_at: Option<DateTimeUtc>,
        pub attempts: i32,
        pub refusal: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
