//! The public board, for the browser and, rendered by the API, for readers without script. It talks
//! to the API only over HTTP and holds no rule of its own.
pub mod address;
pub mod app;
pub mod browser;
pub mod calendar;
#[cfg(test)]
mod catalogue;
pub mod client;
pub mod components;
pub mod departments;
#[cfg(feature = "server")]
pub mod document;
pub mod posts;
pub mod programmes;
#[cfg(all(test, feature = "server"))]
mod rendering;
pub mod requests;
pub mod route;
#[cfg(feature = "server")]
pub mod server;
pub mod session;
pub mod tasks;
pub mod view;
pub mod words;
