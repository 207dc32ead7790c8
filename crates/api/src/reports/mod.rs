//! 进展情况报告
mod entity;
pub(crate) mod routes;
mod sheet;
mod spreadsheet;
mod steps;
pub(crate) mod store;
mod views;
mod working;
