//! Schemathesis makes up requests from the OpenAPI document and finds answers that break it.

use anyhow::{Context, Result};

use crate::frontend;
use crate::guapai::{self, Demo};
use crate::progress::say;
use crate::shell::{program, run};
use crate::tools::schemathesis;

/// Requests per operation in each phase: enough to find what is usually found, in under 3 minutes.
const EXAMPLES: &str = "500";

pub(crate) fn fuzz() -> Result<()> {
    let tool = schemathesis::ensure()?;
    frontend::build()?;
    let demo = Demo::start(&guapai::build_debug()?, "")?;
    let scratch = tempfile::tempdir()?;
    let mut command = program(tool);
    command.arg("run").arg(format!("{}/api/openapi.json", demo.url())).args(["--checks", "all"]);
    // The same requests every time: a check that fails by chance teaches people to run it again.
    command.arg("--generation-deterministic");
    command.args(["--max-examples", EXAMPLES, "--workers", "2", "--continue-on-failure"]);
    let outcome = run(command.current_dir(scratch.path()));
    if outcome.is_err() {
        let log = demo.log();
        let tail: Vec<_> =
            log.lines().rev().filter(|line| line.contains("ERROR")).take(20).collect();
        say(format_args!("The demo's last errors:\n{}", tail.join("\n")));
    }
    outcome
        .context("an answer does not keep to the OpenAPI document, or is a failure of the server")
}
