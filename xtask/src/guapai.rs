//! Builds the `guapai` binary and runs its demo instance.

use std::env;
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::cargo::{self, NATIVE, cargo};
use crate::http;
use crate::progress::{say, timed};
use crate::shell::{capture, program};

/// The day at which the demo's clock stands when nobody says otherwise.
pub(crate) const DAY: &str = "2017-09-20";

/// Where a demo writes down how to sign in.
const ACCOUNTS: &str = "accounts.json";

const TRIES: u32 = 600;
const PAUSE: Duration = Duration::from_millis(100);

/// The binary as developers run it; it reads the frontend's files from the disk.
pub(crate) fn build_debug() -> Result<PathBuf> {
    build("Building guapai", cargo().arg("build").args(NATIVE).args(["--bin", "guapai"]))
}

/// The binary as it is installed, with the frontend's files inside.
pub(crate) fn build_release() -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--release", "--package", "api", "--bin", "guapai"]);
    build("Building guapai for release", &mut command)
}

fn build(what: &str, command: &mut Command) -> Result<PathBuf> {
    let built = timed(what, || cargo::build(command))?;
    Ok(built.file("guapai")?.to_path_buf())
}

/// The binary without the settings that a developer may have in the environment.
pub(crate) fn undisturbed(binary: &Path) -> Command {
    let mut command = program(binary);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("GUAPAI_") || text == "DATABASE_URL" {
            command.env_remove(&name);
        }
    }
    command
}

/// The demo in place of xtask: Ctrl-C reaches it alone, and it ends as it would anywhere else.
pub(crate) fn become_demo(binary: &Path, day: &str, replayed: bool, port: u16) -> Result<()> {
    say(format_args!("\nThe board of {day}: http://localhost:{port}/ (Ctrl-C ends it)\n"));
    let address = format!("127.0.0.1:{port}");
    let mut demo = program(binary);
    demo.args(["demo", "--on", day, "--listen", &address]);
    if replayed {
        demo.arg("--replayed");
    }
    let error = demo.exec();
    Err(error).with_context(|| format!("starting {}", binary.display()))
}

/// A demo instance on a free port, ended when dropped.
pub(crate) struct Demo {
    server: Child,
    folder: TempDir,
    pub(crate) address: String,
    base_path: String,
}

impl Demo {
    /// `base_path` is empty or begins with a slash.
    pub(crate) fn start(binary: &Path, base_path: &str) -> Result<Self> {
        Self::start_on(binary, base_path, DAY)
    }

    /// The same on another day.
    pub(crate) fn start_on(binary: &Path, base_path: &str, day: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("guapai-demo-").tempdir()?;
        let address = format!("127.0.0.1:{}", http::free_port()?);
        let log = File::create(folder.path().join("log"))?;
        let mut command = undisturbed(binary);
        command.args(["demo", "--on", day, "--listen", &address]).current_dir(folder.path());
        command.arg("--accounts-file").arg(folder.path().join(ACCOUNTS));
        if !base_path.is_empty() {
            command.args(["--base-path", base_path]);
        }
        let server =
            command.stdout(log.try_clone()?).stderr(log).spawn().context("starting the demo")?;
        let mut demo = Self { server, folder, address, base_path: base_path.to_owned() };
        demo.wait()?;
        say(format_args!("A demo instance answers at {}.", demo.url()));
        Ok(demo)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base_path)
    }

    /// The file that says how to sign in, a record per role.
    pub(crate) fn accounts(&self) -> PathBuf {
        self.folder.path().join(ACCOUNTS)
    }

    /// Signs in as somebody of the role and gives the access token.
    pub(crate) fn sign_in(&self, role: &str) -> Result<String> {
        let accounts: Vec<Value> = serde_json::from_slice(&fs::read(self.accounts())?)?;
        let known = accounts.iter().find(|account| account["role"] == role);
        let account = known.with_context(|| format!("the demo has no {role}"))?;
        let credentials =
            json!({ "name": account["name"], "password": account["password"] }).to_string();
        let path = format!("{}/api/v1/session", self.base_path);
        let answer = http::post(&self.address, &path, &credentials)?;
        let answer: Value = serde_json::from_slice(&answer.body)?;
        let token = answer["access_token"].as_str();
        token.map(str::to_owned).with_context(|| format!("signing in as {role}: {answer}"))
    }

    fn wait(&mut self) -> Result<()> {
        let path = format!("{}/readyz", self.base_path);
        for _ in 0..TRIES {
            if let Some(status) = self.server.try_wait()? {
                bail!("the demo ended with {status}:\n{}", self.log());
            }
            if http::get(&self.address, &path).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        bail!("the demo never answered 200 at {path}:\n{}", self.log());
    }

    /// What it wrote; of interest once something went wrong.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    fn stop(&mut self) -> Result<()> {
        let process = self.server.id().to_string();
        capture(program("sh").args(["-c", "kill -TERM \"$0\"", &process]))?;
        for _ in 0..TRIES {
            if self.server.try_wait()?.is_some() {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        bail!("it is still there after a minute");
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            say(format_args!("The demo did not end when asked ({error}); ending it."));
            // It may have ended by itself, which is as good.
            let _ = self.server.kill();
            let _ = self.server.wait();
        }
    }
}
