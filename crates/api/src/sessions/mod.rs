//! 登录会话: signing in, staying in, leaving.
pub(crate) mod cookie;
mod credentials;
mod entity;
pub(crate) mod failures;
pub(crate) mod routes;
pub(crate) mod store;
mod sweep;

pub(crate) use sweep::sweep;
