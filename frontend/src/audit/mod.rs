//! 审计日志: for the audit administrator to read, export and verify. Nothing here changes it.
pub mod entry;
pub mod page;
pub mod state;
pub mod verify;
pub mod words;
