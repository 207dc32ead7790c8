//! Rows of the audit trail and of its archives.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod entry {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sequence: i64,
        pub at: DateTimeUtc,
        pub actor_kind: String,
        pub actor: Option<String>,
        pub actor_name: Option<String>,
        pub role: Option<String>,
        pub action: String,
        pub subject_kind: Option<String>,
        pub subject: Option<String>,
        pub outcome: String,
        pub reason: Option<String>,
        pub address: Option<String>,
        pub before: Option<String>,
        pub after: Option<String>,
        pub previous: String,
        pub digest: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod archive {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_archive")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub until_sequence: i64,
        pub digest: String,
        pub file_sha256: String,
        pub archived_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
