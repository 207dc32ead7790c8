use sea_orm_migration::{prelude::*, schema::*};

/// Stage goals and trajectories are facts of a task since its plan was approved, so that the light of
/// a past day is computed from the plan of that day. No instance but a demonstration had any before.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("milestone").to_owned()).await?;
        manager
            .alter_table(Table::alter().table("indicator").drop_column("trajectory").to_owned())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("light")
                    .col(big_integer("id").primary_key().auto_increment())
                    .col(uuid("task_id"))
                    .col(date("day"))
                    .col(string_len("light", 16))
                    .col(json_binary("reason"))
                    .col(timestamp_with_time_zone("at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("light", "task_id")
                            .to("task", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("light_task_id_id")
                    .table("light")
                    .col("task_id")
                    .col("id")
                    .to_owned(),
            )
            .await?;
        for column in [date_null("lights_on"), date_null("reminded_on"), date_null("approved_on")] {
            manager
                .alter_table(Table::alter().table("programme").add_column(column).to_owned())
                .await?;
        }
        manager
            .alter_table(
                Table::alter().table("programme").add_column(text_null("approver")).to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["approver", "approved_on", "reminded_on", "lights_on"] {
            manager
                .alter_table(Table::alter().table("programme").drop_column(column).to_owned())
                .await?;
        }
        manager.drop_table(Table::drop().table("light").to_owned()).await?;
        manager
            .alter_table(
                Table::alter()
                    .table("indicator")
                    .add_column(json_binary("trajectory").default("[]"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("milestone")
                    .col(uuid("id").primary_key())
                    .col(uuid("task_id"))
                    .col(integer("position"))
                    .col(text("title"))
                    .col(date("due"))
                    .to_owned(),
            )
            .await
    }
}
