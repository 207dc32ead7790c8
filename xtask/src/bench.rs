//! Requests per second of the public task list, beside a bare actix handler with the same bytes.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::cargo::{self, cargo};
use crate::guapai::{self, Demo};
use crate::progress::{headline, say, timed};
use crate::shell::{capture, program};
use crate::tools::wrk;
use crate::{frontend, http};

const PATH: &str = "/api/v1/public/programmes/2017/tasks?limit=50";
const ROUNDS: usize = 5;
const WARM_UP: &str = "2s";
const ROUND: &str = "5s";
const CONNECTIONS: &str = "32";

/// What a cached read should reach of the bare handler.
const AIM: f64 = 0.7;

pub(crate) fn bench() -> Result<()> {
    let wrk = wrk::ensure()?;
    frontend::build()?;
    let binary = guapai::build_release()?;
    let bare = timed("Building the bare handler", || {
        let mut command = cargo();
        command.args(["build", "--release", "--package", "bare"]);
        cargo::build(&mut command)
    })?;

    let demo = Demo::start(&binary, "")?;
    let answer = http::get(&demo.address, PATH)?;
    if answer.status != 200 {
        bail!("{PATH} answered {}", answer.status);
    }
    let folder = tempfile::tempdir()?;
    let body = folder.path().join("body");
    fs::write(&body, &answer.body)?;
    let kind = answer.header("content-type").unwrap_or("application/json");
    let bare = Bare::start(bare.file("bare")?, &body, kind)?;
    let same = http::get(&bare.address, PATH)?;
    if same.body != answer.body {
        bail!("the bare handler does not give the same bytes");
    }
    compare(&wrk, &demo.address, &bare.address, answer.body.len())
}

fn compare(wrk: &Path, guapai: &str, bare: &str, bytes: usize) -> Result<()> {
    headline(format_args!("GET {PATH}: {bytes} bytes, {CONNECTIONS} connections, {ROUND} a round"));
    measure(wrk, guapai, WARM_UP)?;
    measure(wrk, bare, WARM_UP)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let (a, b) = (measure(wrk, guapai, ROUND)?, measure(wrk, bare, ROUND)?);
        say(format_args!(
            "round {round}: guapai {a:>9.0}/s   bare {b:>9.0}/s   ratio {:.2}",
            a / b
        ));
        ours.push(a);
        theirs.push(b);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = ours / theirs;
    say(format_args!(
        "median:  guapai {ours:>9.0}/s   bare {theirs:>9.0}/s   ratio {ratio:.2} (aim {AIM})"
    ));
    Ok(())
}

fn measure(wrk: &Path, address: &str, duration: &str) -> Result<f64> {
    let mut command = program(wrk);
    command.args(["-t1", "-c", CONNECTIONS, "-d", duration]);
    let report = capture(command.arg(format!("http://{address}{PATH}")))?;
    if let Some(line) =
        report.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors"))
    {
        bail!("wrk on {address}: {}", line.trim());
    }
    requests_per_second(&report)
        .with_context(|| format!("wrk said something unexpected:\n{report}"))
}

fn requests_per_second(report: &str) -> Option<f64> {
    report.lines().find_map(|line| line.strip_prefix("Requests/sec:"))?.trim().parse().ok()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The bare handler, ended when dropped.
struct Bare {
    server: Child,
    address: String,
}

impl Bare {
    fn start(binary: &Path, body: &Path, kind: &str) -> Result<Self> {
        let address = format!("127.0.0.1:{}", http::free_port()?);
        let mut command = program(binary);
        let server = command.arg(&address).arg(body).arg(kind).stdout(Stdio::null()).spawn()?;
        let bare = Self { server, address };
        for _ in 0..100 {
            if http::get(&bare.address, PATH).is_ok() {
                return Ok(bare);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("the bare handler does not answer")
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // It holds nothing, and may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_read_from_the_report() {
        let report =
            "  120 requests in 5.00s, 1MB read\nRequests/sec:  61234.56\nTransfer/sec: 1MB\n";
        assert_eq!(requests_per_second(report), Some(61234.56));
        assert_eq!(requests_per_second("unable to connect"), None);
    }

    #[test]
    fn the_median_ignores_an_outlier() {
        assert_eq!(median(vec![10.0, 900.0, 11.0]), 11.0);
    }
}
