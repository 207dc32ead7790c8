//! Whatever the bytes, reading ends with a document or with a reason.
use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{LARGEST_FILE, Unreadable, read};

const DOCUMENTS: [(&str, &[u8]); 6] = [
    ("a.docx", include_bytes!("../../../tests/imports/merged-cells.docx")),
    ("a.xlsx", include_bytes!("../../../tests/imports/two-row-header.xlsx")),
    ("a.xls", include_bytes!("../../../tests/imports/2011年十件实事.xls")),
    ("a.ods", include_bytes!("../../../tests/imports/merged-in-libreoffice.ods")),
    ("a.csv", include_bytes!("../../../tests/imports/preface-rows.csv")),
    ("a.txt", include_bytes!("../../../tests/imports/box-drawing.txt")),
];

#[test]
fn empty_and_large_files_are_refused() {
    for name in ["a.txt", "a.docx", "a"] {
        assert_eq!(read(name, b""), Err(Unreadable::Empty));
        assert_eq!(read(name, b" \n\r\n\t"), Err(Unreadable::Empty));
    }
    let large = vec![b'a'; LARGEST_FILE + 1];
    assert!(matches!(read("a.txt", &large), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn a_document_cut_short_is_never_half_read() {
    for (name, whole) in DOCUMENTS.into_iter().take(4) {
        for part in 1..100 {
            let cut = read(name, &whole[..whole.len() * part / 100]);
            // An old workbook may lose what stands behind its cells.
            assert!(cut.is_err() || cut == read(name, whole), "{name} after {part} hundredths");
        }
    }
}

/// The package with some bytes of its parts changed, and all its checksums right.
fn repacked(whole: &[u8], changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.ends_with(".xml") && !bytes.is_empty() {
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600), name in "a\\.(txt|csv|docx|xls)") {
        let _ = read(&name, &bytes);
    }

    #[test]
    fn no_change_of_a_document_breaks_the_reader(
        which in 0..DOCUMENTS.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let (name, whole) = DOCUMENTS[which];
        let mut bytes = whole.to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(name, &bytes);
    }
    #[test]
    fn no_change_inside_a_package_breaks_the_reader(
        which in prop::sample::select(vec![0_usize, 1, 3]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"0129aw<>/\"&; -".to_vec())), 1..4),
    ) {
        let (name, whole) = DOCUMENTS[which];
        let _ = read(name, &repacked(whole, &changes));
    }
}
