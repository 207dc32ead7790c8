//! Signature, date, and 版记 with those who get a copy.
use chrono::{Datelike, NaiveDate};
use docx_rs::{
    Docx, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TablePositionProperty, TableRow, WidthType,
};

use super::{
    Notice, looks,
    page::{CHARACTER, LEFT, TEXT_WIDTH},
    text::{self, run},
};

/// How far from the right the date ends, in halves of a character's width.
const DAY_INDENT: i32 = 8;

/// 0.35 mm, in eighths of a point.
const RULE: usize = 8;

pub(super) fn add(document: Docx, notice: &Notice) -> Docx {
    let day = written(notice.day);
    let signature = signature(&notice.signed_by, &day);
    let day = looks::DAY.paragraph().add_run(run(&day));
    // The copies are not to stand alone on a page.
    let document = document.add_paragraph(signature);
    let document = document.add_paragraph(day.keep_next(notice.copies_to.is_some()));
    match &notice.copies_to {
        Some(copies) => {
            document.add_table(copies_to(copies)).add_paragraph(looks::ANCHOR.paragraph())
        }
        None => document,
    }
}

/// 2017年9月30日, without noughts before the numbers.
fn written(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// Centred over the date, as far as the right edge lets it.
fn signature(name: &str, day: &str) -> Paragraph {
    let widest = text::lines(name).iter().map(|it| text::half_widths(it)).max().unwrap_or(0);
    let right = (DAY_INDENT + (text::half_widths(day) - widest) / 2).max(0) * CHARACTER / 2;
    let paragraph = looks::SIGNATURE.paragraph().keep_next(true).keep_lines(true);
    paragraph.indent(Some(0), None, Some(right), None).add_run(run(name))
}

/// A table between two rules, laid to the foot of the type area on the page of the paragraph behind
/// it. A table, since the rules of a paragraph end where its indented lines do.
fn copies_to(names: &str) -> Table {
    let names = text::clean(names);
    let names = names.trim().trim_end_matches(['。', '.']);
    let paragraph = looks::COPIES.paragraph().add_run(run(&format!("抄送：{names}。")));
    let width = TEXT_WIDTH.unsigned_abs() as usize;
    let cell = TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph);
    let rule = |place| TableBorder::new(place).size(RULE);
    let borders = TableBorders::with_empty()
        .set(rule(TableBorderPosition::Top))
        .set(rule(TableBorderPosition::Bottom));
    // Placed from the edge of the page: LibreOffice lets no table float that fills the type area.
    let place = TablePositionProperty::new()
        .horizontal_anchor("page")
        .position_x(LEFT)
        .vertical_anchor("margin")
        .position_y_alignment("bottom");
    Table::new(vec![TableRow::new(vec![cell])])
        .set_grid(vec![width])
        .width(width, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
        .set_borders(borders)
        .position(place)
}
