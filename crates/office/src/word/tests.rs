//! Documents made here for what the committed ones do not show.
use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn document(body: &str) -> (&'static str, String) {
    (DOCUMENT, format!("<w:document {SPACE}><w:body>{body}</w:body></w:document>"))
}

fn shown(bytes: &[u8]) -> Vec<String> {
    let cell = |cell: &domain::imports::Cell| {
        let marks =
            (if cell.merged_down { "v" } else { "" }, if cell.merged_right { ">" } else { "" });
        format!("{}{}{}", marks.0, marks.1, cell.text)
    };
    let block = |block: &Block| match block {
        Block::Paragraph(paragraph) => vec![format!("{} {}", paragraph.line, paragraph.text)],
        Block::Table(rows) => rows
            .iter()
            .map(|row| {
                format!("{} {}", row.line, row.cells.iter().map(cell).collect::<Vec<_>>().join("|"))
            })
            .collect(),
    };
    read(bytes).unwrap().iter().flat_map(block).collect()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text))
}

#[test]
fn controls_revisions_hidden_text_and_boxes() {
    let body = [
        format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", paragraph("控件里")),
        format!("<w:p>{}<w:del>{}</w:del><w:ins>{}</w:ins></w:p>", run("改"), run("旧"), run("新")),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>显</w:t><w:br/><w:t>行</w:t></w:r></w:p>".to_owned(),
        format!(
            "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice>\
             <mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            run("段"),
            paragraph("框"),
            paragraph("框")
        ),
        "<w:p/>".to_owned(),
        format!("<w:p><w:smartTag>{}</w:smartTag><w:hyperlink>{}</w:hyperlink></w:p>", run("甲"), run("乙")),
    ];
    assert_eq!(
        shown(&package(&[document(&body.concat())])),
        ["1 控件里", "2 改新", "3 显\n行", "4 段", "5 框", "6 甲乙"]
    );
}

#[test]
fn merged_and_nested_cells() {
    let nested = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", "内一"), cell("", "内二"));
    let rows = [
        format!("<w:tr>{}{}{}</w:tr>", cell("", "序号"), cell("", "任务"), cell("", "责任单位")),
        format!(
            "<w:tr>{}{}<w:tc>{nested}<w:p/></w:tc></w:tr>",
            cell("<w:vMerge w:val=\"restart\"/>", "1"),
            cell("", "建学校")
        ),
        format!(
            "<w:tr>{}{}</w:tr>",
            cell("<w:vMerge/>", ""),
            cell("<w:gridSpan w:val=\"2\"/>", "修路")
        ),
        format!(
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}{}</w:tr>",
            cell("", "造林"),
            cell("", "市林业局")
        ),
        format!(
            "<w:tr><w:trPr><w:del/></w:trPr>{}{}{}</w:tr>",
            cell("", "2"),
            cell("", "删"),
            cell("", "删")
        ),
    ];
    assert_eq!(
        shown(&package(&[document(&format!("<w:tbl>{}</w:tbl>", rows.concat()))])),
        ["1 序号|任务|责任单位", "2 1|建学校|内一\n内二", "3 v1|修路|>修路", "4 |造林|市林业局"]
    );
}

#[test]
fn numbers_of_styles_levels_and_restarts() {
    let numbering = format!(
        "<w:numbering {SPACE}>\
         <w:abstractNum w:abstractNumId=\"0\">\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>\
         <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/><w:isLgl/></w:lvl>\
         </w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\
         </w:numbering>"
    );
    let styles = format!(
        "<w:styles {SPACE}><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"
    );
    let numbered = |properties: &str, text: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run(text))
    };
    let own = |list: u32, level: u32| {
        format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
    };
    let body = [
        numbered("<w:pStyle w:val=\"A\"/>", "教育"),
        numbered(&own(1, 1), "学校"),
        numbered(&own(1, 1), "操场"),
        numbered("<w:pStyle w:val=\"B\"/>", "交通"),
        numbered(&own(1, 1), "公路"),
        numbered(&format!("<w:pStyle w:val=\"A\"/>{}", own(0, 0)), "不编号"),
        numbered(&own(2, 0), "重新起"),
    ];
    let parts =
        [document(&body.concat()), ("word/numbering.xml", numbering), ("word/styles.xml", styles)];
    assert_eq!(
        shown(&package(&parts)),
        [
            "1 一、教育",
            "2 1.1 学校",
            "3 1.2 操场",
            "4 二、交通",
            "5 2.1 公路",
            "6 不编号",
            "7 一、重新起"
        ]
    );
}

#[test]
fn a_document_that_ends_early_is_damaged() {
    let (name, whole) = document(&paragraph("标题"));
    let cut = package(&[(name, whole[..whole.len() / 2].to_owned())]);
    assert!(
        matches!(read(&cut), Err(Unreadable::Damaged { place: Place::Part(part), .. }) if part == DOCUMENT)
    );
}
