//! LibreOffice and poppler, which print the documents of the tests and read them back.

use anyhow::{Context, Result};

use super::{apt, fonts};
use crate::shell::find;

/// Each program with the package it comes in.
const NEEDED: [(&str, &str); 2] =
    [("soffice", "libreoffice-writer-nogui"), ("pdftotext", "poppler-utils")];

/// Finds or installs the programs, and a font for the documents' text.
pub(crate) fn ensure() -> Result<()> {
    let missing = NEEDED.iter().filter(|(name, _)| find(name).is_none());
    let packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    if !packages.is_empty() {
        apt::install(&packages, "LibreOffice and poppler, for the tests of documents")?;
    }
    fonts::ensure()?;
    for (name, package) in NEEDED {
        find(name).with_context(|| {
            format!("{package} was installed but {name} is not on the search path")
        })?;
    }
    Ok(())
}
