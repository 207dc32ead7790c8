//! Leaders out of a cell.
use std::sync::LazyLock;

use regex::Regex;

use super::units::{is_collective, looks_like_unit};

/// One place in a leaders' cell: a name, or a blank that keeps the place of a department without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::imports) struct Person {
    pub(in crate::imports) name: Option<String>,
    pub(in crate::imports) written: String,
}

const TITLES: &str = "(?:党组)?(?:常务)?(?:副)?(?:市长|县长|区长|州长|旗长|书记|主任|局长|部长|主席|院长|校长|总经理|董事长|经理|科长|处长|行长|常委|委员|政委|调研员|巡视员|秘书长|站长|所长|大队长|支队长|队长|会长|理事长|领导|负责人|总裁|台长|乡长|镇长)";

static TITLED: LazyLock<Option<[Regex; 3]>> = LazyLock::new(|| {
    let alone =
        Regex::new(&format!("^(?:市委|县委|区委|市政府|县政府|区政府|市|县|区)?(?:{TITLES})+$"))
            .ok()?;
    let before =
        Regex::new(&format!(r"^.{{0,20}}?(?:{TITLES})+[：:]?(?P<name>[\p{{Han}}·]{{2,4}})$"))
            .ok()?;
    let after = Regex::new(&format!(
        r"^(?P<name>[\p{{Han}}·]{{2,4}}?)(?:市委|县委|区委|市政府|县政府|市|县|区)?(?:{TITLES})+$"
    ))
    .ok()?;
    Some([alone, before, after])
});

/// Every person that a cell names, in order. 乔  树 is one name, padded as official tables pad it.
pub(in crate::imports) fn people(cell: &str) -> Vec<Person> {
    let mut people = Vec::new();
    for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let pieces = outside_brackets(line);
        // 县委常委、副县长吴十全 is one person with two titles.
        let named = pieces.iter().any(|piece| !is_title(piece.trim()));
        for piece in pieces.iter().filter(|piece| !named || !is_title(piece.trim())) {
            people.extend(names(piece));
        }
    }
    people
}

fn outside_brackets(line: &str) -> Vec<String> {
    if is_collective(line) {
        return vec![line.replace('(', "（").replace(')', "）")];
    }
    let mut bare = String::new();
    let mut depth = 0_u32;
    for character in line.chars() {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => bare.push(other),
            _ => {}
        }
    }
    bare.split(['、', '，', ',', '；', ';', '/']).map(str::to_owned).collect()
}

fn names(piece: &str) -> Vec<Person> {
    let mut words: Vec<String> = Vec::new();
    for word in piece.split_whitespace() {
        let single = |text: &str| text.chars().count() == 1;
        match words.last_mut() {
            Some(last) if single(word) && last.chars().count() <= 2 && !is_title(last) => {
                last.push_str(word);
            }
            // 段 誉章: no whole name is one character long.
            Some(last) if single(last) && word.chars().count() == 2 && !is_title(word) => {
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    let titles_dropped: Vec<String> = if words.len() > 1 {
        words.into_iter().filter(|word| !is_title(word)).collect()
    } else {
        words
    };
    titles_dropped
        .into_iter()
        .map(|word| {
            let filler = ["—", "-", "——", "无", "待定", "空缺", "/"].contains(&word.as_str());
            Person { name: (!filler).then(|| untitled(&word)), written: piece.trim().to_owned() }
        })
        .collect()
}

fn is_title(word: &str) -> bool {
    TITLED.as_ref().is_some_and(|[alone, _, _]| alone.is_match(word))
}

fn untitled(word: &str) -> String {
    let bare = word.strip_suffix("同志").unwrap_or(word).trim_matches(['：', ':', '。', '.']);
    let collective = is_collective(bare);
    let Some([alone, before, after]) = TITLED.as_ref().filter(|_| !collective) else {
        return bare.to_owned();
    };
    if alone.is_match(bare) {
        return bare.to_owned();
    }
    let name = [before, after]
        .iter()
        .find_map(|pattern| pattern.captures(bare))
        .and_then(|found| found.name("name"))
        .map(|name| name.as_str());
    name.unwrap_or(bare).to_owned()
}

static UNIT_AND_PERSON: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?P<unit>.+?)(?:[（(](?P<inside>[\p{Han}·]{2,4})[)）]|[\s：:]+(?P<behind>[\p{Han}·]{2,4}))$")
        .ok()
});

/// Takes apart cells that name a unit with its leader: 市教育局（柏青）, 市交通局 岳川.
pub(in crate::imports) fn split_leaders(cell: &str) -> (String, String) {
    let (mut departments, mut leaders) = (Vec::new(), Vec::new());
    let lines = cell.lines().flat_map(|line| line.split(['、', '；', ';', '，']));
    for piece in lines.map(str::trim).filter(|piece| !piece.is_empty()) {
        let found = UNIT_AND_PERSON.as_ref().and_then(|pattern| pattern.captures(piece));
        let person = found.as_ref().and_then(|it| it.name("inside").or_else(|| it.name("behind")));
        match (found.as_ref(), person) {
            (Some(found), Some(person)) if looks_like_unit(&found["unit"]) => {
                departments.push(found["unit"].to_owned());
                leaders.push(person.as_str().to_owned());
            }
            _ => {
                departments.push(piece.to_owned());
                leaders.push("—".to_owned());
            }
        }
    }
    if leaders.iter().all(|leader| leader == "—") {
        leaders.clear();
    }
    (departments.join("\n"), leaders.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_cells() {
        let names = |cell: &str| -> Vec<Option<String>> {
            people(cell).into_iter().map(|it| it.name).collect()
        };
        let some = |names: &[&str]| -> Vec<Option<String>> {
            names.iter().map(|it| Some((*it).to_owned())).collect()
        };
        for (cell, expected) in [
            ("陈兴阳\n\n乔  树", some(&["陈兴阳", "乔树"])),
            ("陈兴阳 乔　树", some(&["陈兴阳", "乔树"])),
            ("张三、李四光", some(&["张三", "李四光"])),
            ("副市长张三", some(&["张三"])),
            ("张三（副市长）", some(&["张三"])),
            ("张三 副市长", some(&["张三"])),
            ("张三副市长", some(&["张三"])),
            ("市教育局局长王五", some(&["王五"])),
            ("张三同志", some(&["张三"])),
            ("各乡镇长", some(&["各乡镇长"])),
            ("县委常委、副县长吴十全", some(&["吴十全"])),
            ("段 誉章", some(&["段誉章"])),
            ("各县（市、区）长", some(&["各县（市、区）长"])),
            ("—\n李四", vec![None, Some("李四".to_owned())]),
        ] {
            assert_eq!(names(cell), expected, "{cell}");
        }
    }

    #[test]
    fn units_with_their_leaders() {
        let split = split_leaders("市教育局（柏青）\n市交通局 岳川\n市城管局：江朗\n各乡镇");
        assert_eq!(split.0, "市教育局\n市交通局\n市城管局\n各乡镇");
        assert_eq!(split.1, "柏青\n岳川\n江朗\n—");
    }
}
