//! The samples as LibreOffice prints them, read back from the PDF.
use std::{collections::BTreeMap, fs, path::Path, process::Command, sync::OnceLock};

use super::*;
use crate::xml::{self, Element, Node};

/// A word where it stands, in points from the upper left corner.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) struct Page {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) words: Vec<Word>,
}

impl Page {
    /// What stands on the page, without blanks.
    pub(super) fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect()
    }

    /// The words above the foot of the page.
    pub(super) fn in_type_area(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| word.top < self.height - millimetres(35.0))
    }

    pub(super) fn word(&self, text: &str) -> &Word {
        let found = self.words.iter().find(|word| word.text.contains(text));
        found.unwrap_or_else(|| panic!("{text} is not in {:?}", self.text()))
    }
}

pub(super) fn millimetres(count: f64) -> f64 {
    count * 72.0 / 25.4
}

/// A sample's pages. All are printed at once: the word processor takes long to start.
pub(super) fn printed(name: &str) -> &'static [Page] {
    static PRINTED: OnceLock<BTreeMap<&str, Vec<Page>>> = OnceLock::new();
    &PRINTED.get_or_init(print)[name]
}

fn print() -> BTreeMap<&'static str, Vec<Page>> {
    let samples = [
        ("bulletin", samples::bulletin()),
        ("draft", samples::draft()),
        ("long", samples::long()),
        ("full_lines", samples::full_lines()),
        ("brimming", samples::brimming()),
        ("short", samples::short()),
        ("table", samples::table()),
        ("odd", samples::odd()),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let files = samples.each_ref().map(|(name, notice)| {
        let file = folder.join(name).with_extension("docx");
        fs::write(&file, write_notice(notice).expect("a document")).expect("a file");
        file
    });
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    soffice.arg(profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder);
    run(soffice.args(files));
    samples.map(|(name, _)| (name, pages(&folder.join(name).with_extension("pdf")))).into()
}

fn pages(file: &Path) -> Vec<Page> {
    let document =
        run(Command::new("pdftotext").args(["-bbox", "-enc", "UTF-8"]).arg(file).arg("-"));
    // It breaks the author's name where that isn't of the first plane.
    let document = String::from_utf8_lossy(&document);
    let document = xml::parse("bbox", document.as_bytes()).expect("what pdftotext says");
    let document = document.child("body").and_then(|it| it.child("doc")).expect("a document");
    document.elements().map(page).collect()
}

fn page(page: &Element) -> Page {
    let words = page.elements().map(|word| Word {
        left: number(word, "xMin"),
        top: number(word, "yMin"),
        right: number(word, "xMax"),
        bottom: number(word, "yMax"),
        text: match word.children.first() {
            Some(Node::Text(text)) => text.clone(),
            _ => String::new(),
        },
    });
    Page { width: number(page, "width"), height: number(page, "height"), words: words.collect() }
}

fn number(element: &Element, name: &str) -> f64 {
    element.attribute(name).and_then(|value| value.parse().ok()).expect(name)
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap_or_else(|error| {
        panic!(
            "{command:?} does not run ({error}): run the tests with `cargo xtask test sqlite`, \
             which installs LibreOffice and poppler"
        )
    });
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {complaint}");
    output.stdout
}
