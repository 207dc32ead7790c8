//! The words and rules of open supervision. No I/O, no clock, no framework: every function is
//! decided by its arguments.
pub mod access;
pub mod accounts;
pub mod audit;
pub mod calendar;
pub mod departments;
pub mod desk;
pub mod imports;
pub mod line;
pub mod posts;
pub mod programmes;
pub mod sessions;
pub mod settings;
pub mod tasks;
pub mod tokens;
