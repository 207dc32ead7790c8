//! 导入: a document becomes a programme, with everything that was found or assumed.
mod entity;
pub(crate) mod execute;
pub(crate) mod refusal;
pub(crate) mod routes;
pub(crate) mod store;
pub(crate) mod views;
