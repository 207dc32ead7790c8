use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("import_source")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id").unique_key())
                    .col(text("file_name"))
                    .col(string_len("sha256", 64))
                    .col(binary("content"))
                    .col(timestamp_with_time_zone("imported_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("import_source", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("finding")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(integer("position"))
                    .col(string_len("code", 64))
                    .col(integer_null("line"))
                    .col(string_len_null("task_key", 32))
                    .col(json_binary("details"))
                    .col(string_len("settlement", 16))
                    .col(text_null("settlement_note"))
                    .col(timestamp_with_time_zone_null("settled_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("finding", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("finding_programme_id_position")
                    .table("finding")
                    .col("programme_id")
                    .col("position")
                    .unique()
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("finding").to_owned()).await?;
        manager.drop_table(Table::drop().table("import_source").to_owned()).await?;
        Ok(())
    }
}
