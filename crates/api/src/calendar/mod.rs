//! 上报时限
pub(crate) mod routes;
