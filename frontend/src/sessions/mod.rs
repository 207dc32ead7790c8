//! 登录: who is signed in, in memory only, and the pages that lead in.
pub mod access;
pub mod account;
pub mod dialog;
pub mod factor;
pub mod invitation;
pub mod list;
pub mod password;
pub mod sign_in;
pub mod sign_out;
pub mod state;
pub mod transmit;
