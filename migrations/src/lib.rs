//! The tables, step by step. A step is frozen once merged.
pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::*;

mod m0001_create_programmes;
mod m0002_create_departments_and_posts;
mod m0003_create_tasks;
mod m0004_create_imports;
mod m0005_create_accounts;
mod m0006_open_accounts;
mod m0007_create_api_tokens;
mod m0008_create_audit_trail;
mod m0009_create_idempotent_requests;
mod m0010_record_plans_as_events;
mod m0011_create_plans_and_reports;
mod m0012_create_openings_urges_and_mail;
mod m0013_create_docket;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_create_programmes::Migration),
            Box::new(m0002_create_departments_and_posts::Migration),
            Box::new(m0003_create_tasks::Migration),
            Box::new(m0004_create_imports::Migration),
            Box::new(m0005_create_accounts::Migration),
            Box::new(m0006_open_accounts::Migration),
            Box::new(m0007_create_api_tokens::Migration),
            Box::new(m0008_create_audit_trail::Migration),
            Box::new(m0009_create_idempotent_requests::Migration),
            Box::new(m0010_record_plans_as_events::Migration),
            Box::new(m0011_create_plans_and_reports::Migration),
            Box::new(m0012_create_openings_urges_and_mail::Migration),
            Box::new(m0013_create_docket::Migration),
        ]
    }
}
