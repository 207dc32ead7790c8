//! The browser tests and the screenshots: Node.js drives Chromium against running demos.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::guapai::{self, Demo};
use crate::progress::timed;
use crate::shell::run;
use crate::tools::chromium;
use crate::tools::node::{self, Node};
use crate::{frontend, place};

/// Before any plan of the demonstration is written.
const EARLY: &str = "2017-02-10";

/// After the year of the demonstration.
const OVER: &str = "2018-01-03";

/// A path on a city's website under which the board has to work as well as at the root.
const SUBPATH: &str = "/minsheng";

pub(crate) fn test() -> Result<()> {
    let mut command = prepare()?;
    frontend::build()?;
    let binary = guapai::build_debug()?;
    let plain = Demo::start(&binary, "")?;
    let below = Demo::start(&binary, SUBPATH)?;
    let early = Demo::start_on(&binary, "", EARLY)?;
    let over = Demo::start_on(&binary, "", OVER)?;
    name(&mut command, &plain);
    command.env("GUAPAI_OVER_URL", over.url()).env("GUAPAI_OVER_ACCOUNTS", over.accounts());
    command.env("GUAPAI_EARLY_URL", early.url()).env("GUAPAI_EARLY_ACCOUNTS", early.accounts());
    command.env("GUAPAI_SUBPATH_URL", below.url());
    command.env("GUAPAI_SUBPATH_ACCOUNTS", below.accounts());
    run(command.args(["--test", "--test-reporter=spec"]))
}

pub(crate) fn screenshots(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let folder = folder.canonicalize()?;
    let mut command = prepare()?;
    frontend::build()?;
    let demo = Demo::start(&guapai::build_debug()?, "")?;
    name(&mut command, &demo);
    run(command.arg("screenshots.mjs").arg(folder))
}

/// Tells the scripts which demo to visit, and how to sign in there.
fn name(command: &mut Command, demo: &Demo) {
    command.env("GUAPAI_URL", demo.url()).env("GUAPAI_ACCOUNTS", demo.accounts());
}

/// `node` in tests/browser, with its packages in place and a browser named.
fn prepare() -> Result<Command> {
    let chromium = chromium::ensure()?;
    let node = node::ensure()?;
    let folder = place::root().join("tests/browser");
    install_packages(&node, &folder)?;
    let mut command = node.command("node");
    command.current_dir(folder).env(chromium::VARIABLE, chromium);
    Ok(command)
}

/// `npm ci`, unless node_modules was made from this very lock file.
fn install_packages(node: &Node, folder: &Path) -> Result<()> {
    let lock =
        fs::read(folder.join("package-lock.json")).context("tests/browser has no lock file")?;
    let stamp: PathBuf = folder.join("node_modules/.made-from");
    if fs::read(&stamp).is_ok_and(|made_from| made_from == lock) {
        return Ok(());
    }
    timed("Fetching the packages of the browser tests from npm", || {
        run(node.npm("ci").current_dir(folder))
    })?;
    fs::write(stamp, lock).context("writing down what node_modules was made from")
}
