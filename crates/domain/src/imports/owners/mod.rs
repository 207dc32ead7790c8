//! 责任部门 and 领导: names out of cells that hold several, broken, padded or labelled.
mod annotation;
mod people;
mod pieces;
mod units;

pub(super) use annotation::{Annotation, split_bracket};
pub(super) use people::{Person, people, split_leaders};
pub(super) use units::{Unit, looks_like_unit, units};
