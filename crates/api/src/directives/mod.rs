//! 指示、批示: issued by a city leader, handled by a department, accepted by the leader.
pub(crate) mod routes;
mod steps;
mod views;
