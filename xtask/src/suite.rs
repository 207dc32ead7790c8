//! `cargo xtask test`: every check, in an order that finds cheap mistakes first.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::cargo::{NATIVE, RENDERER, cargo};
use crate::progress::{headline, say, short};
use crate::shell::{capture, program, run, succeeds_within};
use crate::tools::postgres::{self, Cluster};
use crate::tools::smtp::Post;
use crate::tools::{cargo_deny, office};
use crate::{browser, budget, frontend, fuzz, guapai};

/// Names a PostgreSQL server on which the tests package then runs.
const POSTGRES: &str = "TEST_POSTGRES";

/// Where the tests' machine stands: a day begins in Shanghai wherever that is.
const ELSEWHERE: &str = "Pacific/Honolulu";

const SOURCE: &str = "seeds/wafangdian-2017-supervision-plan.txt";
const ADVISORIES_LIMIT: Duration = Duration::from_secs(30);

struct Step {
    name: &'static str,
    about: &'static str,
    check: fn() -> Result<()>,
}

const STEPS: [Step; 9] = [
    Step { name: "format", about: "the code is formatted", check: format },
    Step { name: "lints", about: "no compiler and no clippy warnings", check: lints },
    Step { name: "frontend", about: "the wasm builds without warnings and is small", check: wasm },
    Step { name: "dependencies", about: "their licences and origins", check: dependencies },
    Step { name: "sqlite", about: "unit tests, and the API's tests on SQLite", check: sqlite },
    Step { name: "postgres", about: "the API's tests on PostgreSQL", check: postgres },
    Step { name: "import", about: "the source document can be imported", check: import },
    Step { name: "browser", about: "board and desk in Chromium", check: browser::test },
    Step { name: "fuzz", about: "made-up requests get documented answers", check: fuzz::fuzz },
];

/// Runs the named steps, or all of them; stops at the first that fails.
pub(crate) fn test(names: &[String]) -> Result<()> {
    let steps = chosen(names)?;
    let start = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        headline(format_args!("{} of {}: {} ({})", index + 1, steps.len(), step.name, step.about));
        let begin = Instant::now();
        (step.check)().with_context(|| format!("`cargo xtask test {}` failed", step.name))?;
        say(format_args!("{}: passed in {}", step.name, short(begin.elapsed())));
    }
    headline(format_args!("All {} steps passed in {}.", steps.len(), short(start.elapsed())));
    Ok(())
}

fn chosen(names: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(wrong) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{wrong}`; the steps are {}", known.join(", "));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

fn format() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"])).context("please run `cargo fmt --all`")
}

fn lints() -> Result<()> {
    let strict = ["--all-targets", "--locked", "--", "-D", "warnings"];
    run(cargo().arg("clippy").args(NATIVE).args(strict))?;
    run(cargo().arg("clippy").args(RENDERER).args(strict))
}

fn wasm() -> Result<()> {
    let built = frontend::build()?;
    if built.warnings > 0 {
        bail!("the compiler has {} warnings about the wasm, see above", built.warnings);
    }
    budget::check(&built.assets)
}

fn dependencies() -> Result<()> {
    let tool = cargo_deny::ensure()?;
    let deny = || {
        let mut command = program(&tool);
        command.args(["--all-features", "--locked"]);
        command
    };
    run(deny().args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))?;
    if succeeds_within(deny().args(["fetch", "db"]), ADVISORIES_LIMIT)? {
        run(deny().args(["check", "--disable-fetch", "advisories"]))
    } else {
        say("The database of advisories is out of reach, so known weaknesses were not looked up.");
        Ok(())
    }
}

fn sqlite() -> Result<()> {
    frontend::build()?;
    office::ensure()?;
    let post = Post::start()?;
    let mut tests = cargo();
    tests.args(["test", "--locked"]).args(NATIVE).env_remove(POSTGRES);
    tests.env("TZ", ELSEWHERE);
    post.lend(&mut tests);
    run(&mut tests)?;
    run(cargo().args(["test", "--locked"]).args(RENDERER))
}

fn postgres() -> Result<()> {
    frontend::build()?;
    let post = Post::start()?;
    let mut tests = cargo();
    tests.args(["test", "--locked"]).args(NATIVE).args(["--test", "api", "--test", "log"]);
    tests.env("TZ", ELSEWHERE);
    post.lend(&mut tests);
    if std::env::var_os(POSTGRES).is_some() {
        return run(&mut tests);
    }
    let cluster = Cluster::start(postgres::ensure()?)?;
    run(tests.env(POSTGRES, cluster.url()))
}

fn import() -> Result<()> {
    frontend::build()?;
    let mut guapai = guapai::undisturbed(&guapai::build_debug()?);
    let answer = capture(guapai.args(["import", SOURCE, "--dry-run", "--json"]))?;
    let answer: Value = serde_json::from_str(&answer).context("the import's report is not JSON")?;
    let count = |list: &str| answer[list].as_array().map_or(0, Vec::len);
    let (tasks, findings) = (count("tasks"), count("findings"));
    say(format_args!("{tasks} tasks and {findings} findings in {SOURCE}."));
    if tasks != 29 || findings == 0 {
        bail!("29 tasks and some findings were expected");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_and_keep_their_order() {
        let names = ["lints".to_owned(), "format".to_owned()];
        let steps: Vec<_> = chosen(&names).unwrap().iter().map(|step| step.name).collect();
        assert_eq!(steps, ["format", "lints"]);
        assert_eq!(chosen(&[]).unwrap().len(), STEPS.len());
        assert!(chosen(&["speed".to_owned()]).is_err());
    }
}
