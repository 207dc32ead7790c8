//! The real plan, written in every shape that text extraction gives a table, reads the same.
use super::*;

const SOURCE: &str = include_str!("../../../../seeds/wafangdian-2017-supervision-plan.txt");

/// Lines of a cell without the blank ones and without padding.
fn plain(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn table_rows(text: &str) -> Vec<Vec<String>> {
    let rows = read(text).into_iter().filter_map(|block| match block {
        Block::Table(rows) => Some(rows),
        Block::Paragraph(_) => None,
    });
    rows.flatten().map(|row| row.cells.iter().map(|cell| plain(&cell.text)).collect()).collect()
}

fn paragraphs(text: &str) -> Vec<(u32, String)> {
    let paragraphs = read(text).into_iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some((paragraph.line, paragraph.text)),
        Block::Table(_) => None,
    });
    paragraphs.collect()
}

/// The plan's rows, the page headers among them left out.
fn plan() -> Vec<Vec<String>> {
    let mut rows = table_rows(SOURCE);
    let header = rows[0].clone();
    rows.retain(|row| *row != header);
    rows.insert(0, header);
    rows
}

fn written(rows: &[Vec<String>], row: impl Fn(&[String]) -> String) -> String {
    let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
    format!("某市2017年任务分解表\n\n{}\n\n注：本表由督查室解释。\n", rows.join("\n"))
}

fn assert_reads_as_plan(shape: &str, text: &str) {
    let (found, plan) = (table_rows(text), plan());
    for (found, expected) in found.iter().zip(&plan) {
        assert_eq!(found, expected, "{shape}\n{text}");
    }
    assert_eq!(found.len(), plan.len(), "{shape}");
    let around: Vec<String> = paragraphs(text).into_iter().map(|it| it.1).collect();
    assert_eq!(around, ["某市2017年任务分解表", "注：本表由督查室解释。"], "{shape}");
}

#[test]
fn the_plan_as_it_is() {
    let rows = table_rows(SOURCE);
    assert_eq!(rows.len(), 29 + 3);
    assert!(rows.iter().all(|row| row.len() == 7), "{rows:?}");
    assert_eq!(rows[0][5], "牵头部\n门领导");
    assert_eq!(
        rows[2],
        [
            "",
            "",
            "2.实施东山公园改造二期工程。",
            "12月底前",
            "市规划建设局\n（建设）",
            "王学波",
            "任志友"
        ]
    );
    assert_eq!(rows[9][4..], ["市房管办\n李官镇", "陈兴阳\n乔  树", "宋玉章\n任志友"]);
    assert_eq!(rows[31][6], "孙忠铁");
    let lines: Vec<u32> = read(SOURCE)
        .iter()
        .filter_map(|block| match block {
            Block::Table(rows) => Some(rows.iter().map(|row| row.line).collect::<Vec<_>>()),
            Block::Paragraph(_) => None,
        })
        .flatten()
        .collect();
    assert_eq!((lines[0], lines[1], lines[9], lines[31]), (37, 47, 115, 323));
    let paragraphs = paragraphs(SOURCE);
    assert_eq!(paragraphs[0], (1, "瓦房店市2017年10项重点民生工程".to_owned()));
    assert_eq!(paragraphs.last().map(|it| it.0), Some(35));
}

#[test]
fn a_cell_per_line_with_tabs() {
    let cells =
        |row: &[String]| row.iter().map(|cell| format!("\t{cell}")).collect::<Vec<_>>().join("\n");
    assert_reads_as_plan("rows not separated", &written(&plan(), cells));
    assert_reads_as_plan("rows separated", &written(&plan(), |row| format!("{}\n", cells(row))));
    let spaced = |row: &[String]| {
        row.iter().map(|cell| format!("\t{}  \n", cell.replace('\n', "\n\n"))).collect()
    };
    assert_reads_as_plan("every cell separated", &written(&plan(), spaced));
    let bare = |row: &[String]| format!("{}\n", row.join("\n\t"));
    assert_reads_as_plan("no tab before the first cell", &written(&plan(), bare));
}

#[test]
fn a_row_per_line_with_tabs() {
    assert_reads_as_plan("cells over lines", &written(&plan(), |row| row.join("\t")));
    let quoted = |row: &[String]| {
        let cell = |cell: &String| {
            if cell.contains('\n') { format!("\"{cell}\"") } else { cell.clone() }
        };
        row.iter().map(cell).collect::<Vec<_>>().join("\t")
    };
    assert_reads_as_plan("quoted cells", &written(&plan(), quoted));
    assert_reads_as_plan(
        "blank cells at the end",
        &written(&plan(), |row| format!("{}\t\t", quoted(row))),
    );
}

