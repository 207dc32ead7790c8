//! 我的待办
mod facts;
pub(crate) mod routes;
