//! Makes the wasm smaller with wasm-opt, where npm can deliver it. A board without that still works.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place;
use crate::progress::{say, timed};
use crate::shell::run;
use crate::tools::node::{self, Node};

const VERSION: &str = "132.0.0";

/// What Rust's wasm uses and every browser of the last years knows.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub(super) fn shrink(wasm: &Path) -> Result<()> {
    let (node, tool) = match ensure() {
        Ok(found) => found,
        Err(error) => {
            say(format_args!(
                "The wasm stays larger than it could be, without wasm-opt: {error:#}"
            ));
            return Ok(());
        }
    };
    let before = fs::metadata(wasm)?.len();
    let smaller = wasm.with_extension("smaller");
    timed("Shrinking the wasm with wasm-opt", || {
        let mut command = node.command("node");
        command.arg(tool).args(["-Oz", "--strip-producers"]).args(FEATURES);
        run(command.arg(wasm).arg("-o").arg(&smaller))
    })?;
    fs::rename(&smaller, wasm).context("replacing the wasm by the smaller one")?;
    say(format_args!("{before} bytes became {}.", fs::metadata(wasm)?.len()));
    Ok(())
}

fn ensure() -> Result<(Node, PathBuf)> {
    let node = node::ensure()?;
    let folder = place::cache(&format!("binaryen-{VERSION}"))?;
    let tool = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        node::install(&node, &folder, &format!("binaryen@{VERSION}"))?;
    }
    Ok((node, tool))
}
