//! 上报时限
pub(crate) mod routes;
pub(crate) mod working_days;
