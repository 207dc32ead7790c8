//! 公文: what bulletins, urging notices and score tables have in common as documents.
use actix_web::{HttpResponse, http::header};
use office::{Notice, Part, write_notice};
use texts::{Language, text};

use crate::{Error, headers};

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NUMERALS: &str = "一二三四五六七八九十百";

/// Who issues them.
pub(crate) fn issuer() -> String {
    text(Language::Chinese, "document-issuer", &[])
}

/// Text of a paragraph per line as parts of a document: `一、` begins a heading, `（一）` one below it.
pub(crate) fn parts(body: &str) -> Vec<Part> {
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(part).collect()
}

fn part(line: &str) -> Part {
    let numbered = |rest: &str, mark: char| {
        let after = rest.trim_start_matches(|it| NUMERALS.contains(it));
        after.len() < rest.len() && after.starts_with(mark)
    };
    if numbered(line, '、') {
        Part::Heading(line.to_owned())
    } else if line.strip_prefix('（').is_some_and(|rest| numbered(rest, '）')) {
        Part::Subheading(line.to_owned())
    } else {
        Part::Paragraph(line.to_owned())
    }
}

/// The document to keep, for its reader only.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn answer(notice: &Notice) -> Result<HttpResponse, Error> {
    let content = write_notice(notice).map_err(|error| Error::Rendering(error.to_string()))?;
    Ok(HttpResponse::Ok()
        .content_type(MEDIA_TYPE)
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header(headers::attachment(&format!("{}.docx", notice.title)))
        .body(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_at_the_beginning_makes_a_heading() {
        let text = "一、总体情况\n截至9月25日。\n\n（十二）教育\n一是抓紧。\n（见附件）";
        assert_eq!(
            parts(text),
            [
                Part::Heading("一、总体情况".to_owned()),
                Part::Paragraph("截至9月25日。".to_owned()),
                Part::Subheading("（十二）教育".to_owned()),
                Part::Paragraph("一是抓紧。".to_owned()),
                Part::Paragraph("（见附件）".to_owned()),
            ]
        );
    }
}
