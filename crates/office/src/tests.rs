//! Whatever the bytes, reading ends with a document or with a reason.
use proptest::prelude::*;

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
        for part in 1..10 {
            let cut = &whole[..whole.len() * part / 10];
            assert!(read(name, cut).is_err(), "{name} after {part} tenths");
        }
    }
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
}
