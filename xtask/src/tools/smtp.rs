//! Real mail servers of our own on free ports. What they take is in a Maildir that goes when they go.

use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use tempfile::TempDir;

use super::python;
use crate::http;
use crate::progress::timed;
use crate::shell::program;

const VERSION: &str = "1.4.6";
/// The small server refuses what is larger, in bytes.
const SMALL: &str = "1000";

const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(100);

pub(crate) struct Post {
    folder: TempDir,
    large: Server,
    small: Server,
}

struct Server {
    process: Child,
    port: u16,
}

impl Post {
    pub(crate) fn start() -> Result<Self> {
        let aiosmtpd = python::ensure("aiosmtpd", VERSION)?;
        timed("Starting throw-away mail servers", || {
            let folder = tempfile::Builder::new().prefix("guapai-mail-").tempdir()?;
            let large = Server::start(&aiosmtpd, folder.path(), &[])?;
            let small = Server::start(&aiosmtpd, folder.path(), &["-s", SMALL])?;
            Ok(Self { folder, large, small })
        })
    }

    /// Tells the tests where they find servers and mails.
    pub(crate) fn lend(&self, tests: &mut Command) {
        let address = |server: &Server| format!("127.0.0.1:{}", server.port);
        tests.env("TEST_SMTP", address(&self.large));
        tests.env("TEST_SMTP_SMALL", address(&self.small));
        tests.env("TEST_MAILDIR", self.folder.path().join("mails"));
    }
}

impl Server {
    fn start(aiosmtpd: &Path, folder: &Path, limits: &[&str]) -> Result<Self> {
        let port = http::free_port()?;
        let mut server = program(aiosmtpd);
        server.args(["-n", "-l", &format!("127.0.0.1:{port}")]).args(limits);
        server.args(["-c", "aiosmtpd.handlers.Mailbox"]).arg(folder.join("mails"));
        let mut server = Self { process: server.spawn()?, port };
        for _ in 0..TRIES {
            if let Some(status) = server.process.try_wait()? {
                bail!("the mail server ended with {status}");
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(server);
            }
            thread::sleep(PAUSE);
        }
        bail!("the mail server never listened on port {port}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
