//! Node.js with npm, for the browser tests and for shrinking the wasm.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::place;
use crate::progress::{say, timed};
use crate::shell::{capture, find, path_with, program, run};

/// Major and minor version, the least that the packages of the browser tests ask for.
const LEAST: (u32, u32) = (22, 12);

/// What is taken from npm where the system's own Node.js is older than that.
const FROM_NPM: &str = "node@22.23.3";

pub(crate) struct Node {
    path: OsString,
}

impl Node {
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = program(name);
        command.env("PATH", &self.path).env("NO_UPDATE_NOTIFIER", "1");
        command
    }

    pub(crate) fn npm(&self, action: &str) -> Command {
        let mut npm = self.command("npm");
        npm.args([action, "--no-audit", "--no-fund", "--loglevel=error"]);
        npm
    }
}

pub(crate) fn ensure() -> Result<Node> {
    if find("node").is_none() || find("npm").is_none() {
        apt::install(&["nodejs", "npm"], "Node.js and npm")?;
    }
    let system = Node { path: env::var_os("PATH").unwrap_or_default() };
    let found = capture(system.command("node").arg("--version"))?;
    if version(&found).is_some_and(|version| version >= LEAST) {
        return Ok(system);
    }
    newer(&system, found.trim()).with_context(|| {
        let (major, minor) = LEAST;
        let found = found.trim();
        format!(
            "Node.js {found} is too old: please install {major}.{minor} or later from nodejs.org"
        )
    })
}

/// A newer Node.js that npm itself delivers, in the cache.
fn newer(system: &Node, found: &str) -> Result<Node> {
    let folder = place::cache(&FROM_NPM.replace('@', "-"))?;
    let bin = folder.join("node_modules/node/bin");
    if !bin.join("node").is_file() {
        let (major, minor) = LEAST;
        say(format_args!("The system's Node.js is {found}, v{major}.{minor} is needed."));
        install(system, &folder, FROM_NPM)?;
    }
    let node = Node { path: path_with(&bin)? };
    match version(&capture(node.command("node").arg("--version"))?) {
        Some(version) if version >= LEAST => Ok(node),
        _ => bail!("{FROM_NPM} does not run on this machine"),
    }
}

/// Puts one package of npm into a folder of the cache.
pub(crate) fn install(node: &Node, folder: &Path, package: &str) -> Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    timed(format_args!("Fetching {package} from npm"), || {
        run(node.npm("install").arg("--prefix").arg(folder).arg(package))
    })?;
    Ok(folder.join("node_modules"))
}

fn version(answer: &str) -> Option<(u32, u32)> {
    let mut parts = answer.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v22.9.0") < Some(LEAST) && version("v100.1.0") > Some(LEAST));
        assert_eq!(version("20.1"), None);
    }
}
