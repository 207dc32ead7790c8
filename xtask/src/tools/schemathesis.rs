//! Schemathesis, in a Python environment of its own in the cache.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::place;
use crate::progress::timed;
use crate::shell::{capture, find, program, run};

const VERSION: &str = "4.32.5";

pub(crate) fn ensure() -> Result<PathBuf> {
    let folder = place::cache(&format!("schemathesis-{VERSION}"))?;
    let tool = folder.join("bin/schemathesis");
    // Asked, not only looked for: an upgrade of Python leaves environments behind that don't run.
    if capture(program(&tool).arg("--version")).is_ok_and(|answer| answer.contains(VERSION)) {
        return Ok(tool);
    }
    if find("python3").is_none() || !can_make_environments() {
        apt::install(&["python3", "python3-venv"], "Python with its environments")?;
    }
    timed(format_args!("Fetching schemathesis {VERSION} from PyPI"), || install(&folder))
        .with_context(|| {
            format!(
                "schemathesis could not be installed; it needs Python 3.10 or later and PyPI. \
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

fn install(folder: &Path) -> Result<()> {
    run(program("python3").args(["-m", "venv", "--clear"]).arg(folder))?;
    let mut pip = program(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    run(pip.arg(format!("schemathesis=={VERSION}")))
}
