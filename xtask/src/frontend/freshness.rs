//! Whether the built frontend still belongs to its inputs: a hash of them, kept beside it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{ENTRIES, Entry, dist, unfinished};
use crate::place;
use crate::progress::say;

/// What the built frontend depends on, this pipeline included.
const INPUTS: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "crates/domain",
    "crates/texts",
    "crates/wire",
    "frontend",
    "xtask/src/frontend",
];

/// A hash of names and contents of all inputs.
pub(super) fn stamp() -> Result<String> {
    let root = place::root();
    let mut files = Vec::new();
    for input in INPUTS {
        collect(&root.join(input), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        hash.update(file.strip_prefix(&root)?.as_os_str().as_encoded_bytes());
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path).with_context(|| format!("reading {}", path.display()))? {
        let path = entry?.path();
        if ![dist(), unfinished(), file()].contains(&path) {
            collect(&path, files)?;
        }
    }
    Ok(())
}

pub(super) fn is_fresh(stamp: &str) -> bool {
    let files = ENTRIES
        .iter()
        .flat_map(|Entry { name, .. }| [format!("{name}.js.br"), format!("{name}_bg.wasm.br")]);
    let complete = files.into_iter().all(|file| dist().join(file).is_file());
    complete && fs::read_to_string(file()).is_ok_and(|kept| kept == stamp)
}

/// Held while the frontend is built, so that two xtasks in one clone do not mix their files.
pub(super) fn lock() -> Result<File> {
    let file = File::options().create(true).append(true).open(file())?;
    if file.try_lock().is_err() {
        say("Another xtask builds the frontend; waiting for it.");
        file.lock().context("waiting for another xtask")?;
    }
    Ok(file)
}

pub(super) fn keep(stamp: &str) -> Result<()> {
    fs::write(file(), stamp).context("writing down what the frontend was built from")
}

pub(super) fn forget() -> Result<()> {
    keep("")
}

/// Beside the built frontend and not in it, where it would be served.
fn file() -> PathBuf {
    place::root().join("frontend/.dist-stamp")
}
