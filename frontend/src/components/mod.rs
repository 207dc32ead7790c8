//! Pieces that several rooms share. They know no feature.
pub mod counts;
pub mod downloads;
pub mod footer;
pub mod heading;
pub mod light;
pub mod link;
pub mod masthead;
pub mod notes;
pub mod states;
pub mod theme;
