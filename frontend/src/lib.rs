//! The public board, for the browser and, rendered by the API, for readers without script; and the
//! desk of those who sign in, for the browser alone. They talk to the API only over HTTP and hold no
//! rule of their own.
pub mod accounts;
pub mod address;
pub mod app;
pub mod approval;
pub mod audit;
pub mod browser;
pub mod bulletins;
pub mod calendar;
#[cfg(test)]
mod catalogue;
pub mod changes;
pub mod client;
pub mod cockpit;
pub mod completions;
pub mod components;
pub mod departments;
pub mod desk;
pub mod directives;
pub mod docket;
#[cfg(feature = "server")]
pub mod document;
pub mod evaluation;
pub mod imports;
pub mod mail;
pub mod meetings;
pub mod openings;
pub mod plans;
pub mod posts;
pub mod programmes;
pub mod publications;
pub mod reminders;
#[cfg(all(test, feature = "server"))]
mod rendering;
pub mod reports;
pub mod requests;
pub mod route;
pub mod self_checks;
#[cfg(feature = "server")]
pub mod server;
pub mod session;
pub mod sessions;
pub mod settings;
pub mod tasks;
pub mod tokens;
pub mod urges;
pub mod view;
pub mod words;
