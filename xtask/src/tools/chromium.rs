//! Chromium and a font with Chinese characters, for the browser tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{apt, fonts};
use crate::shell::find;

/// Names a browser; the browser tests read it too.
pub(crate) const VARIABLE: &str = "CHROMIUM";

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).map(PathBuf::from) {
        if named.is_file() {
            return Ok(named);
        }
        bail!("{VARIABLE} names {}, which is not there", named.display());
    }
    if NAMES.iter().find_map(|name| find(name)).is_none() {
        apt::install(&["chromium"], "Chromium, for the browser tests")?;
    }
    fonts::ensure()?;
    NAMES.iter().find_map(|name| find(name)).with_context(|| {
        format!(
            "Chromium was installed but is not on the search path: please name it in {VARIABLE}"
        )
    })
}
