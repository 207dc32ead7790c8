//! The shapes that travel. One definition for the API, the frontend, the command line and the tests.
pub mod accounts;
pub mod audit;
pub mod calendar;
pub mod departments;
pub mod desk;
pub mod imports;
pub mod instance;
pub mod page;
pub mod posts;
pub mod problem;
pub mod programmes;
pub mod sessions;
pub mod settings;
pub mod tasks;
pub mod tokens;
