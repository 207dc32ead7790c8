//! What a word processor makes of the samples.
use super::paper::{Page, Word, millimetres, printed};

/// Rounding, and the room that a font keeps around its characters.
const TOLERANCE: f64 = 1.5;

/// 3号
const CHARACTER: f64 = 16.0;

fn is_hanging(word: &Word) -> bool {
    word.text.ends_with(['，', '。', '、', '：', '；'])
}

fn text(pages: &[Page]) -> String {
    pages.iter().map(Page::text).collect()
}

#[test]
fn every_page_is_a4_and_keeps_its_margins() {
    for name in ["bulletin", "draft", "long", "full_lines", "brimming", "short", "table", "odd"] {
        for page in printed(name) {
            assert!((page.width - 595.3).abs() < 1.0 && (page.height - 841.9).abs() < 1.0);
            for word in page.in_type_area() {
                let hanging = if is_hanging(word) { CHARACTER } else { 0.0 };
                let right = page.width - millimetres(26.0) + hanging;
                assert!(word.left > millimetres(28.0) - TOLERANCE, "{name}: {word:?}");
                assert!(word.right < right + TOLERANCE, "{name}: {word:?}");
                assert!(word.top > millimetres(37.0) - TOLERANCE, "{name}: {word:?}");
                let bottom = page.height - millimetres(35.0);
                assert!(word.bottom < bottom + TOLERANCE, "{name}: {word:?}");
            }
        }
    }
}

#[test]
fn a_bulletin_is_printed_with_all_that_it_says() {
    let text = text(printed("bulletin"));
    for words in [
        "瓦房店市人民政府督查室瓦政督通〔2017〕3号关于2017年重点民生工程9月份推进情况的通报",
        "各乡镇人民政府、街道办事处，市政府各有关部门：按照",
        "一、总体情况截至9月30日",
        "（一）部分任务进度滞后",
        "序号主要任务责任部门完成时限",
        "改造老旧小区供热管网36公里市城乡建设局10月底",
        "瓦房店市人民政府督查室2017年9月30日",
        "抄送：市委办公室，市人大常委会办公室",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn the_head_stands_where_the_standard_has_it() {
    let page = &printed("bulletin")[0];
    let issuer = page.word("人民政府督查室");
    let from_type_area = issuer.top - millimetres(37.0 + 35.0);
    assert!(from_type_area.abs() < millimetres(4.0), "{issuer:?}");
    // On one line, and in the middle.
    assert!(issuer.text.contains("瓦房店市"), "{issuer:?}");
    let middle = millimetres(28.0) + millimetres(156.0) / 2.0;
    assert!(((issuer.left + issuer.right) / 2.0 - middle).abs() < 4.0, "{issuer:?}");
}

#[test]
fn a_paragraph_begins_two_characters_in_and_addressees_do_not() {
    let page = &printed("bulletin")[0];
    let left = millimetres(28.0);
    for (words, indent) in [("各乡镇", 0.0), ("一、总体", 2.0), ("截至", 2.0)] {
        let word = page.word(words);
        assert!((word.left - left - indent * 15.75).abs() < TOLERANCE, "{word:?}");
    }
}

#[test]
fn a_page_holds_22_lines_of_28_characters() {
    let page = &printed("full_lines")[1];
    let lines: Vec<_> = page.in_type_area().collect();
    assert_eq!(lines.len(), 22, "{lines:?}");
    for line in lines {
        assert_eq!(line.text, "国".repeat(28));
    }
}

#[test]
fn a_long_notice_runs_over_pages_with_numbers_at_their_outer_side() {
    let pages = printed("long");
    assert!(pages.len() > 5);
    for (number, page) in (1..).zip(pages) {
        let foot: Vec<_> = page.words.iter().filter(|word| word.top > 745.0).collect();
        let text: String = foot.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(text, format!("—{number}—"));
        let is_right = foot.iter().all(|word| word.left > page.width / 2.0);
        assert_eq!(is_right, number % 2 == 1, "{foot:?}");
        let is_below = foot.iter().all(|word| word.top > page.height - millimetres(35.0));
        assert!(is_below, "{foot:?}");
    }
    assert!(text(pages).contains("第100条"));
}

#[test]
fn a_table_of_forty_rows_repeats_its_headings() {
    let pages = printed("table");
    assert!(pages.len() > 1);
    for page in pages {
        assert_eq!(page.text().matches("编号任务部门").count(), 1, "{:?}", page.text());
    }
    assert!(pages[1].text().starts_with("编号任务部门"), "{:?}", pages[1].text());
    let text = text(pages);
    assert!((1..=40).all(|number| text.contains(&format!("任务{number}："))));
}

#[test]
fn the_day_ends_four_characters_from_the_right_below_the_signature() {
    let page = printed("bulletin").last().unwrap();
    let (signature, day) = (page.word("瓦房店市人民政府督查室"), page.words.iter());
    let day: Vec<_> = day.filter(|word| (word.top - signature.top - 28.95).abs() < 3.0).collect();
    let end = day.iter().map(|word| word.right).fold(0.0, f64::max);
    let right = page.width - millimetres(26.0);
    assert!((right - end - 4.0 * 15.75).abs() < TOLERANCE, "{day:?}");
    let text: String = day.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(text, "2017年9月30日");
}

#[test]
fn copies_stand_at_the_foot_of_the_type_area() {
    for name in ["bulletin", "long", "full_lines", "table"] {
        let page = printed(name).last().unwrap();
        let last = page.in_type_area().map(|word| word.bottom).fold(0.0, f64::max);
        assert!(page.text().contains("抄送："), "{name}");
        let distance = page.height - millimetres(35.0) - last;
        assert!((0.0..12.0).contains(&distance), "{name}: {distance}");
    }
}

#[test]
fn signature_and_copies_follow_the_last_paragraph_to_its_page() {
    let pages = printed("brimming");
    let last = pages.last().unwrap().text();
    assert!(pages.len() == 3 && last.starts_with("民民"), "{last}");
    assert!(last.contains("督查室2017年9月30日抄送："), "{last}");
}

#[test]
fn the_first_page_shows_some_of_the_text() {
    let pages = printed("short");
    assert!(pages[0].text().contains("国国"), "{:?}", pages[0].text());
    assert!(pages[1].text().contains("督查室2017年9月30日抄送："), "{:?}", pages[1].text());
}

#[test]
fn a_draft_is_marked_and_has_no_number() {
    let text = text(printed("draft"));
    assert!(text.starts_with("征求意见稿瓦房店市人民政府督查室关于"), "{text}");
    assert!(!text.contains("瓦政督通") && !text.contains("抄送"), "{text}");
}

#[test]
fn odd_characters_do_not_keep_a_document_from_being_opened() {
    let text = text(printed("odd"));
    assert_eq!(text.matches("<&>\"'").count(), 12, "{text}");
}
