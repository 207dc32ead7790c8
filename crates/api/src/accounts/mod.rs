//! 账号
pub(crate) mod bulk;
mod draft;
mod entity;
pub(crate) mod factor;
pub(crate) mod invitations;
pub(crate) mod own;
pub(crate) mod password;
pub(crate) mod routes;
mod sheet;
pub(crate) mod state_routes;
pub(crate) mod store;
pub(crate) mod views;
