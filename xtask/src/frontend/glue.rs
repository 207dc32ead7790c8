//! Writes the JavaScript between wasm and browser, with wasm-bindgen as a library.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo::locked_version;
use crate::place;

/// For `board`, from `board.wasm` makes `board.js` and `board_bg.wasm`, and `snippets/` where a crate
/// brings some.
pub(super) fn generate(entry: &str, wasm: &Path, dist: &Path) -> Result<()> {
    check_versions()?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).web(true)?.typescript(false).out_name(entry);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(dist).with_context(|| format!("wasm-bindgen on {}", wasm.display()))
}

/// The two halves of wasm-bindgen speak a format of their own that changes with every version.
fn check_versions() -> Result<()> {
    let lock =
        fs::read_to_string(place::root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let library = locked_version(&lock, "wasm-bindgen");
    let tool = locked_version(&lock, "wasm-bindgen-cli-support");
    if library != tool {
        let wanted = library.unwrap_or_default();
        bail!(
            "Cargo.lock has wasm-bindgen {wanted} but another wasm-bindgen-cli-support: please run \
             `cargo update -p wasm-bindgen-cli-support --precise {wanted}`"
        );
    }
    Ok(())
}
