use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("task")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(integer("position"))
                    .col(string_len("key", 32))
                    .col(integer_null("number"))
                    .col(uuid_null("category_id"))
                    .col(text("text"))
                    .col(text("original_text"))
                    .col(text_null("deadline_text"))
                    .col(date_null("due"))
                    .col(json_binary("source_lines"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("task", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create().from("task", "category_id").to("category", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("task_programme_id_key")
                    .table("task")
                    .col("programme_id")
                    .col("key")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("assignment")
                    .col(uuid("id").primary_key())
                    .col(uuid("task_id"))
                    .col(integer("position"))
                    .col(uuid("department_id"))
                    .col(string_len("role", 16))
                    .col(uuid_null("department_leader_id"))
                    .col(uuid_null("city_leader_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("assignment", "task_id")
                            .to("task", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("assignment", "department_id")
                            .to("department", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("assignment", "department_leader_id")
                            .to("post", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().from("assignment", "city_leader_id").to("post", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("assignment_task_id_position")
                    .table("assignment")
                    .col("task_id")
                    .col("position")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("indicator")
                    .col(uuid("id").primary_key())
                    .col(uuid("task_id"))
                    .col(integer("position"))
                    .col(text("name"))
                    .col(text("target"))
                    .col(text("unit"))
                    .col(text("quote"))
                    .col(boolean("proposed"))
                    .col(json_binary("trajectory"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("indicator", "task_id")
                            .to("task", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("indicator_task_id_position")
                    .table("indicator")
                    .col("task_id")
                    .col("position")
                    .unique()
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
                    .foreign_key(
                        ForeignKey::create()
                            .from("milestone", "task_id")
                            .to("task", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("milestone_task_id_position")
                    .table("milestone")
                    .col("task_id")
                    .col("position")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("event")
                    .col(big_integer("id").primary_key().auto_increment())
                    .col(uuid("task_id"))
                    .col(timestamp_with_time_zone("at"))
                    .col(json_binary("fact"))
                    .col(boolean("synthetic"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("event", "task_id")
                            .to("task", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("event_task_id_id")
                    .table("event")
                    .col("task_id")
                    .col("id")
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("event").to_owned()).await?;
        manager.drop_table(Table::drop().table("milestone").to_owned()).await?;
        manager.drop_table(Table::drop().table("indicator").to_owned()).await?;
        manager.drop_table(Table::drop().table("assignment").to_owned()).await?;
        manager.drop_table(Table::drop().table("task").to_owned()).await?;
        Ok(())
    }
}
