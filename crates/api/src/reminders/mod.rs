//! 到期提醒: once a day the program tells departments what is due soon.
mod entity;
mod letter;
mod remind;
pub(crate) mod routes;
mod store;

pub(crate) use remind::remind;
