//! Documents are opened again: by a word processor, and part by part.
mod paper;
mod samples;

use super::*;

#[test]
fn scratch() {
    for (n, s) in [
        ("bulletin", samples::bulletin()),
        ("draft", samples::draft()),
        ("long", samples::long()),
        ("full_lines", samples::full_lines()),
        ("table", samples::table()),
        ("odd", samples::odd()),
    ] {
        std::fs::write(format!("/tmp/f2out/{n}.docx"), write_notice(&s).unwrap()).unwrap();
    }
}
