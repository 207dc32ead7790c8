//! Accounts. Nobody signs in yet; the first administrator is made by `guapai bootstrap`.
mod entity;
pub(crate) mod password;
pub(crate) mod store;
