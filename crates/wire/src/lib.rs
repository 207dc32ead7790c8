//! The shapes that travel. One definition for the API, the frontend, the command line and the tests.
pub mod calendar;
pub mod departments;
pub mod imports;
pub mod instance;
pub mod page;
pub mod posts;
pub mod problem;
pub mod programmes;
pub mod tasks;
