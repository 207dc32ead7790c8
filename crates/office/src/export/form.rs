//! An empty workbook to fill in: headings, and lists to choose from.
use rust_xlsxwriter::{Color, DataValidation, Format, FormatAlign, FormatBorder, Workbook};

use super::Unwritable;

const HEADER_FILL: Color = Color::RGB(0x00E6_EDF5);
const WIDTH: u16 = 18;
/// As many rows get the lists.
const ROWS: u32 = 2000;

/// `choices` are the words that a column, from 0, may hold.
///
/// # Errors
/// When a heading is longer than a cell can hold, or a list longer than a validation.
pub fn write_form(
    headings: &[String],
    choices: &[(u16, Vec<String>)],
) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_border(FormatBorder::Thin)
        .set_background_color(HEADER_FILL);
    // Text, so that a spreadsheet turns no name into a number and no date into another one.
    let text = Format::new().set_num_format("@");
    for (column, heading) in (0..).zip(headings) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, heading, &header)?;
    }
    for (column, words) in choices {
        let list = DataValidation::new().allow_list_strings(words)?;
        sheet.add_data_validation(1, *column, ROWS, *column, &list)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(workbook.save_to_buffer()?)
}
