//! 调度会：the requests; no page yet.
pub mod client;
