//! 我的待办
mod facts;
mod papers;
pub(crate) mod routes;
