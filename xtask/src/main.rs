//! `cargo xtask`: everything a developer does with this repository, one command each.
//! It prepares what it needs, and nothing of it goes into the product.

mod bench;
mod browser;
mod budget;
mod cargo;
mod frontend;
mod fuzz;
mod guapai;
mod http;
mod place;
mod progress;
mod shell;
mod suite;
mod tools;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use progress::{headline, say, short};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Builds, runs and checks Guapai")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Prepare everything and serve the demo board
    Run {
        /// The day at which the demo's clock stands
        #[arg(long, default_value = guapai::DAY)]
        on: String,
        /// Play a made-up year up to that day, with records of every kind
        #[arg(long)]
        replayed: bool,
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check, or only the named steps
    Test { steps: Vec<String> },
    /// Build the release binary with the frontend inside
    Build,
    /// Write openapi/openapi.json as the API describes itself
    Openapi,
    /// Build only the frontend
    Frontend,
    /// Measure the public task list beside a bare handler
    Bench,
    /// Take pictures of the demo board
    Screenshots { folder: PathBuf },
}

fn main() -> ExitCode {
    match perform(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            headline(format_args!("FAILED: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Run { on, replayed, port } => {
            frontend::build()?;
            guapai::become_demo(&guapai::build_debug()?, &on, replayed, port)
        }
        Task::Test { steps } => suite::test(&steps),
        Task::Build => build(),
        Task::Openapi => openapi(),
        Task::Frontend => budget::check(&frontend::build()?.assets),
        Task::Bench => bench::bench(),
        Task::Screenshots { folder } => browser::screenshots(&folder),
    }
}

fn build() -> Result<()> {
    let start = Instant::now();
    budget::check(&frontend::build()?.assets)?;
    let binary = guapai::build_release()?;
    let size = fs::metadata(&binary)?.len();
    headline(format_args!("{} ({size} bytes), in {}", binary.display(), short(start.elapsed())));
    Ok(())
}

fn openapi() -> Result<()> {
    let mut guapai = guapai::undisturbed(&guapai::build_debug()?);
    let document = shell::capture(guapai.arg("export-openapi"))?;
    let file = place::root().join("openapi/openapi.json");
    fs::write(&file, document).with_context(|| format!("writing {}", file.display()))?;
    say(format_args!("Wrote {}.", file.display()));
    Ok(())
}
