//! 变更调整、报备: asked for by a department, consented to by city leaders, filed with the office.
mod filing;
pub(crate) mod routes;
mod steps;
mod views;
