//! 调度会: convened with an agenda from the lights, concluded with minutes.
pub(crate) mod routes;
mod steps;
mod views;
