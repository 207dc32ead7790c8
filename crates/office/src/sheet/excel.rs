//! Excel's formats, old and new, through calamine.
use std::io::Cursor;

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxError,
};

use super::{
    cells::{Region, Sheet},
    look::{self, Format},
};
use crate::unreadable::{Place, Unreadable};

type Named = Vec<(String, bool)>;

/// The sheets with cells, in order, and whether they are hidden.
fn names(sheets: &[calamine::Sheet]) -> Named {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect()
}

fn in_sheet(name: &str, error: impl ToString) -> Unreadable {
    Unreadable::damaged(Place::Sheet(name.to_owned()), error)
}

pub(super) fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Unreadable::Encrypted,
        error => Unreadable::damaged(Place::File, error),
    })?;
    let mut sheets = Vec::new();
    for (name, hidden) in names(workbook.sheets_metadata()) {
        let mut sheet = Sheet::named(&name, hidden);
        let merged =
            workbook.merge_cells_by_sheet_name(&name).map_err(|error| in_sheet(&name, error))?;
        sheet.merged = merged.into_iter().map(region).collect();
        // Cell by cell: a range would hold every blank cell between the first and the last.
        let mut cells =
            workbook.worksheet_cells_reader(&name).map_err(|error| in_sheet(&name, error))?;
        let formats: Vec<Format> = cells
            .styles()
            .iter()
            .map(|style| match &style.number_format {
                Some(format) => Format { code: format.format_code.clone(), id: format.format_id },
                None => Format::default(),
            })
            .collect();
        let none = Format::default();
        while let Some((cell, style)) =
            cells.next_cell_with_style_id().map_err(|error| in_sheet(&name, error))?
        {
            let (row, column) = cell.get_position();
            let format = formats.get(style).unwrap_or(&none);
            sheet.put(row, column, shown(cell.get_value(), format))?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

pub(super) fn xlsb(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut workbook: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => Unreadable::Encrypted,
        error => Unreadable::damaged(Place::File, error),
    })?;
    let mut sheets = Vec::new();
    for (name, hidden) in names(workbook.sheets_metadata()) {
        let range = workbook.worksheet_range(&name).map_err(|error| in_sheet(&name, error))?;
        sheets.push(filled(&name, hidden, &range)?);
    }
    Ok(sheets)
}

pub(super) fn xls(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Unreadable::Encrypted,
        error => Unreadable::damaged(Place::File, error),
    })?;
    let mut sheets = Vec::new();
    for (name, hidden) in names(workbook.sheets_metadata()) {
        let range = workbook.worksheet_range(&name).map_err(|error| in_sheet(&name, error))?;
        let mut sheet = filled(&name, hidden, &range)?;
        let merged =
            workbook.merge_cells_by_sheet_name(&name).map_err(|error| in_sheet(&name, error))?;
        sheet.merged = merged.into_iter().map(region).collect();
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn region(merged: Dimensions) -> Region {
    Region { first: merged.start, last: merged.end }
}

fn filled(name: &str, hidden: bool, range: &calamine::Range<Data>) -> Result<Sheet, Unreadable> {
    let mut sheet = Sheet::named(name, hidden);
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    for (row, column, value) in range.used_cells() {
        let text = match value {
            Data::DateTime(moment) => as_date(moment, look::date_without_format),
            Data::Float(number) => look::number(*number, &Format::default()),
            other => other.to_string(),
        };
        let at = |first: u32, offset: usize| {
            first.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX))
        };
        sheet.put(at(first_row, row), at(first_column, column), text)?;
    }
    Ok(sheet)
}

fn shown(value: &DataRef<'_>, format: &Format) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::DateTime(moment) => as_date(moment, |it| look::date(it, format)),
        DataRef::Float(number) => look::number(*number, format),
        DataRef::Int(number) => number.to_string(),
        DataRef::SharedString(text) => (*text).to_owned(),
        other => Data::from(other.clone()).to_string(),
    }
}

fn as_date(moment: &ExcelDateTime, show: impl Fn(chrono::NaiveDateTime) -> String) -> String {
    match moment.as_datetime() {
        Some(day) if moment.is_datetime() => show(day),
        _ => look::number(moment.as_f64(), &Format::default()),
    }
}
