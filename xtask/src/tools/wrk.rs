//! wrk: makes many requests and counts them, for the bench.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::shell::find;

pub(crate) fn ensure() -> Result<PathBuf> {
    if find("wrk").is_none() {
        apt::install(&["wrk"], "wrk, for the bench")?;
    }
    find("wrk").context("wrk was installed but is not on the search path")
}
