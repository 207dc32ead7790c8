//! 接口令牌: with one, another system acts for a department or for the city website.
pub mod create;
pub mod list;
pub mod state;
pub mod words;
