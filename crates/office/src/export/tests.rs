//! What is written reads back, and no cell is a formula.
use domain::{calendar::ReportKind, tasks::OwnerRole};
use rust_decimal::Decimal;
use wire::{
    changes::RevisionView,
    imports::{ImportView, ImportedCategory, ImportedProgramme, ImportedReportDue},
    tasks::{FiledChange, IndicatorView, TaskChange, TaskDepartment, TaskView},
};

use super::*;

fn department(
    name: &str,
    role: OwnerRole,
    leader: Option<&str>,
    city_leader: Option<&str>,
) -> TaskDepartment {
    TaskDepartment {
        name: name.to_owned(),
        role,
        leader: leader.map(str::to_owned),
        city_leader: city_leader.map(str::to_owned),
        collective: false,
        id: None,
        leader_post: None,
        city_leader_post: None,
    }
}

fn task(number: u32, text: &str, category: &str, departments: Vec<TaskDepartment>) -> TaskView {
    let target = |target: Decimal, unit: &str| IndicatorView {
        id: None,
        name: "新建".to_owned(),
        target,
        unit: unit.to_owned(),
        quote: String::new(),
        proposed: true,
    };
    TaskView {
        number: Some(number),
        text: text.to_owned(),
        category: Some(category.to_owned()),
        due: chrono::NaiveDate::from_ymd_opt(2017, 9, 30),
        deadline_text: Some("9月底前".to_owned()),
        departments,
        indicators: vec![target(Decimal::new(110, 2), "亿元"), target(Decimal::from(41), "所")],
        source_lines: vec![1],
    }
}

fn view() -> ImportView {
    let category =
        |ordinal, name: &str| ImportedCategory { ordinal: Some(ordinal), name: name.to_owned() };
    let report = |month, day, kind| ImportedReportDue { month, day, kind };
    let (lead, support) = (OwnerRole::Lead, OwnerRole::Support);
    ImportView {
        programme: ImportedProgramme {
            year: 2017,
            title: "某市2017年重点民生工程".to_owned(),
            document_number: Some("某政办发〔2017〕1号".to_owned()),
            announced_categories: Some(3),
            announced_tasks: Some(2),
            categories: vec![category(1, "教育"), category(2, "空白"), category(3, "交通")],
            contact: None,
            contact_email: Some("ducha@example.com".to_owned()),
            reports: vec![report(3, 25, ReportKind::Progress), report(12, 10, ReportKind::Summary)],
            narrative: vec!["第一段。".to_owned(), "=第二段\n换行。".to_owned()],
        },
        tasks: vec![
            task(
                1,
                "=HYPERLINK(\"http://example.com\")",
                "教育",
                vec![
                    department("市教育局", lead, None, Some("刘")),
                    department("@镇", lead, Some("乔"), Some("宋")),
                    department("市财政局", support, None, None),
                ],
            ),
            task(2, "'修路", "交通", vec![]),
        ],
        changes: vec![],
        findings: vec![],
    }
}

/// Paragraphs, and the cells of each row of the table without the first three columns.
fn shown(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (mut paragraphs, mut rows) = (Vec::new(), Vec::new());
    for block in crate::read(name, bytes).unwrap().blocks {
        match block {
            Block::Paragraph(paragraph) => {
                assert!(rows.is_empty(), "the programme comes before its tasks");
                paragraphs.push(paragraph.text);
            }
            Block::Table(table) => rows.extend(table.iter().skip(1).map(|row| {
                let cells: Vec<&str> =
                    row.cells.iter().skip(3).map(|cell| cell.text.as_str()).collect();
                cells.join("|")
            })),
        }
    }
    (paragraphs, rows)
}

#[test]
fn both_formats_read_back_the_same() {
    let workbook = write_xlsx(&view()).unwrap();
    let table = write_csv(&view()).unwrap();
    let (paragraphs, rows) = shown("export.xlsx", &workbook);
    assert_eq!(
        paragraphs,
        [
            "方案名称：某市2017年重点民生工程",
            "年度：2017",
            "文号：某政办发〔2017〕1号",
            "公布类别数：3",
            "公布任务数：2",
            "电子邮箱：ducha@example.com",
            "上报时限：3-25 progress；12-10 summary",
            "正文：第一段。",
            "正文：=第二段\n换行。",
        ]
    );
    assert_eq!(
        rows,
        [
            "1|教育|1|=HYPERLINK(\"http://example.com\")|9月底前|2017-09-30|市教育局\n@镇|市财政局|—\n乔|刘\n宋\n—|新建：1.1亿元；新建：41所",
            "2|空白|||||||||",
            "3|交通|2|'修路|9月底前|2017-09-30|||||新建：1.1亿元；新建：41所",
        ]
    );
    let (mut others, other_rows) = shown("export.csv", &table);
    others.swap(0, 1);
    assert_eq!((others, other_rows), (paragraphs, rows));
}

#[test]
fn what_was_changed_stands_beside_what_was_announced_and_reads_back_as_announced() {
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2017, month, day).unwrap();
    let due = RevisionView::Due { from: Some(day(9, 30)), to: day(11, 30) };
    let change = FiledChange {
        on: day(9, 12),
        document_number: "某教发〔2017〕8号".to_owned(),
        revisions: vec![due],
    };
    let changed = TaskChange { place: 2, task: "2".to_owned(), change };
    let changed = ImportView { changes: vec![changed], ..view() };
    let announced = shown("a.csv", &write_csv(&view()).unwrap()).1;
    let words = "某教发〔2017〕8号（2017-09-12）完成日期：2017-09-30 → 2017-11-30";
    let table = write_csv(&changed).unwrap();
    assert!(String::from_utf8(table.clone()).unwrap().trim_end().ends_with(words));
    assert_eq!(shown("a.csv", &table).1, announced);
    let beside = shown("a.xlsx", &write_xlsx(&changed).unwrap()).1;
    let expected = announced.iter().zip(["", "", words]);
    assert_eq!(beside, expected.map(|(row, words)| format!("{row}|{words}")).collect::<Vec<_>>());
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    assert_eq!(write_xlsx(&view()).unwrap(), write_xlsx(&view()).unwrap());
    assert_eq!(write_csv(&view()).unwrap(), write_csv(&view()).unwrap());
}

#[test]
fn no_cell_of_the_delimited_file_begins_a_formula() {
    let bytes = write_csv(&view()).unwrap();
    assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

#[test]
fn a_programme_without_tasks_keeps_its_name() {
    let mut view = view();
    view.tasks.clear();
    view.programme.categories.clear();
    for (name, bytes) in
        [("a.csv", write_csv(&view).unwrap()), ("a.xlsx", write_xlsx(&view).unwrap())]
    {
        let (paragraphs, _) = shown(name, &bytes);
        assert!(paragraphs.contains(&"方案名称：某市2017年重点民生工程".to_owned()), "{name}");
        assert!(paragraphs.contains(&"年度：2017".to_owned()), "{name}");
    }
}
