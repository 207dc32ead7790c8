//! 督查一张图
pub(crate) mod routes;
mod timeline;
mod views;
mod workbook;
