//! The page of GB/T 9704: A4 with a type area of 156 × 225 mm, 22 lines of 28 characters, and the
//! numbers at its foot. Measures are twips, 20 to the point.
use docx_rs::{
    DocGrid, DocGridType, Docx, FieldCharType, Footer, InstrPAGE, InstrText, LineSpacing,
    LineSpacingType, PageMargin, Paragraph, Run, RunFonts,
};

use super::looks::{FANG_SONG, Look, PAGE_NUMBER_EVEN, PAGE_NUMBER_ODD};

const WIDTH: i32 = millimetres(210);
const HEIGHT: i32 = millimetres(297);
const TOP: i32 = millimetres(37);
pub(super) const LEFT: i32 = millimetres(28);
const BOTTOM: i32 = millimetres(35);
const RIGHT: i32 = millimetres(26);

/// The width of the type area.
pub(super) const TEXT_WIDTH: i32 = WIDTH - LEFT - RIGHT;

/// From one line to the next.
pub(super) const LINE: i32 = (HEIGHT - TOP - BOTTOM) / 22;

/// From one character to the next.
pub(super) const CHARACTER: i32 = TEXT_WIDTH / 28;

/// 3号, in half points.
pub(super) const SIZE_3: usize = 32;

/// How much closer than their own width of 16 points characters stand, so that a line holds 28. A
/// grid of characters would say it too, but word processors disagree on what it means.
pub(super) const CHARACTER_SPACING: i32 = CHARACTER - 320;

/// 4号, from one line to the next.
pub(super) const SMALL_LINE: i32 = 400;

/// The dashes beside a page's number stand 7 mm below the type area.
const FOOTER: i32 = BOTTOM - millimetres(7) - SMALL_LINE;

pub(super) const fn millimetres(count: i32) -> i32 {
    (count * 14_400 + 127) / 254
}

/// Lines of exactly this height, with space before and after.
pub(super) fn lines(height: i32, before: i32, after: i32) -> LineSpacing {
    LineSpacing::new()
        .line_rule(LineSpacingType::Exact)
        .line(height)
        .before(before.unsigned_abs())
        .after(after.unsigned_abs())
}

/// A font for every kind of character.
pub(super) fn font(name: &str) -> RunFonts {
    RunFonts::new().ascii(name).hi_ansi(name).east_asia(name).cs(name)
}

pub(super) fn set_up(mut document: Docx) -> Docx {
    let margin = PageMargin::new().top(TOP).left(LEFT).bottom(BOTTOM).right(RIGHT);
    let margin = margin.header(millimetres(15)).footer(FOOTER).gutter(0);
    let grid = DocGrid::new().grid_type(DocGridType::Lines);
    let grid = grid.line_pitch(LINE.unsigned_abs() as usize);
    document.document = document.document.doc_grid(grid);
    document
        .page_size(WIDTH.unsigned_abs(), HEIGHT.unsigned_abs())
        .page_margin(margin)
        .default_size(SIZE_3)
        .default_fonts(font(FANG_SONG))
        .default_line_spacing(lines(LINE, 0, 0))
        .footer(number(&PAGE_NUMBER_ODD))
        .even_footer(number(&PAGE_NUMBER_EVEN))
}

fn number(look: &Look) -> Footer {
    let field = Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::PAGE(InstrPAGE::new()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("1")
        .add_field_char(FieldCharType::End, false);
    let dash = |text: &str| Run::new().add_text(text);
    let paragraph = Paragraph::new().style(look.id);
    Footer::new().add_paragraph(paragraph.add_run(dash("— ")).add_run(field).add_run(dash(" —")))
}
