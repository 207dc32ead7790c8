//! Spreadsheets: every visible sheet, its merged cells repeated and marked, its dates and numbers
//! as a reader sees them.
mod cells;
mod excel;
mod look;
mod opendocument;

use domain::imports::Block;

use crate::{
    export,
    fence::fenced,
    grid::{self, Fallback},
    kind::Workbook,
    package::Package,
    unreadable::Unreadable,
};

pub(crate) fn read(workbook: Workbook, bytes: &[u8]) -> Result<Vec<Block>, Unreadable> {
    let sheets = match workbook {
        Workbook::Ods => opendocument::sheets(&mut Package::open(bytes)?)?,
        Workbook::Xlsx => {
            Package::open(bytes)?.check_size()?;
            fenced(|| excel::xlsx(bytes))?
        }
        Workbook::Xlsb => {
            Package::open(bytes)?.check_size()?;
            fenced(|| excel::xlsb(bytes))?
        }
        Workbook::Xls => fenced(|| excel::xls(bytes))?,
    };
    let visible = sheets.iter().any(|sheet| !sheet.hidden && !sheet.is_empty());
    // Hidden sheets hold the lists of choices behind a form; they count only when nothing else does.
    let sheets = sheets.into_iter().filter(|sheet| !sheet.hidden || !visible);
    let (mut first, mut blocks) = (Vec::new(), Vec::new());
    for sheet in sheets {
        let (name, rows) = (sheet.name.clone(), sheet.rows()?);
        if export::is_own_preface(&name, &rows) {
            first.extend(rows.iter().map(grid::paragraph));
        } else {
            blocks.extend(grid::blocks(rows, Fallback::Titled));
        }
    }
    first.extend(blocks);
    Ok(first)
}

#[cfg(test)]
mod tests;
