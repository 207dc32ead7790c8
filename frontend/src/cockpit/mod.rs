//! 督查一张图: what is wrong and why, what is due, who has not reported; for city leaders in short;
//! and one task over time.
pub mod charge;
pub mod client;
pub mod instructed;
pub mod matrix;
pub mod missing;
pub mod page;
pub mod reports;
pub mod row;
pub mod spark;
pub mod state;
pub mod tasks;
pub mod timeline;
pub mod waiting;
pub mod words;
pub mod years;
