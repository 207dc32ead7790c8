//! 佐证材料
mod entity;
mod files;
pub(crate) mod routes;
pub(crate) mod store;

pub use files::Files;
