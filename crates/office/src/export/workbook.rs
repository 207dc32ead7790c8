//! The workbook: a sheet of tasks that prints on A4 and filters, and a sheet about the programme.
//! All text is written as strings, so that no cell is ever a formula.
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};
use wire::imports::{ImportView, ImportedProgramme};

use super::{
    CHANGES, NARRATIVE, PROGRAMME_SHEET, TASK_COLUMNS, TASK_SHEET, Unwritable, changes,
    rows::{self, Value},
};

const WIDTHS: [u16; TASK_COLUMNS.len()] = [6, 18, 16, 6, 16, 6, 48, 12, 12, 20, 20, 14, 12, 28];
const CHANGES_WIDTH: u16 = 40;
const A4: u8 = 9;
const HEADER_FILL: Color = Color::RGB(0x00E6_EDF5);

/// # Errors
/// When a text is longer than a cell can hold.
pub fn write_xlsx(view: &ImportView) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&view.programme)?);
    let styles = Styles::new();
    write_tasks(workbook.add_worksheet(), view, &styles)?;
    write_programme(workbook.add_worksheet(), &view.programme, &styles)?;
    Ok(workbook.save_to_buffer()?)
}

/// The same programme gives the same bytes: the file carries no time of its own.
fn properties(programme: &ImportedProgramme) -> Result<DocProperties, XlsxError> {
    let year = u16::try_from(programme.year).unwrap_or(1900).max(1900);
    let created = ExcelDateTime::from_ymd(year, 1, 1)?;
    Ok(DocProperties::new().set_title(&programme.title).set_creation_datetime(&created))
}

struct Styles {
    header: Format,
    text: Format,
    date: Format,
}

impl Styles {
    fn new() -> Self {
        let text = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        Self {
            header: text
                .clone()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(HEADER_FILL),
            date: text.clone().set_num_format("yyyy-mm-dd"),
            text,
        }
    }
}

fn write_tasks(sheet: &mut Worksheet, view: &ImportView, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name(TASK_SHEET)?;
    for ((column, heading), width) in (0..).zip(TASK_COLUMNS).zip(WIDTHS) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(0, column, heading, &styles.header)?;
    }
    let changed = !view.changes.is_empty();
    let beside = u16::try_from(TASK_COLUMNS.len()).unwrap_or(0);
    if changed {
        sheet.set_column_width(beside, CHANGES_WIDTH)?;
        sheet.write_string_with_format(0, beside, CHANGES, &styles.header)?;
    }
    let tasks = rows::task_rows(view);
    let mut last = 0;
    for (row, task) in (1..).zip(&tasks) {
        for (column, value) in (0..).zip(&task.cells) {
            write(sheet, row, column, value, styles)?;
        }
        if changed {
            let words = changes::in_words(view, task.place);
            write(sheet, row, beside, &Value::from(Some(words.as_str())), styles)?;
        }
        last = row;
    }
    let last_column = if changed { beside } else { beside - 1 };
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&P / &N");
    Ok(())
}

fn write_programme(
    sheet: &mut Worksheet,
    programme: &ImportedProgramme,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(PROGRAMME_SHEET)?;
    sheet.set_column_width(0, 14)?;
    sheet.set_column_width(1, 100)?;
    for (row, (name, value)) in (0..).zip(rows::programme_values(programme)) {
        let style = if name == NARRATIVE { &styles.text } else { &styles.header };
        sheet.write_string_with_format(row, 0, name, style)?;
        write(sheet, row, 1, &value, styles)?;
    }
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match value {
        Value::Blank => sheet.write_blank(row, column, &styles.text)?,
        Value::Number(number) => {
            sheet.write_number_with_format(row, column, f64::from(*number), &styles.text)?
        }
        Value::Date(date) => sheet.write_datetime_with_format(row, column, date, &styles.date)?,
        Value::Text(text) => sheet.write_string_with_format(row, column, text, &styles.text)?,
    };
    Ok(())
}