#[test]
fn drawn_tables() {
    let piped = |row: &[String]| format!("| {} |", row.join(" | ").replace('\n', "<br>"));
    assert_reads_as_plan("pipes", &written(&plan(), piped));
    let mut ruled = plan();
    ruled.insert(1, vec!["---".to_owned(); 7]);
    assert_reads_as_plan("markdown", &written(&ruled, piped));
    let boxed = |row: &[String]| {
        let lines = row.iter().map(|cell| cell.lines().count()).max().unwrap_or(1).max(1);
        let line = |at: usize| {
            let cells = row.iter().map(|cell| cell.lines().nth(at).unwrap_or_default());
            format!("│{}│", cells.map(|it| format!(" {it:8} ")).collect::<Vec<_>>().join("│"))
        };
        let rule = format!("├{}┤", ["──────────"; 7].join("┼"));
        format!("{rule}\n{}", (0..lines).map(line).collect::<Vec<_>>().join("\n"))
    };
    assert_reads_as_plan("box", &written(&plan(), boxed));
}

#[test]
fn columns_held_apart_by_spaces() {
    let widths = [6, 24, 110, 12, 30, 12, 12];
    let aligned = |row: &[String]| {
        let lines = row.iter().map(|cell| cell.lines().count()).max().unwrap_or(1);
        let line = |at: usize| {
            let cells = row.iter().zip(widths).map(|(cell, width)| {
                let text = cell.lines().nth(at).unwrap_or_default();
                let wide: usize = text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum();
                format!("{text}{}", " ".repeat(width - wide))
            });
            cells.collect::<String>().trim_end().to_owned()
        };
        (0..lines).map(line).collect::<Vec<_>>().join("\n")
    };
    assert_reads_as_plan("aligned", &written(&plan(), aligned));
}

#[test]
fn a_cell_per_line_without_marks() {
    let filled = |row: &[String]| {
        let cells = row.iter().filter(|cell| !cell.is_empty()).cloned();
        cells.collect::<Vec<_>>().join("\n")
    };
    assert_reads_as_plan("blank cells lost", &written(&plan(), filled));
    let rows = |row: &[String]| format!("{}\n", filled(row));
    assert_reads_as_plan("rows separated", &written(&plan(), rows));
    let spaced = |row: &[String]| format!("{}\n", filled(row).replace('\n', "\n\n"));
    assert_reads_as_plan("every line separated", &written(&plan(), spaced));
    let whole: Vec<Vec<String>> = plan()
        .into_iter()
        .map(|row| row.into_iter().map(|cell| cell.replace('\n', "、")).collect())
        .collect();
    let text = written(&whole, |row| row.join("\n")).replace("牵头部、门领导", "牵头部门领导");
    let found = table_rows(&text);
    assert_eq!(found[1..], whole[1..], "blank cells are blank lines");
}

#[test]
fn text_without_a_table_is_paragraphs() {
    let text = "\u{FEFF}".to_owned()
        + "某市十件实事\r\n\r\n\t一、新建学校3所。\r\n\t二、修路5公里。\r\n联系人：张三\t电话：1234567\r\n";
    assert_eq!(
        paragraphs(text.trim_start_matches('\u{FEFF}')),
        [
            (1, "某市十件实事".to_owned()),
            (3, "一、新建学校3所。".to_owned()),
            (4, "二、修路5公里。".to_owned()),
            (5, "联系人：张三\t电话：1234567".to_owned()),
        ]
    );
}

#[test]
fn tables_with_other_columns_are_other_tables() {
    let text = "\t序号\n\t项目名称\n\t责任单位\n\n\t1\n\t建学校\n\t市教育局\n\n附件2\n\n重点工程\n\n\t序号\n\t工程名称\n\t建设内容\n\t完成时限\n\n\t1\n\t外环路\n\t修路5公里\n\t9月底前\n";
    let blocks: Vec<String> = read(text)
        .iter()
        .map(|block| match block {
            Block::Paragraph(paragraph) => format!("{} {}", paragraph.line, paragraph.text),
            Block::Table(rows) => {
                format!("{} table of {} with {}", rows[0].line, rows.len(), rows[0].cells.len())
            }
        })
        .collect();
    assert_eq!(blocks, ["1 table of 2 with 3", "9 附件2", "11 重点工程", "13 table of 2 with 4"]);
}

#[test]
fn a_rule_with_gaps_merges_downwards() {
    let text = "┌──┬────┬─────┬────┐\n│序号│类别│任务│责任单位│\n├──┼────┼─────┼────┤\n│1│教育│建学校│市教育局│\n├──┤    ├─────┼────┤\n│2│惠民│建操场│市体育局│\n├──┼────┼─────┼────┤\n│3│交通│修路│市交通局│\n└──┴────┴─────┴────┘\n";
    let Some(Block::Table(rows)) = read(text).pop() else { panic!("no table") };
    assert_eq!(rows[1].cells[1].text, "教育\n惠民");
    assert_eq!(rows[2].cells[1].text, "教育\n惠民");
    assert!(rows[2].cells[1].merged_down && !rows[1].cells[1].merged_down);
    assert_eq!(rows[3].cells[1].text, "交通");
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "([\t│|\\-─ 　\n序号类别主要任务责任单位1一、.月底前局]|.){0,200}") {
        let blocks = read(&text);
        let lines = u32::try_from(lines(&text).len()).unwrap_or(0).max(1);
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => proptest::prop_assert!(paragraph.line >= 1 && paragraph.line <= lines),
                Block::Table(rows) => proptest::prop_assert!(rows.iter().all(|row| row.line >= 1 && row.line <= lines)),
            }
        }
    }
}
