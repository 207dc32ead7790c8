//! 绩效考评: the year is closed, scored from its records, objected to and approved.
mod book;
mod notice;
mod records;
pub(crate) mod routes;
mod steps;
mod views;
