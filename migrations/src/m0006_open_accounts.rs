use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// SQLite cannot make a column nullable, so the table is made anew and the first administrator kept.
const KEEP_ACCOUNTS: &str = "INSERT INTO account_new \
    (id, name, person, role, password_hash, password_changed_at, former_passwords, created_at, version) \
    SELECT id, name, name, role, password_hash, created_at, '[]', created_at, 1 FROM account";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(account()).await?;
        manager.get_connection().execute_unprepared(KEEP_ACCOUNTS).await?;
        manager.drop_table(Table::drop().table("account").to_owned()).await?;
        manager.rename_table(Table::rename().table("account_new", "account").to_owned()).await?;
        for table in [invitation(), sign_in_failure(), session(), refresh_token(), settings()] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(
                Index::create()
                    .name("session_account_id")
                    .table("session")
                    .col("account_id")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["security_settings", "refresh_token", "session", "sign_in_failure", "invitation"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account_new")
        .col(uuid("id").primary_key())
        .col(text("name").unique_key())
        .col(text("person"))
        .col(string_len("role", 40))
        .col(uuid_null("department_id"))
        .col(uuid_null("post_id"))
        .col(string_len_null("term_body", 40))
        .col(text_null("term_team"))
        .col(date_null("term_from"))
        .col(date_null("term_until"))
        .col(text_null("email"))
        .col(date_null("last_day"))
        .col(timestamp_with_time_zone_null("suspended_at"))
        .col(text_null("suspension_reason"))
        .col(text_null("password_hash"))
        .col(timestamp_with_time_zone_null("password_changed_at"))
        .col(text("former_passwords"))
        .col(text_null("second_factor"))
        .col(text_null("second_factor_pending"))
        .col(big_integer_null("second_factor_step"))
        .col(timestamp_with_time_zone_null("last_sign_in_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(
            ForeignKey::create().from("account_new", "department_id").to("department", "id"),
        )
        .foreign_key(ForeignKey::create().from("account_new", "post_id").to("post", "id"))
        .to_owned()
}

fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(uuid("id").primary_key())
        .col(uuid("account_id"))
        .col(text("secret_hash").unique_key())
        .col(timestamp_with_time_zone("until"))
        .foreign_key(
            ForeignKey::create()
                .from("invitation", "account_id")
                .to("account", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

fn sign_in_failure() -> TableCreateStatement {
    Table::create()
        .table("sign_in_failure")
        .col(text("key").primary_key())
        .col(integer("count"))
        .col(timestamp_with_time_zone("last_at"))
        .col(timestamp_with_time_zone_null("locked_until"))
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(uuid("id").primary_key())
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone("last_used_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text("address"))
        .col(text("device"))
        .foreign_key(ForeignKey::create().from("session", "account_id").to("account", "id"))
        .to_owned()
}

fn refresh_token() -> TableCreateStatement {
    Table::create()
        .table("refresh_token")
        .col(text("secret_hash").primary_key())
        .col(uuid("session_id"))
        .col(timestamp_with_time_zone("issued_at"))
        .col(timestamp_with_time_zone_null("rotated_at"))
        .foreign_key(
            ForeignKey::create()
                .from("refresh_token", "session_id")
                .to("session", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

fn settings() -> TableCreateStatement {
    Table::create()
        .table("security_settings")
        .col(integer("id").primary_key())
        .col(json_binary("value"))
        .to_owned()
}
