//! The `guapai` binary.
use std::process::ExitCode;

use api::commands::Command;
use clap::Parser;

#[actix_web::main]
async fn main() -> ExitCode {
    match Command::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
