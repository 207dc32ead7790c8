use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn to_programme_and_department(table: &'static str) -> [ForeignKeyCreateStatement; 2] {
    let programme = ForeignKey::create()
        .from(table, "programme_id")
        .to("programme", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned();
    let department =
        ForeignKey::create().from(table, "department_id").to("department", "id").to_owned();
    [programme, department]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let [mut programme, mut department] = to_programme_and_department("plan");
        manager
            .create_table(
                Table::create()
                    .table("plan")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(uuid("department_id"))
                    .col(string_len("stage", 24))
                    .col(json_binary("content"))
                    .col(json_binary("history"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("amended_at"))
                    .foreign_key(&mut programme)
                    .foreign_key(&mut department)
                    .to_owned(),
            )
            .await?;
        unique(manager, "plan", &["programme_id", "department_id"]).await?;
        let [mut programme, mut department] = to_programme_and_department("report");
        manager
            .create_table(
                Table::create()
                    .table("report")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(uuid("department_id"))
                    .col(string_len("period", 32))
                    .col(string_len("stage", 24))
                    .col(json_binary("content"))
                    .col(json_binary("history"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("amended_at"))
                    .col(timestamp_with_time_zone_null("received_at"))
                    .foreign_key(&mut programme)
                    .foreign_key(&mut department)
                    .to_owned(),
            )
            .await?;
        unique(manager, "report", &["programme_id", "department_id", "period"]).await?;
        manager
            .create_table(
                Table::create()
                    .table("report_version")
                    .col(uuid("id").primary_key())
                    .col(uuid("report_id"))
                    .col(integer("number"))
                    .col(json_binary("content"))
                    .col(json_binary("contributions"))
                    .col(timestamp_with_time_zone("signed_at"))
                    .col(text("signed_by"))
                    .col(string_len_null("outcome", 24))
                    .foreign_key(
                        ForeignKey::create()
                            .from("report_version", "report_id")
                            .to("report", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        unique(manager, "report_version", &["report_id", "number"]).await?;
        manager
            .create_table(
                Table::create()
                    .table("attachment")
                    .col(uuid("id").primary_key())
                    .col(uuid("department_id"))
                    .col(text("name"))
                    .col(string_len("kind", 16))
                    .col(big_integer("size"))
                    .col(string_len("sha256", 64))
                    .col(uuid("uploaded_by"))
                    .col(timestamp_with_time_zone("uploaded_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("attachment", "department_id")
                            .to("department", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        let [mut programme, mut department] = to_programme_and_department("self_check");
        manager
            .create_table(
                Table::create()
                    .table("self_check")
                    .col(uuid("id").primary_key())
                    .col(uuid("programme_id"))
                    .col(uuid("department_id"))
                    .col(date("checked_on"))
                    .col(json_binary("tasks"))
                    .col(text("problems"))
                    .col(text("measures"))
                    .col(timestamp_with_time_zone("recorded_at"))
                    .col(text("recorded_by"))
                    .foreign_key(&mut programme)
                    .foreign_key(&mut department)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["self_check", "attachment", "report_version", "report", "plan"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

async fn unique(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table).unique();
    for column in columns {
        index.col(*column);
    }
    manager.create_index(index.to_owned()).await
}
