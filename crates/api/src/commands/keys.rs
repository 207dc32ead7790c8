use clap::{Args, Subcommand};
use texts::{Language, text};

use crate::{auth::keys::Keys, clock::Clock, config::Settings};

#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Sign with a new key from now on. Nobody is signed out: running servers notice, and what the
    /// old key signed stays good until it expires.
    Rotate,
}

pub(super) fn run(settings: &Settings, options: &Options) -> anyhow::Result<()> {
    match options.action {
        Action::Rotate => {
            let file = settings.keys_file();
            let now = Clock::System.now();
            if file.exists() {
                Keys::rotate(&file, now)?;
            } else {
                Keys::open(&file, now)?;
            }
            let shown = file.display().to_string();
            let done = text(Language::Chinese, "command-keys-rotated", &[("file", &shown)]);
            super::print(&(done + "\n"))
        }
    }
}
