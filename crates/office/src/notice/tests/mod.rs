//! Documents are opened again: part by part here, and by a word processor.
mod paper;
mod printing;
mod samples;

use std::io::{Cursor, Read};

use super::*;
use crate::Packaged;

fn part(document: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn written(notice: &Notice) -> Vec<u8> {
    write_notice(notice).unwrap()
}

/// What the import reads, one block a line.
fn read_back(document: &[u8]) -> String {
    let blocks = crate::read("通报.docx", document).unwrap().blocks;
    let blocks = blocks.into_iter().map(|block| match block {
        domain::imports::Block::Paragraph(paragraph) => paragraph.text,
        domain::imports::Block::Table(rows) => {
            let cells = rows.into_iter().flat_map(|row| row.cells);
            cells.map(|cell| cell.text).collect::<Vec<_>>().join("|")
        }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_is_that_of_the_standard() {
    let document = part(&written(&samples::bulletin()), "word/document.xml");
    assert!(document.contains(r#"<w:pgSz w:w="11906" w:h="16838" />"#), "{document}");
    let margins = r#"<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587""#;
    assert!(document.contains(margins), "{document}");
    assert!(document.contains(r#"<w:docGrid w:type="lines" w:linePitch="579" />"#), "{document}");
}

#[test]
fn fonts_are_named_as_the_standard_names_them_and_not_enclosed() {
    let bulletin = written(&samples::bulletin());
    let styles = part(&bulletin, "word/styles.xml");
    for font in ["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"] {
        let named =
            format!(r#"w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}""#);
        assert!(styles.contains(&named), "{font} is not in {styles}");
    }
    let fonts = part(&bulletin, "word/fontTable.xml");
    let substitute = r#"<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋" /></w:font>"#;
    assert!(fonts.contains(substitute), "{fonts}");
    let archive = zip::ZipArchive::new(Cursor::new(bulletin)).unwrap();
    assert!(archive.file_names().flatten().all(|name| !name.contains("fonts/")));
}

/// Word may call a file damaged where they are not.
#[test]
fn every_element_with_an_order_is_in_it() {
    for notice in [samples::bulletin(), samples::draft(), samples::table(), samples::odd()] {
        let file = written(&notice);
        for name in ["document", "styles", "settings", "numbering", "footer1", "footer2"] {
            let text = part(&file, &format!("word/{name}.xml"));
            check_order(&crate::xml::parse(name, text.as_bytes()).unwrap());
        }
    }
}

fn check_order(element: &crate::xml::Element) {
    let bare = |name: &str| name.trim_start_matches("w:").to_owned();
    if let Some((_, order)) = order::ORDERS.iter().find(|(name, _)| bare(name) == element.name) {
        let places: Vec<_> = element
            .elements()
            .map(|child| order.iter().position(|name| bare(name) == child.name))
            .collect();
        assert!(places.is_sorted() && !places.contains(&None), "{element:?}");
    }
    element.elements().for_each(check_order);
}

#[test]
fn the_same_notice_gives_the_same_bytes() {
    let bulletin = written(&samples::bulletin());
    let other = written(&samples::draft());
    assert_ne!(bulletin, other);
    assert!(bulletin == written(&samples::bulletin()));

    let mut archive = zip::ZipArchive::new(Cursor::new(&bulletin)).unwrap();
    for place in 0..archive.len() {
        let entry = archive.by_index(place).unwrap();
        assert_eq!(entry.last_modified(), Some(zip::DateTime::default()));
    }
}

#[test]
fn the_file_was_made_on_its_day_by_its_issuer() {
    let core = part(&written(&samples::bulletin()), "docProps/core.xml");
    assert_eq!(core.matches("2017-09-30T00:00:00Z").count(), 2, "{core}");
    assert!(core.contains("<dc:creator>瓦房店市人民政府督查室</dc:creator>"), "{core}");
    assert!(!core.contains("unknown"), "{core}");
}

#[test]
fn a_document_is_read_back_as_it_was_written() {
    let bulletin = written(&samples::bulletin());
    assert_eq!(crate::packaged(&bulletin), Some(Packaged::Document));
    let text = read_back(&bulletin);
    for words in [
        "瓦房店市人民政府督查室",
        "瓦政督通〔2017〕3号",
        "各乡镇人民政府、街道办事处，市政府各有关部门：",
        "一、总体情况",
        "（一）部分任务进度滞后",
        "序号|主要任务|责任部门|完成时限|1|新建农村饮水安全工程12处",
        "2017年9月30日",
        "各民主党派瓦房店市委。",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn marks_that_are_there_already_are_not_doubled() {
    let notice = Notice {
        addressees: Some("市教育局：".to_owned()),
        copies_to: Some("市委办公室。".to_owned()),
        ..samples::bulletin()
    };
    let text = read_back(&written(&notice));
    assert!(text.contains("市教育局：\n"), "{text}");
    assert!(text.contains("抄送：市委办公室。") && !text.contains("。。"), "{text}");
}

#[test]
fn what_no_document_may_hold_is_left_out() {
    let odd = written(&samples::odd());
    let document = part(&odd, "word/document.xml");
    let forbidden = |it: char| it.is_control() || matches!(it, '\u{FFFE}' | '\u{FFFF}');
    assert!(!document.contains(forbidden));
    let core = part(&odd, "docProps/core.xml");
    assert!(!core.contains(forbidden) && core.contains("机关 &lt;&amp;&gt;"), "{core}");
    assert_eq!(read_back(&odd).matches("<&>\"'😀完").count(), 12);
}

#[test]
fn the_first_row_of_a_table_is_its_heading_and_no_other() {
    let document = part(&written(&samples::table()), "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader />").count(), 1);
    assert_eq!(document.matches("<w:cantSplit />").count(), 41);
    // Nor that of the table in which the copies stand.
    let document = part(&written(&samples::long()), "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader />").count(), 0);
}

#[test]
fn a_cell_without_a_column_is_refused() {
    let columns = vec![("甲".to_owned(), 1), ("乙".to_owned(), 1)];
    let rows = vec![vec!["一".to_owned()], vec![String::new(); 3]];
    let body = vec![Part::Table { columns, rows }];
    let refused = write_notice(&Notice { body, ..samples::bulletin() });
    assert!(matches!(refused, Err(crate::Unwritable::RowTooLong { row: 2, cells: 3, columns: 2 })));
}

#[test]
fn a_table_without_columns_is_left_out() {
    let document = part(&written(&samples::odd()), "word/document.xml");
    // That of the sample with columns, and that of the copies.
    assert_eq!(document.matches("<w:tbl>").count(), 2);
    assert!(!document.contains("</w:trPr></w:tr>") && !document.contains("<w:trPr /></w:tr>"));
}

#[test]
fn an_empty_notice_is_a_document() {
    let notice = Notice {
        issuer: String::new(),
        document_number: None,
        mark: None,
        title: String::new(),
        addressees: None,
        body: Vec::new(),
        signed_by: String::new(),
        day: samples::day(2017, 1, 2),
        copies_to: None,
    };
    assert_eq!(read_back(&written(&notice)), "2017年1月2日");
}
