//! 立项: a programme before it is published, from a document, from an earlier year or by hand.
mod document;
mod entity;
mod publish;
pub(crate) mod routes;
mod steps;
pub(crate) mod store;
mod views;
