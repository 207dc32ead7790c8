use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("programme")
                    .col(uuid("id").primary_key())
                    .col(integer("year").unique_key())
                    .col(text("title"))
                    .col(text_null("document_number"))
                    .col(integer_null("announced_categories"))
                    .col(integer_null("announced_tasks"))
                    .col(text_null("contact"))
                    .col(text_null("contact_email"))
                    .col(json_binary("narrative"))
                    .col(json_binary("calendar"))
                    .col(json_binary("thresholds"))
                    .col(big_integer("version"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("category")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(integer("position"))
                    .col(integer_null("ordinal"))
                    .col(text("name"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("category", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("category_programme_id_position")
                    .table("category")
                    .col("programme_id")
                    .col("position")
                    .unique()
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("category").to_owned()).await?;
        manager.drop_table(Table::drop().table("programme").to_owned()).await?;
        Ok(())
    }
}
