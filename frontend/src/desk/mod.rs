//! The desk: what everybody who signs in works with. Its shell, routes and client, and the room
//! 我的待办. The public board knows nothing of it.
pub mod app;
pub mod call;
pub mod client;
pub mod filter;
pub mod list;
pub mod listen;
pub mod page;
pub mod parts;
pub mod read;
pub mod register;
pub mod route;
pub mod shell;
pub mod state;
pub mod states;
pub mod ways;
pub mod year_choice;
