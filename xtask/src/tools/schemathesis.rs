//! Schemathesis, which makes up requests from the OpenAPI document.

use std::path::PathBuf;

use anyhow::Result;

use super::python;

const VERSION: &str = "4.32.5";

pub(crate) fn ensure() -> Result<PathBuf> {
    python::ensure("schemathesis", VERSION)
}
