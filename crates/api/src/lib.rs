//! The application: HTTP, storage and the commands of the `guapai` binary. Rules live in `domain`.
mod accounts;
mod calendar;
mod departments;
mod health;
mod imports;
mod instance;
mod parameters;
mod posts;
mod programmes;
mod tasks;

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

pub use error::Error;
pub use imports::execute::{Outcome, RefusedImport};
