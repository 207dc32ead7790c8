use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("api_token")
                    .col(uuid("id").primary_key())
                    .col(text("name"))
                    .col(uuid_null("department_id"))
                    .col(json_binary("scopes"))
                    .col(boolean("test"))
                    .col(text("secret_hash").unique_key())
                    .col(timestamp_with_time_zone("created_at"))
                    .col(uuid_null("created_by"))
                    .col(date("last_day"))
                    .col(timestamp_with_time_zone_null("last_used_at"))
                    .col(timestamp_with_time_zone_null("revoked_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("api_token", "department_id")
                            .to("department", "id"),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("api_token").to_owned()).await
    }
}
