use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Whoever reaches the database with the application's rights can add to the trail and nothing else:
/// no entry changes, and none goes but into an archive, after six months.
const SQLITE: [&str; 6] = [
    "CREATE TRIGGER audit_entry_in_order BEFORE INSERT ON audit_entry
     WHEN NEW.sequence <> 1 + MAX(
         COALESCE((SELECT MAX(sequence) FROM audit_entry), 0),
         COALESCE((SELECT MAX(until_sequence) FROM audit_archive), 0))
     BEGIN SELECT RAISE(ABORT, 'the audit trail is written in order'); END",
    "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
     BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
    "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
     WHEN OLD.sequence > COALESCE((SELECT MAX(until_sequence) FROM audit_archive), 0)
     BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
    "CREATE TRIGGER audit_archive_only_old BEFORE INSERT ON audit_archive
     WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence <= NEW.until_sequence
                  AND substr(at, 1, 10) > strftime('%Y-%m-%d', 'now', '-6 months'))
     OR NEW.until_sequence > COALESCE((SELECT MAX(sequence) FROM audit_entry), 0)
     BEGIN SELECT RAISE(ABORT, 'entries are kept for six months'); END",
    "CREATE TRIGGER audit_archive_no_update BEFORE UPDATE ON audit_archive
     BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
    "CREATE TRIGGER audit_archive_no_delete BEFORE DELETE ON audit_archive
     BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
];

const POSTGRES: [&str; 8] = [
    "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$",
    "CREATE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
         IF OLD.sequence > COALESCE((SELECT MAX(until_sequence) FROM audit_archive), 0) THEN
             RAISE EXCEPTION 'the audit trail is append-only';
         END IF;
         RETURN OLD;
     END $$",
    "CREATE FUNCTION audit_only_old() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
         IF EXISTS (SELECT 1 FROM audit_entry WHERE sequence <= NEW.until_sequence
                    AND at > now() - interval '6 months')
            OR NEW.until_sequence > COALESCE((SELECT MAX(sequence) FROM audit_entry), 0) THEN
             RAISE EXCEPTION 'entries are kept for six months';
         END IF;
         RETURN NEW;
     END $$",
    "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
     FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
     FOR EACH ROW EXECUTE FUNCTION audit_keep()",
    "CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
     FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_archive_only_old BEFORE INSERT ON audit_archive
     FOR EACH ROW EXECUTE FUNCTION audit_only_old()",
    "CREATE TRIGGER audit_archive_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_archive
     FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("audit_entry")
                    .col(big_integer("sequence").primary_key())
                    .col(timestamp_with_time_zone("at"))
                    .col(string_len("actor_kind", 20))
                    .col(text_null("actor"))
                    .col(text_null("actor_name"))
                    .col(string_len_null("role", 40))
                    .col(text("action"))
                    .col(text_null("subject_kind"))
                    .col(text_null("subject"))
                    .col(string_len("outcome", 20))
                    .col(text_null("reason"))
                    .col(text_null("address"))
                    .col(text_null("before"))
                    .col(text_null("after"))
                    .col(string_len("previous", 64))
                    .col(string_len("digest", 64))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("audit_archive")
                    .col(big_integer("until_sequence").primary_key())
                    .col(string_len("digest", 64))
                    .col(string_len("file_sha256", 64))
                    .col(timestamp_with_time_zone("archived_at"))
                    .to_owned(),
            )
            .await?;
        for column in ["at", "actor", "action", "subject"] {
            manager
                .create_index(
                    Index::create()
                        .name(format!("audit_entry_{column}"))
                        .table("audit_entry")
                        .col(column)
                        .to_owned(),
                )
                .await?;
        }
        let guards: &[&str] = match manager.get_database_backend() {
            DbBackend::Postgres => &POSTGRES,
            _ => &SQLITE,
        };
        for guard in guards {
            manager.get_connection().execute_unprepared(guard).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("audit_entry").to_owned()).await?;
        manager.drop_table(Table::drop().table("audit_archive").to_owned()).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            for function in ["audit_refuse", "audit_keep", "audit_only_old"] {
                let drop = format!("DROP FUNCTION {function}()");
                manager.get_connection().execute_unprepared(&drop).await?;
            }
        }
        Ok(())
    }
}
