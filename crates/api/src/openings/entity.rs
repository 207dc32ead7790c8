//! Rows of openings.
#![expect(unreachable_pub, reason = "the entity macro writes pub items")]

pub(super) mod opening {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "opening")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        pub draft: Json,
        pub file_name: Option<String>,
        pub sha256: Option<String>,
        pub content: Option<Vec<u8>>,
        pub original: Json,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub created_by: String,
        pub amended_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}

    /// A row without its document, which is large and seldom asked for.
    #[derive(Clone, Debug, sea_orm::FromQueryResult)]
    pub struct Head {
        pub id: Uuid,
        pub state: String,
        pub draft: Json,
        pub file_name: Option<String>,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub created_by: String,
        pub amended_at: DateTimeUtc,
    }
}
