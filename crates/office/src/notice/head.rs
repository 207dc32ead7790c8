//! 版头, title and addressees.
use docx_rs::{Docx, Paragraph, ParagraphBorder, ParagraphBorderPosition};

use super::{
    Notice,
    looks::{self, bordered},
    page::{TEXT_WIDTH, lines},
    text::{self, run},
};

/// The letters of the issuer, in points: as large as one line allows, between these.
const SMALLEST_ISSUER: i32 = 22;
const LARGEST_ISSUER: i32 = 56;

/// The red rule: thick in eighths of a point, 4 mm below the number in points.
const RULE: usize = 16;
const RULE_DISTANCE: usize = 11;

pub(super) fn add(document: Docx, notice: &Notice) -> Docx {
    // The lines of the mark and the number are kept free where there is none yet.
    let mark = looks::MARK.paragraph().add_run(run(notice.mark.as_deref().unwrap_or_default()));
    let number = run(notice.document_number.as_deref().unwrap_or_default());
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom).size(RULE);
    let rule = rule.space(RULE_DISTANCE).color(looks::RED);
    let number = bordered(looks::NUMBER.paragraph().add_run(number), rule);
    let title = looks::TITLE.paragraph().add_run(run(&notice.title));
    let document = document
        .add_paragraph(mark)
        .add_paragraph(issuer(&notice.issuer))
        .add_paragraph(number)
        .add_paragraph(title);
    match notice.addressees.as_deref().map(text::clean) {
        Some(addressees) => {
            let addressees = addressees.trim().trim_end_matches(['：', ':']);
            let paragraph = looks::ADDRESSEES.paragraph();
            document.add_paragraph(paragraph.add_run(run(&format!("{addressees}："))))
        }
        None => document,
    }
}

fn issuer(name: &str) -> Paragraph {
    let widest = text::lines(name).iter().map(|it| text::half_widths(it)).max().unwrap_or(1);
    let points = (TEXT_WIDTH / 10 / widest.max(1)).clamp(SMALLEST_ISSUER, LARGEST_ISSUER);
    let size = points.unsigned_abs() as usize * 2;
    // The letters stand at the foot of a line that is a quarter higher than they are.
    let before = looks::ISSUER.before - points * 5;
    looks::ISSUER
        .paragraph()
        .line_spacing(lines(points * 25, before, 0))
        .add_run(run(name).size(size))
}
