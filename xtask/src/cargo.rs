//! Calls cargo, and reads from its messages what was built and how many warnings there were.

use std::env;
use std::io::{BufRead, BufReader, IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::progress::say;
use crate::shell::{capture, program};

/// All that is compiled for this machine, as one selection: cargo then chooses the same features
/// for every command and compiles each dependency once.
pub(crate) const NATIVE: [&str; 3] = ["--workspace", "--exclude", "frontend"];

/// The frontend as the server uses it.
pub(crate) const RENDERER: [&str; 5] =
    ["--package", "frontend", "--no-default-features", "--features", "server"];

/// The compiler that runs xtask itself.
pub(crate) fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

pub(crate) struct Built {
    /// Files that were made, or were there and are up to date.
    pub(crate) files: Vec<PathBuf>,
    pub(crate) warnings: usize,
}

impl Built {
    pub(crate) fn file(&self, name: &str) -> Result<&Path> {
        let found = self.files.iter().find(|file| file.file_name().is_some_and(|n| n == name));
        found.map(PathBuf::as_path).with_context(|| format!("cargo did not make {name}"))
    }
}

/// Runs a `cargo build` and collects what it made.
pub(crate) fn build(command: &mut Command) -> Result<Built> {
    let format = if stderr().is_terminal() { "json-diagnostic-rendered-ansi" } else { "json" };
    command.arg(format!("--message-format={format}")).stdout(Stdio::piped());
    let mut child = command.spawn().context("cannot start cargo")?;
    let mut built = Built { files: Vec::new(), warnings: 0 };
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        if let Ok(message) = serde_json::from_str(&line?) {
            note(&mut built, &message);
        }
    }
    if !child.wait()?.success() {
        bail!("cargo build failed; see its messages above");
    }
    Ok(built)
}

fn note(built: &mut Built, message: &Value) {
    match message["reason"].as_str() {
        Some("compiler-artifact") => {
            let files = message["filenames"].as_array().into_iter().flatten();
            built.files.extend(files.filter_map(Value::as_str).map(PathBuf::from));
        }
        Some("compiler-message") => {
            if let Some(text) = message["message"]["rendered"].as_str() {
                say(text.trim_end());
            }
            if message["message"]["level"] == "warning" {
                built.warnings += 1;
            }
        }
        _ => {}
    }
}

/// The version of a package in Cargo.lock.
pub(crate) fn locked_version(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split_once('"').map(|(version, _)| version.to_owned())
}

/// A line of `rustc -vV`, such as `host`.
pub(crate) fn rustc_says(field: &str) -> Result<String> {
    let answer = capture(program("rustc").arg("-vV"))?;
    let prefix = format!("{field}: ");
    let line = answer.lines().find_map(|line| line.strip_prefix(&prefix));
    line.map(str::to_owned).with_context(|| format!("`rustc -vV` names no {field}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_a_lock_file() {
        let lock = "[[package]]\nname = \"brotli\"\nversion = \"9.1.1\"\n";
        assert_eq!(locked_version(lock, "brotli").as_deref(), Some("9.1.1"));
        assert_eq!(locked_version(lock, "brot"), None);
    }

    #[test]
    fn what_cargo_made_and_warned_about_is_counted() {
        let mut built = Built { files: Vec::new(), warnings: 0 };
        for line in [
            r#"{"reason":"compiler-artifact","filenames":["/t/debug/guapai"]}"#,
            r#"{"reason":"compiler-message","message":{"level":"warning","rendered":"unused"}}"#,
            r#"{"reason":"build-finished","success":true}"#,
        ] {
            note(&mut built, &serde_json::from_str(line).unwrap());
        }
        assert_eq!(built.file("guapai").unwrap(), Path::new("/t/debug/guapai"));
        assert_eq!(built.warnings, 1);
    }
}
