//! cargo-deny: checks the licences, origins and known weaknesses of what we depend on.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::cargo::cargo;
use crate::place;
use crate::progress::timed;
use crate::shell::{find, run};

const VERSION: &str = "0.20.2";

pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(found) = find("cargo-deny") {
        return Ok(found);
    }
    let folder = place::cache(&format!("cargo-deny-{VERSION}"))?;
    let installed = folder.join("bin/cargo-deny");
    if installed.is_file() {
        return Ok(installed);
    }
    timed(format_args!("Compiling cargo-deny {VERSION} (once, about 3 minutes)"), || {
        let mut install = cargo();
        install.args(["install", "--quiet", "--locked", "cargo-deny", "--version", VERSION]);
        // In a folder of its own that cargo removes: nothing else would use what it leaves behind.
        run(install.arg("--root").arg(&folder).env_remove("CARGO_TARGET_DIR"))
    })
    .context("cargo-deny is missing: please run `cargo install --locked cargo-deny`")?;
    Ok(installed)
}
