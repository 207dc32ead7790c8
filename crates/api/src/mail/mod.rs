//! Mails: written in the same transaction as what they tell, then sent by a worker. What becomes of
//! each stays on record.
mod entity;
mod letter;
pub(crate) mod queue;
mod retry;
pub(crate) mod routes;
mod send;
pub(crate) mod store;
pub(crate) mod views;
mod worker;

pub(crate) use worker::send_due;
