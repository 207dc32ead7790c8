//! A PostgreSQL server of our own on a free port, with its data in a folder that goes when it goes.

use std::fs::File;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::{apt, is_root};
use crate::http;
use crate::progress::{say, timed};
use crate::shell::{capture, find, program};

const NEEDED: [&str; 4] = ["initdb", "pg_ctl", "pg_isready", "postgres"];

const USER: &str = "guapai";
const TRIES: u32 = 300;
const PAUSE: Duration = Duration::from_millis(100);

/// Nothing in it is worth keeping, so it may be quick instead of safe.
const SETTINGS: [&str; 4] =
    ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

pub(crate) struct Cluster {
    bin: PathBuf,
    folder: TempDir,
    owner: Option<Owner>,
    port: u16,
    server: Child,
}

/// PostgreSQL refuses to run as root, so root hands it to somebody without rights.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

/// Finds or installs PostgreSQL and gives the folder of its programs.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(found) = programs() {
        return Ok(found);
    }
    apt::install(&["postgresql"], "a PostgreSQL server, for the tests")?;
    programs().context("PostgreSQL was installed, but no initdb is in /usr/lib/postgresql")
}

/// Debian's folders first, the newest version before the others, then the search path.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut folders: Vec<_> = debian.flatten().map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    folders.extend(find("initdb").and_then(|file| file.parent().map(Path::to_path_buf)));
    let complete = |folder: &PathBuf| NEEDED.iter().all(|name| folder.join(name).is_file());
    folders.into_iter().find(complete)
}

impl Cluster {
    pub(crate) fn start(bin: PathBuf) -> Result<Self> {
        timed("Starting a throw-away PostgreSQL server", || Self::launch(bin))
    }

    fn launch(bin: PathBuf) -> Result<Self> {
        let owner = if is_root()? { Some(Owner::nobody()?) } else { None };
        let folder =
            tempfile::Builder::new().prefix("guapai-postgres-").tempdir_in(env::temp_dir())?;
        if let Some(owner) = owner {
            chown(folder.path(), Some(owner.user), Some(owner.group))?;
        }
        let data = folder.path().join("data");
        let mut initdb = owned(bin.join("initdb"), owner, folder.path());
        initdb.args([
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--username",
            USER,
        ]);
        capture(initdb.arg("--pgdata").arg(&data))?;

        let port = http::free_port()?;
        let mut server = owned(bin.join("postgres"), owner, folder.path());
        server.arg("-D").arg(&data).arg("-k").arg(folder.path()).args(["-p", &port.to_string()]);
        server.args(["-h", "127.0.0.1"]).args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
        let log = File::create(folder.path().join("log"))?;
        let server = server.stdout(log.try_clone()?).stderr(log).spawn()?;
        let mut cluster = Self { bin, folder, owner, port, server };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Where the tests find it: a database in which they create their own.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..TRIES {
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL ended with {status}:\n{}", self.log());
            }
            let mut ask = program(self.bin.join("pg_isready"));
            ask.args(["-q", "-h", "127.0.0.1", "-U", USER, "-d", "postgres"]);
            if ask.args(["-p", &self.port.to_string()]).status()?.success() {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        bail!("PostgreSQL did not become ready:\n{}", self.log());
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = owned(self.bin.join("pg_ctl"), self.owner, self.folder.path());
        stop.args(["stop", "-w", "-s", "-m", "immediate", "-D"])
            .arg(self.folder.path().join("data"));
        if let Err(error) = capture(&mut stop) {
            say(format_args!("PostgreSQL did not stop when asked ({error}); ending it."));
            // It may have ended by itself, which is as good.
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

impl Owner {
    fn nobody() -> Result<Self> {
        let number = |flag| -> Result<u32> {
            let answer = capture(program("id").args([flag, "nobody"]))?;
            answer.trim().parse().context("the number of the user nobody")
        };
        Ok(Self { user: number("-u")?, group: number("-g")? })
    }
}

/// A program run by the owner of the data, in a folder that the owner may enter.
fn owned(name: PathBuf, owner: Option<Owner>, folder: &Path) -> Command {
    let mut command = program(name);
    command.current_dir(folder);
    if let Some(owner) = owner {
        command.uid(owner.user).gid(owner.group);
    }
    command
}
