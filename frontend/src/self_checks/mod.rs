//! 部门自查: a department's leader looks after its own tasks and writes down what was found.
pub mod client;
pub mod list;
pub mod page;
pub mod record;
pub mod state;
