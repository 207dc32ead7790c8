//! The application: HTTP, storage and the commands of the `guapai` binary. Rules live in `domain`.
mod accounts;
mod audit;
mod body;
mod calendar;
mod change;
mod conditional;
mod departments;
mod desk;
mod health;
mod imports;
mod instance;
mod page;
mod parameters;
mod posts;
mod programmes;
mod secrets;
mod sessions;
mod settings;
mod tasks;
mod tokens;

pub mod app;
pub mod assets;
pub mod auth;
pub mod board;
pub mod clock;
pub mod commands;
pub mod config;
pub mod database;
mod error;
mod pages;
mod published;

pub use accounts::password::Passwords;
pub use error::Error;
pub use imports::execute::{Outcome, RefusedImport};
