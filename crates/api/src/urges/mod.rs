//! 催办: what the supervision office raises, a department receives and answers, and the office closes.
mod entity;
mod issue;
mod letter;
mod notice;
pub(crate) mod routes;
mod steps;
pub(crate) mod store;
mod views;
