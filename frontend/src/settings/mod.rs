//! 安全设置: what the security administrator sets for everybody.
pub mod page;
pub mod state;
