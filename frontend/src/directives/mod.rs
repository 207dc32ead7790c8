//! 指示、批示: the requests; no page yet.
pub mod client;
