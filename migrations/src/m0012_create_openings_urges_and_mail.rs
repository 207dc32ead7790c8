use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("opening")
                    .col(uuid("id").primary_key())
                    .col(string_len("state", 16))
                    .col(json_binary("draft"))
                    .col(text_null("file_name"))
                    .col(string_len_null("sha256", 64))
                    .col(binary_null("content"))
                    .col(json_binary("original"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(text("created_by"))
                    .col(timestamp_with_time_zone("amended_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("urge")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(uuid("department_id"))
                    .col(string_len_null("task_key", 32))
                    .col(string_len_null("period", 32))
                    .col(string_len("level", 16))
                    .col(text("text"))
                    .col(date("deadline"))
                    .col(string_len("state", 16))
                    .col(uuid_null("previous"))
                    .col(json_binary("issued"))
                    .col(json_binary_null("received"))
                    .col(text_null("answer"))
                    .col(json_binary_null("answered"))
                    .col(text_null("remark"))
                    .col(json_binary_null("closed"))
                    .col(integer("version"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("urge", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create().from("urge", "department_id").to("department", "id"),
                    )
                    .foreign_key(ForeignKey::create().from("urge", "previous").to("urge", "id"))
                    .to_owned(),
            )
            .await?;
        // One urge has at most one sharper one.
        manager
            .create_index(
                Index::create()
                    .name("urge_previous")
                    .table("urge")
                    .col("previous")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("reminder")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(uuid("department_id"))
                    .col(string_len("kind", 16))
                    .col(string_len("matter", 64))
                    .col(string_len_null("task_key", 32))
                    .col(text("title"))
                    .col(date("due"))
                    .col(integer("days"))
                    .col(timestamp_with_time_zone("at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("reminder", "programme_id")
                            .to("programme", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("reminder", "department_id")
                            .to("department", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        // Nobody is reminded twice of one thing at one mark, however many programs run.
        manager
            .create_index(
                Index::create()
                    .name("reminder_once")
                    .table("reminder")
                    .col("programme_id")
                    .col("department_id")
                    .col("kind")
                    .col("matter")
                    .col("due")
                    .col("days")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("mail")
                    .col(uuid("id").primary_key())
                    .col(uuid_null("urge_id"))
                    .col(uuid("account_id"))
                    .col(text("recipient"))
                    .col(text("subject"))
                    .col(text("body"))
                    .col(string_len("state", 16))
                    .col(timestamp_with_time_zone("queued_at"))
                    .col(timestamp_with_time_zone("next_at"))
                    .col(timestamp_with_time_zone_null("sent_at"))
                    .col(integer("attempts"))
                    .col(text_null("refusal"))
                    .foreign_key(ForeignKey::create().from("mail", "urge_id").to("urge", "id"))
                    .foreign_key(
                        ForeignKey::create().from("mail", "account_id").to("account", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("mail_state_next_at")
                    .table("mail")
                    .col("state")
                    .col("next_at")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["mail", "reminder", "urge", "opening"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
