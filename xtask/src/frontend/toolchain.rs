//! A compiler for wasm: rustup's where it has the target or can fetch it, Debian's where it can't.

use std::fmt;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::cargo::{cargo, rustc_says};
use crate::progress::say;
use crate::shell::{capture, find, program, succeeds_within};
use crate::tools::apt;

pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Where rustup's server is out of reach, its request hangs instead of failing.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);

const DEBIAN: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";

pub(super) enum Toolchain {
    /// The compiler that built xtask also has the wasm target.
    Own,
    /// Debian's newer compiler, which builds the standard library from its source.
    Debian { linker: PathBuf },
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Own => "the installed Rust",
            Self::Debian { .. } => "Debian's Rust, standard library included",
        })
    }
}

impl Toolchain {
    pub(super) fn cargo(&self) -> Command {
        let Self::Debian { linker } = self else {
            return cargo();
        };
        let mut command = program(DEBIAN_CARGO);
        command.args(["-Z", "build-std=std,panic_abort"]);
        command.env("RUSTC", DEBIAN_RUSTC);
        // The source of the standard library is only for compilers that allow unstable features.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        // What rustup sets for its own compiler would confuse this one.
        for name in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
            command.env_remove(name);
        }
        command
    }
}

pub(super) fn ensure() -> Result<Toolchain> {
    if has_target() {
        return Ok(Toolchain::Own);
    }
    if !debian_is_installed() {
        if find("rustup").is_some() {
            say(format_args!("Asking rustup for the target {TARGET}."));
            let mut rustup = program("rustup");
            if succeeds_within(rustup.args(["target", "add", TARGET]), RUSTUP_LIMIT)?
                && has_target()
            {
                return Ok(Toolchain::Own);
            }
            say("rustup could not fetch it; Debian's compiler can do without.");
        }
        install_debian()?;
    }
    Ok(Toolchain::Debian { linker: linker()? })
}

fn has_target() -> bool {
    let folder = capture(program("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_ok_and(|folder| PathBuf::from(folder.trim()).is_dir())
}

fn debian_is_installed() -> bool {
    let mut query = program("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}\n"]).args(DEBIAN);
    capture(&mut query).is_ok_and(|answer| answer.lines().all(|status| status == "installed"))
}

fn install_debian() -> Result<()> {
    apt::install(&DEBIAN, "a Rust compiler for wasm").with_context(|| {
        format!("the wasm target is missing: please run `rustup target add {TARGET}`")
    })?;
    if !debian_is_installed() {
        bail!("apt-get installed {DEBIAN:?}, but dpkg does not know of them");
    }
    Ok(())
}

/// The linker that comes with rustup's toolchain, or one of Debian's.
fn linker() -> Result<PathBuf> {
    if let Some(found) = rustup_linker()?.or_else(debian_linker) {
        return Ok(found);
    }
    apt::install(&["lld-19"], "a linker for wasm")?;
    debian_linker().context("lld-19 was installed, but there is no wasm-ld")
}

fn rustup_linker() -> Result<Option<PathBuf>> {
    let sysroot = capture(program("rustc").args(["--print", "sysroot"]))?;
    let folder = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(rustc_says("host")?);
    Ok(Some(folder.join("bin/rust-lld")).filter(|file| file.is_file()))
}

fn debian_linker() -> Option<PathBuf> {
    let versions = (16..=22).rev().map(|version| format!("wasm-ld-{version}"));
    std::iter::once("wasm-ld".to_owned()).chain(versions).find_map(|name| find(&name))
}
