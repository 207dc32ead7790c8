//! 账号: made and looked after by the security administrator.
pub mod act;
pub mod bulk;
pub mod create;
pub mod fields;
pub mod invited;
pub mod list;
pub mod page;
pub mod rows;
pub mod state;
pub mod words;
