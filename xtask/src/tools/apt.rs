//! Installs packages of Debian and its relatives.

use std::env;
use std::io::{IsTerminal, stdin};
use std::process::Command;
use std::sync::Once;

use anyhow::{Context, Result, bail};

use crate::progress::{say, timed};
use crate::shell::{capture, find, program};

static LISTS: Once = Once::new();

/// Installs packages, or explains which packages the reader has to install and what for.
pub(crate) fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let names = packages.join(" ");
    if find("apt-get").is_none() {
        bail!(
            "{purpose} is missing and this system has no apt-get: please install what Debian \
             calls `{names}` with your own package manager and start again"
        );
    }
    timed(
        format_args!("Installing {names} with apt-get ({purpose}; minutes on a slow line)"),
        || attempt(packages),
    )
    .with_context(|| {
        format!(
            "{purpose} is missing and could not be installed: please run \
             `sudo apt-get update && sudo apt-get install {names}` and start again"
        )
    })
}

fn attempt(packages: &[&str]) -> Result<()> {
    let mut listed = Ok(());
    LISTS.call_once(|| {
        listed = apt_get().and_then(|mut apt| capture(apt.args(["-q", "update"])).map(drop))
    });
    if let Err(error) = listed {
        say(format_args!(
            "The package lists could not be refreshed ({error}); trying as they are."
        ));
    }
    let options = ["-q", "-y", "--no-install-recommends", "install"];
    // Thousands of lines that matter to nobody, unless it fails.
    capture(apt_get()?.args(options).args(packages)).map(drop)
}

/// apt-get as it may be called here: directly by root, through sudo by anybody else.
fn apt_get() -> Result<Command> {
    let settings = ["DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if super::is_root()? {
        let mut command = program("env");
        command.args(settings);
        return Ok(command);
    }
    if find("sudo").is_none() {
        bail!("only root may install packages, and there is no sudo here");
    }
    let mut command = program("sudo");
    // Without a terminal nobody could type a password, so sudo must not ask for one.
    if !stdin().is_terminal() || env::var_os("CI").is_some() {
        command.arg("--non-interactive");
    }
    command.args(settings);
    Ok(command)
}
