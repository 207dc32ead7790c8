//! 完成申请与核验: a department applies, the supervision office verifies.
pub(crate) mod routes;
mod steps;
mod verifying;
mod views;
