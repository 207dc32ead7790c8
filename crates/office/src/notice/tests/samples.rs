//! Documents as an office for supervision writes them.
use super::*;

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn paragraph(text: &str) -> Part {
    Part::Paragraph(text.to_owned())
}

/// A bulletin with everything that a document can have.
pub(super) fn bulletin() -> Notice {
    Notice {
        issuer: "瓦房店市人民政府督查室".to_owned(),
        document_number: Some("瓦政督通〔2017〕3号".to_owned()),
        mark: None,
        title: "关于2017年重点民生工程9月份\n推进情况的通报".to_owned(),
        addressees: Some("各乡镇人民政府、街道办事处，市政府各有关部门".to_owned()),
        body: vec![
            paragraph(
                "按照《瓦房店市2017年重点民生工程督查方案》要求，市政府督查室对29项重点民生工程\
                 9月份推进情况进行了督查。现将有关情况通报如下：",
            ),
            Part::Heading("一、总体情况".to_owned()),
            paragraph(
                "截至9月30日，29项任务中已完成8项，正常推进17项，进度滞后3项，存在较大风险1项。\
                 按期报送进展的部门26个，逾期报送的部门2个，未报送的部门1个。",
            ),
            Part::Heading("二、存在的问题".to_owned()),
            Part::Subheading("（一）部分任务进度滞后".to_owned()),
            paragraph("农村饮水安全工程计划于9月底前完工，目前完成工程量的62.5%。"),
            Part::Subheading("（二）个别部门报送不及时".to_owned()),
            paragraph("具体情况见下表。"),
            Part::Table {
                columns: vec![
                    ("序号".to_owned(), 1),
                    ("主要任务".to_owned(), 5),
                    ("责任部门".to_owned(), 3),
                    ("完成时限".to_owned(), 2),
                ],
                rows: vec![
                    row(&[
                        "1",
                        "新建农村饮水安全工程12处，解决1.1万人饮水安全问题",
                        "市水务局",
                        "9月底",
                    ]),
                    row(&["2", "改造老旧小区供热管网36公里", "市城乡建设局", "10月底"]),
                ],
            },
            paragraph("请各责任部门对照方案，于10月15日前将整改情况报市政府督查室。"),
        ],
        signed_by: "瓦房店市人民政府督查室".to_owned(),
        day: day(2017, 9, 30),
        copies_to: Some(
            "市委办公室，市人大常委会办公室，市政协办公室，市纪委监委，各民主党派瓦房店市委"
                .to_owned(),
        ),
    }
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

/// The same while it is circulated for comment.
pub(super) fn draft() -> Notice {
    Notice {
        document_number: None,
        mark: Some("征求意见稿".to_owned()),
        copies_to: None,
        ..bulletin()
    }
}

/// A hundred paragraphs.
pub(super) fn long() -> Notice {
    let text = "请各责任部门进一步提高认识，倒排工期，挂图作战，确保各项民生工程按期保质完成。";
    let body = (1..=100).map(|number| paragraph(&format!("第{number}条　{text}"))).collect();
    Notice { body, ..bulletin() }
}

/// Lines of exactly 28 characters, as many as three pages hold.
pub(super) fn full_lines() -> Notice {
    let body = vec![paragraph(&"国".repeat(28 * 66 - 2))];
    Notice { body, ..bulletin() }
}

/// Ends so that there is no room for the signature on the page of its last paragraph.
pub(super) fn brimming() -> Notice {
    let body = vec![paragraph(&"国".repeat(28 * 21 - 2)), paragraph(&"民".repeat(60))];
    Notice { body, ..bulletin() }
}

/// A paragraph of three lines, below which the signature has no room.
pub(super) fn short() -> Notice {
    Notice { body: vec![paragraph(&"国".repeat(80))], ..bulletin() }
}

/// A table of forty rows.
pub(super) fn table() -> Notice {
    let columns = [("编号", 1), ("任务", 4), ("部门", 2)];
    let rows = (1..=40).map(|number| {
        let task = format!("任务{number}：新建农村公路并完成绿化、亮化和排水设施的配套建设工作");
        vec![number.to_string(), task, "市交通局".to_owned()]
    });
    let columns = columns.map(|(heading, width)| (heading.to_owned(), width));
    let body = vec![Part::Table { columns: columns.to_vec(), rows: rows.collect() }];
    Notice { body, ..bulletin() }
}

/// Every control character, marks of XML and characters beyond the first plane, everywhere.
pub(super) fn odd() -> Notice {
    let controls: String = (0..=0x1F).filter_map(char::from_u32).collect();
    let odd = |text: &str| format!("{text}{controls}<&>\"'\u{FFFE}\u{FFFF}😀完");
    let some = |text: &str| Some(odd(text));
    Notice {
        issuer: odd("机关"),
        document_number: some("文号"),
        mark: some("标识"),
        title: odd("标题"),
        addressees: some("主送"),
        body: vec![
            Part::Heading(odd("一级")),
            Part::Subheading(odd("二级")),
            Part::Paragraph(odd("正文")),
            Part::Table {
                columns: vec![(odd("表头"), 0)], rows: vec![vec![odd("单元")], vec![]]
            },
            Part::Table { columns: vec![], rows: vec![] },
        ],
        signed_by: odd("署名"),
        day: day(2017, 12, 1),
        copies_to: some("抄送"),
    }
}
