//! From bytes to text: UTF-8, UTF-16 and the Chinese encodings. Never guesses a character.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::unreadable::{Format, Unreadable};

/// The share of control characters, one in so many, from which decoded bytes are no text.
const CONTROLS: usize = 50;

/// Decodes a text file and leaves out its byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (without_mark(bytes), bytes),
    };
    let text = match encoding {
        Some(encoding) => strictly(encoding, bytes).map_err(Fault::error)?,
        None => chinese(bytes)?,
    };
    let controls =
        text.chars().filter(|it| it.is_control() && !it.is_whitespace() && *it != '\u{7}').count();
    if controls > 0 && controls * CONTROLS > text.chars().count() {
        return Err(Unreadable::UnknownFormat { format: Format::Binary });
    }
    Ok(text)
}

/// Decodes a part of an office file, which says itself what it is in: UTF-8, or UTF-16 by its mark.
pub(crate) fn decode_xml(bytes: &[u8]) -> Option<String> {
    let (encoding, length) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    strictly(encoding, &bytes[length..]).ok()
}

/// UTF-16 shows by the zero bytes of its line breaks, tabs and digits; UTF-8 by being valid.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| {
        bytes.chunks_exact(2).filter(|pair| pair[first] == 0 && pair[1 - first].is_ascii()).count()
    };
    let (little, big) = (zeros(1), zeros(0));
    let plausible = bytes.len() / 2 / 200;
    if little > plausible && little > big {
        Some(UTF_16LE)
    } else if big > plausible && big > little {
        Some(UTF_16BE)
    } else {
        std::str::from_utf8(bytes).is_ok().then_some(UTF_8)
    }
}

struct Fault {
    line: u32,
}

impl Fault {
    fn error(self) -> Unreadable {
        Unreadable::Encoding { line: self.line }
    }
}

fn chinese(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some(fault) = broken_utf_8(bytes) {
        return Err(fault.error());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    if detector.guess(Some(b"cn"), Utf8Detection::Allow) == BIG5
        && let Ok(text) = strictly(BIG5, bytes)
    {
        return Ok(text);
    }
    strictly(GB18030, bytes).map_err(Fault::error)
}

/// Nearly all bytes make a valid text in GB18030, so a UTF-8 file with one broken byte must not
/// get there: it would come out as other characters without an error.
fn broken_utf_8(bytes: &[u8]) -> Option<Fault> {
    let lossy = String::from_utf8_lossy(bytes);
    let (mut good, mut broken) = (0_usize, 0_usize);
    for character in lossy.chars().filter(|it| !it.is_ascii()) {
        if character == char::REPLACEMENT_CHARACTER {
            broken += 1;
        } else {
            good += 1;
        }
    }
    if good < broken * 8 {
        return None;
    }
    strictly(UTF_8, bytes).err()
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room =
        decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::OutputFull | DecoderResult::Malformed(..), _) => {
            Err(Fault { line: u32::try_from(text.matches('\n').count() + 1).unwrap_or(u32::MAX) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "序号\t类别\n1\t教育惠民方面\n2\t住房改善\n";

    #[test]
    fn the_encodings_of_chinese_offices() {
        let (gbk, _, _) = GB18030.encode(TEXT);
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (name, bytes) in [
            ("UTF-8", TEXT.as_bytes().to_vec()),
            ("UTF-8 with mark", marked(b"\xEF\xBB\xBF", TEXT.as_bytes())),
            ("GB18030", gbk.into_owned()),
            ("UTF-16LE", little.clone()),
            ("UTF-16LE with mark", marked(b"\xFF\xFE", &little)),
            ("UTF-16BE", big.clone()),
            ("UTF-16BE with mark", marked(b"\xFE\xFF", &big)),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{name}");
        }
    }

    #[test]
    fn a_broken_character_is_named_with_its_line() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let third = TEXT.find("住房").unwrap();
        bytes[third] = 0xFF;
        assert_eq!(decode(&bytes), Err(Unreadable::Encoding { line: 3 }));
    }

    #[test]
    fn bytes_of_a_program_are_no_text() {
        let bytes: Vec<u8> = (0..2000).map(|it| (it % 7) as u8).collect();
        assert!(decode(&bytes).is_err());
    }
}
