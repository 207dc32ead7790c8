//! The programs xtask needs beside cargo: one module each, with one function `ensure`
//! that finds or installs it and, where it can't, says what the reader has to do.

pub(crate) mod apt;
pub(crate) mod cargo_deny;
pub(crate) mod chromium;
mod fonts;
pub(crate) mod node;
pub(crate) mod office;
pub(crate) mod postgres;
mod python;
pub(crate) mod schemathesis;
pub(crate) mod smtp;
pub(crate) mod wrk;

use anyhow::Result;

use crate::shell::{capture, program};

fn is_root() -> Result<bool> {
    Ok(capture(program("id").arg("-u"))?.trim() == "0")
}
