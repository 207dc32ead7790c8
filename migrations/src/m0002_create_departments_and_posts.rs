use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("department")
                    .col(uuid("id").primary_key())
                    .col(text("name").unique_key())
                    .col(boolean("collective"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("post")
                    .col(uuid("id").primary_key())
                    .col(string_len("kind", 32))
                    .col(uuid_null("department_id"))
                    .foreign_key(
                        ForeignKey::create().from("post", "department_id").to("department", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("tenure")
                    .col(uuid("id").primary_key())
                    .col(uuid("post_id"))
                    .col(integer("position"))
                    .col(text("holder"))
                    .col(date_null("from_day"))
                    .col(date_null("until_day"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("tenure", "post_id")
                            .to("post", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("tenure_post_id_position")
                    .table("tenure")
                    .col("post_id")
                    .col("position")
                    .unique()
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("tenure").to_owned()).await?;
        manager.drop_table(Table::drop().table("post").to_owned()).await?;
        manager.drop_table(Table::drop().table("department").to_owned()).await?;
        Ok(())
    }
}
