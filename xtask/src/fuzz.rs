//! Schemathesis makes up requests from the OpenAPI document and finds answers that break it.

use std::path::Path;

use anyhow::{Context, Result};

use crate::guapai::{self, Demo};
use crate::progress::say;
use crate::shell::{program, run};
use crate::tools::schemathesis;
use crate::{frontend, place};

/// Requests per operation in each phase: enough to find what is usually found, in a few minutes.
const EXAMPLES: &str = "300";
const EXAMPLES_SIGNED_IN: &str = "40";

/// Whom the requests are made by, besides by nobody: each sees other operations.
const ROLES: [&str; 5] = [
    "security_administrator",
    "system_administrator",
    "audit_administrator",
    "department_leader",
    "supervision_office",
];

/// What is right by its shape can still be wrong for the record: no such department, a version that is
/// stale, a password that is not the caller's.
const BY_SHAPE_ONLY: &str = "positive_data_acceptance";

/// What would sign out whoever makes the requests.
const ENDS_THE_SESSION: &str = "end_session|end_all_sessions";

pub(crate) fn fuzz() -> Result<()> {
    let tool = schemathesis::ensure()?;
    frontend::build()?;
    let binary = guapai::build_debug()?;
    attack(&tool, &Demo::start(&binary, "")?, EXAMPLES, &[])?;
    for role in ROLES {
        // Made-up sign-ins lock the address they come from, so each role has an instance of its own.
        let demo = Demo::start(&binary, "")?;
        let header = format!("Authorization: Bearer {}", demo.sign_in(role)?);
        say(format_args!("Signed in as {role}."));
        let signed_in = [
            "--header",
            &header,
            "--exclude-operation-id-regex",
            ENDS_THE_SESSION,
            "--exclude-checks",
            BY_SHAPE_ONLY,
        ];
        attack(&tool, &demo, EXAMPLES_SIGNED_IN, &signed_in)
            .with_context(|| format!("signed in as {role}"))?;
    }
    Ok(())
}

fn attack(tool: &Path, demo: &Demo, examples: &str, more: &[&str]) -> Result<()> {
    let scratch = tempfile::tempdir()?;
    let mut command = program(tool);
    command.arg("--config-file").arg(place::root().join("tests/schemathesis.toml"));
    command.arg("run").arg(format!("{}/api/openapi.json", demo.url())).args(["--checks", "all"]);
    // The same requests every time: a check that fails by chance teaches people to run it again.
    command.arg("--generation-deterministic");
    // One worker: with more, Python 3.11's parser fails by chance.
    command.args(["--max-examples", examples, "--workers", "1", "--continue-on-failure"]);
    let outcome = run(command.args(more).current_dir(scratch.path()));
    if outcome.is_err() {
        let log = demo.log();
        let tail: Vec<_> =
            log.lines().rev().filter(|line| line.contains("ERROR")).take(20).collect();
        say(format_args!("The demo's last errors:\n{}", tail.join("\n")));
    }
    outcome
        .context("an answer does not keep to the OpenAPI document, or is a failure of the server")
}
