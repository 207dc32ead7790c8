//! Makes `frontend/dist`: compiles the wasm of board and desk, writes their glue, shrinks them, lays
//! the static files beside them and compresses everything. Does nothing when none of the inputs changed.

pub(crate) mod assets;
mod freshness;
mod glue;
mod shrink;
mod toolchain;

use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use assets::Asset;

use crate::cargo;
use crate::place;
use crate::progress::{say, timed};

/// The source file in the API that embeds what is built here.
const EMBEDDER: &str = "crates/api/src/assets.rs";

/// What a browser starts, each with its own features, so that nobody downloads the other's texts.
struct Entry {
    name: &'static str,
    features: &'static str,
}

const ENTRIES: [Entry; 2] =
    [Entry { name: "board", features: "browser" }, Entry { name: "desk", features: "desk" }];

pub(crate) struct Built {
    pub(crate) assets: Vec<Asset>,
    /// Of the compiler; what is fresh has none, since what has warnings is never taken for fresh.
    pub(crate) warnings: usize,
}

pub(crate) fn dist() -> PathBuf {
    place::root().join("frontend/dist")
}

/// Makes the files where they are missing or out of date.
pub(crate) fn build() -> Result<Built> {
    let _alone = freshness::lock()?;
    let stamp = freshness::stamp()?;
    if freshness::is_fresh(&stamp) {
        say("The frontend is up to date.");
        return Ok(Built { assets: assets::list(&dist())?, warnings: 0 });
    }
    let warnings = timed("Building the frontend", make)?;
    if warnings == 0 {
        freshness::keep(&stamp)?;
    }
    Ok(Built { assets: assets::list(&dist())?, warnings })
}

fn make() -> Result<usize> {
    let new = unfinished();
    remove(&new)?;
    fs::create_dir_all(&new)?;
    let mut warnings = 0;
    for entry in ENTRIES {
        warnings += make_entry(&entry, &new)?;
    }
    assets::copy_static(&new)?;
    timed("Compressing", || assets::compress(&new))?;
    let dist = dist();
    let before = assets::names(&dist)?;
    let after = assets::names(&new)?;
    freshness::forget()?;
    remove(&dist)?;
    fs::rename(&new, &dist).context("putting the new frontend in its place")?;
    if after != before {
        compile_again(EMBEDDER)?;
    }
    Ok(warnings)
}

/// Counts the compiler's warnings.
fn make_entry(entry: &Entry, folder: &Path) -> Result<usize> {
    let name = entry.name;
    let built = compile(entry)?;
    timed("Writing the glue between wasm and browser", || {
        glue::generate(name, built.file(&format!("{name}.wasm"))?, folder)
    })?;
    shrink::shrink(&folder.join(format!("{name}_bg.wasm")))?;
    Ok(built.warnings)
}

/// Where the frontend is made; a server that runs meanwhile keeps the old one.
fn unfinished() -> PathBuf {
    place::root().join("frontend/.dist-unfinished")
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

/// Cargo notices when an embedded file changes, but not when there is one more to embed.
fn compile_again(source: &str) -> Result<()> {
    let file = File::options().append(true).open(place::root().join(source));
    let touched = file.and_then(|file| file.set_times(FileTimes::new().set_modified(now())));
    touched.with_context(|| format!("telling cargo to compile {source} again"))
}

/// The time of the machine, which is what cargo compares.
#[expect(clippy::disallowed_methods, reason = "a file's time is the machine's, not the product's")]
fn now() -> SystemTime {
    SystemTime::now()
}

fn compile(entry: &Entry) -> Result<cargo::Built> {
    let Entry { name, features } = entry;
    let toolchain = toolchain::ensure()?;
    timed(format_args!("Compiling the {name}'s wasm with {toolchain}"), || {
        let mut command = toolchain.cargo();
        command.args(["build", "--locked", "--package", "frontend", "--bin", name]);
        command.args(["--no-default-features", "--features", features]);
        command.args(["--profile", "wasm", "--target", toolchain::TARGET]);
        // Two compilers would undo each other's work in one folder.
        command.env("CARGO_TARGET_DIR", place::cache("wasm-target")?);
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        cargo::build(&mut command)
    })
}
