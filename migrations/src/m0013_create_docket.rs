use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("docket")
                    .col(uuid("id").primary_key())
                    .col(string_len("kind", 16))
                    .col(uuid("programme_id"))
                    .col(uuid_null("department_id"))
                    .col(string_len_null("task_key", 32))
                    .col(string_len("state", 32))
                    .col(json_binary("content"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("opened_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("docket", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create().from("docket", "department_id").to("department", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("docket_of_programme")
                    .table("docket")
                    .col("programme_id")
                    .col("kind")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("docket").to_owned()).await
    }
}
