//! A fence around the parsers of others: whatever bytes they are given, a panic of theirs becomes
//! a damaged file and not the end of the program.
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::unreadable::{Place, Unreadable};

pub(crate) fn fenced<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    // What the closure borrowed is dropped with it, so no half-changed value is seen afterwards.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(Unreadable::damaged(Place::File, "its structure contradicts itself"))
    })
}
