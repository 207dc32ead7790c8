//! Programs from PyPI, each in a Python environment of its own in the cache.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::place;
use crate::progress::timed;
use crate::shell::{capture, find, program, run};

/// Finds or installs a program of this version.
pub(super) fn ensure(name: &str, version: &str) -> Result<PathBuf> {
    let folder = place::cache(&format!("{name}-{version}"))?;
    let tool = folder.join("bin").join(name);
    // Asked, not only looked for: an upgrade of Python leaves environments behind that don't run.
    if capture(program(&tool).arg("--version")).is_ok_and(|answer| answer.contains(version)) {
        return Ok(tool);
    }
    if find("python3").is_none() || !can_make_environments() {
        apt::install(&["python3", "python3-venv"], "Python with its environments")?;
    }
    timed(format_args!("Fetching {name} {version} from PyPI"), || install(&folder, name, version))
        .with_context(|| {
            format!(
                "{name} could not be installed; it needs Python 3.10 or later and PyPI. \
                 To start over, remove {}",
                folder.display()
            )
        })?;
    Ok(tool)
}

/// Debian keeps `ensurepip` in a package of its own, without which `venv` stops half-way.
fn can_make_environments() -> bool {
    capture(program("python3").args(["-c", "import ensurepip, venv"])).is_ok()
}

fn install(folder: &Path, name: &str, version: &str) -> Result<()> {
    run(program("python3").args(["-m", "venv", "--clear"]).arg(folder))?;
    let mut pip = program(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    run(pip.arg(format!("{name}=={version}")))
}
