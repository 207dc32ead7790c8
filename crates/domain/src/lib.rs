//! The words and rules of open supervision. No I/O, no clock, no framework: every function is
//! decided by its arguments.
pub mod access;
pub mod accounts;
pub mod approval;
pub mod attachments;
pub mod audit;
pub mod calendar;
pub mod cockpit;
pub mod departments;
pub mod desk;
pub mod imports;
pub mod lacking;
pub mod line;
pub mod machine;
pub mod openings;
pub mod plans;
pub mod posts;
pub mod programmes;
pub mod reminders;
pub mod reports;
pub mod self_checks;
pub mod sessions;
pub mod settings;
pub mod tasks;
pub mod tokens;
pub mod urges;
