//! Tables of anything as the sheets of a workbook, to read or to fill in.
use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::Unwritable;

const HEADER_FILL: Color = Color::RGB(0x00E6_EDF5);
/// Marks the cells that are to be filled in.
const OPEN_FILL: Color = Color::RGB(0x00FF_FBE6);

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    /// To be filled in, with what stands in it so far.
    Open(String),
    /// To be chosen from a list, with what is chosen so far.
    Choice(String, Vec<String>),
}

/// One sheet: headings with their widths in characters, and rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<(String, u16)>,
    pub rows: Vec<Vec<CellValue>>,
}

/// # Errors
/// When a name or a text is longer than a workbook can hold.
pub fn write_sheets(sheets: &[Sheet]) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), Unwritable> {
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let cell = cell.set_border(FormatBorder::Thin);
    let header = cell.clone().set_bold().set_background_color(HEADER_FILL);
    let date = cell.clone().set_num_format("yyyy-mm-dd");
    // Text, so that a spreadsheet turns no figure and no date into another one.
    let open = cell.clone().set_background_color(OPEN_FILL).set_num_format("@");
    worksheet.set_name(&sheet.name)?;
    for (column, (heading, width)) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(column, *width)?;
        worksheet.write_string_with_format(0, column, heading, &header)?;
    }
    for (row, values) in (1..).zip(&sheet.rows) {
        for (column, value) in (0..).zip(values) {
            match value {
                CellValue::Empty => worksheet.write_blank(row, column, &cell)?,
                CellValue::Text(text) => {
                    worksheet.write_string_with_format(row, column, text, &cell)?
                }
                CellValue::Number(number) => {
                    worksheet.write_number_with_format(row, column, *number, &cell)?
                }
                CellValue::Date(day) => {
                    worksheet.write_datetime_with_format(row, column, day, &date)?
                }
                CellValue::Open(text) | CellValue::Choice(text, _) => {
                    worksheet.write_string_with_format(row, column, text, &open)?
                }
            };
            if let CellValue::Choice(_, words) = value {
                let list = DataValidation::new().allow_list_strings(words)?;
                worksheet.add_data_validation(row, column, row, column, &list)?;
            }
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    Ok(())
}
