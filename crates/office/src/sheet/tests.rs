//! Workbooks made here for what the committed ones do not show.
use domain::imports::Block;
use rust_xlsxwriter::Workbook as Writer;

use super::*;
use crate::unreadable::{Excess, Unreadable};

fn written(fill: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer::new();
    fill(&mut writer);
    writer.save_to_buffer().unwrap()
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let blocks = read(Workbook::Xlsx, bytes).unwrap();
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph(paragraph) => vec![format!("{} {}", paragraph.line, paragraph.text)],
            Block::Table(rows) => rows
                .iter()
                .map(|row| {
                    let cells: Vec<&str> =
                        row.cells.iter().map(|cell| cell.text.as_str()).collect();
                    format!("{} {}", row.line, cells.join("|"))
                })
                .collect(),
        })
        .collect()
}

#[test]
fn a_hidden_sheet_counts_only_when_it_is_all_there_is() {
    let table = |writer: &mut Writer, hidden: bool, word: &str| {
        let sheet = writer.add_worksheet();
        for (column, text) in (0..).zip(["序号", "项目", "责任单位"]) {
            sheet.write_string(0, column, text).unwrap();
        }
        sheet.write_string(1, 1, word).unwrap();
        sheet.set_hidden(hidden);
    };
    let both = written(|writer| {
        table(writer, false, "修路");
        table(writer, true, "下拉");
    });
    assert_eq!(lines(&both), ["1 序号|项目|责任单位", "2 |修路|"]);
    let one = written(|writer| {
        writer.add_worksheet();
        table(writer, true, "下拉");
    });
    assert_eq!(lines(&one), ["1 序号|项目|责任单位", "2 |下拉|"]);
}

#[test]
fn cells_far_apart_cost_nothing() {
    let far = written(|writer| {
        let sheet = writer.add_worksheet();
        sheet.write_string(0, 0, "标题").unwrap();
        sheet.write_string(1_048_575, 16_383, "太远").unwrap();
        sheet.write_string(1_048_575, 3, "远").unwrap();
    });
    assert_eq!(lines(&far), ["1 标题", "1048576 远"]);
}

#[test]
fn a_merged_cell_reaches_no_further_than_the_sheet() {
    let region = |last| cells::Region { first: (0, 0), last };
    let mut sheet = cells::Sheet::named("一", false);
    sheet.put(0, 0, "甲".to_owned()).unwrap();
    sheet.put(1, 1, "乙".to_owned()).unwrap();
    sheet.merged = vec![region((u32::MAX, 0))];
    let rows = sheet.rows().unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows[1].cells[0].merged_down && rows[1].cells[0].text == "甲");

    let mut sheet = cells::Sheet::named("二", false);
    sheet.put(0, 0, "甲".to_owned()).unwrap();
    sheet.put(u32::MAX, 255, "乙".to_owned()).unwrap();
    sheet.merged = vec![region((u32::MAX, u32::MAX))];
    assert!(matches!(sheet.rows(), Err(Unreadable::TooLarge { excess: Excess::Cells, .. })));
}
