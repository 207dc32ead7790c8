//! How numbers are written in lists: 一、 ① 甲 iv.
const CHINESE: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const FORMAL: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// A number in one of Word's formats; none for formats that show no number.
pub(super) fn written(number: u32, format: &str) -> Option<String> {
    Some(match format {
        "none" | "bullet" => return None,
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => full_width(number),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanCounting" => counted(number, &CHINESE, ["十", "百", "千"], "零"),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            counted(number, &FORMAL, ["拾", "佰", "仟"], "零").replacen(
                '拾',
                "壹拾",
                usize::from((10..20).contains(&number)),
            )
        }
        "ideographDigital"
        | "japaneseDigitalTenThousand"
        | "taiwaneseDigital"
        | "koreanDigital2" => {
            number.to_string().bytes().map(|it| CHINESE[usize::from(it - b'0')]).collect()
        }
        "ideographTraditional" => nth(STEMS, number),
        "ideographZodiac" => nth(BRANCHES, number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" | "ideographEnclosedCircle" => {
            enclosed('①', 20, number)
        }
        "decimalEnclosedParen" => enclosed('⑴', 20, number),
        "decimalEnclosedFullstop" => enclosed('⒈', 20, number),
        "upperLetter" => letters(number, b'A'),
        "lowerLetter" => letters(number, b'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        _ => number.to_string(),
    })
}

fn full_width(number: u32) -> String {
    let wide = |it: char| char::from_u32(u32::from(it) + 0xFEE0).unwrap_or(it);
    number.to_string().chars().map(wide).collect()
}

/// 十二, 二十, 一百零五.
fn counted(number: u32, digits: &[&str; 10], scales: [&str; 3], zero: &str) -> String {
    if number == 0 || number > 9999 {
        return number.to_string();
    }
    let mut text = String::new();
    let mut gap = false;
    for (place, scale) in [(1000, scales[2]), (100, scales[1]), (10, scales[0]), (1, "")] {
        let digit = usize::try_from(number / place % 10).unwrap_or(0);
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            text.push_str(zero);
        }
        if !(place == 10 && digit == 1 && text.is_empty()) {
            text.push_str(digits[digit]);
        }
        text.push_str(scale);
    }
    text
}

fn nth(characters: &str, number: u32) -> String {
    let place = usize::try_from(number).unwrap_or(0).checked_sub(1);
    place
        .and_then(|place| characters.chars().nth(place))
        .map_or_else(|| number.to_string(), String::from)
}

fn enclosed(first: char, most: u32, number: u32) -> String {
    (1..=most)
        .contains(&number)
        .then(|| char::from_u32(u32::from(first) + number - 1))
        .flatten()
        .map_or_else(|| number.to_string(), String::from)
}

/// A … Z, AA, BB …
fn letters(number: u32, first: u8) -> String {
    let place = number.saturating_sub(1);
    let letter = char::from(first + u8::try_from(place % 26).unwrap_or(0));
    let count = usize::try_from(place / 26).unwrap_or(0).min(30) + 1;
    std::iter::repeat_n(letter, count).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number.min(9999);
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_word_writes_them() {
        for (number, format, expected) in [
            (3, "decimal", "3"),
            (3, "chineseCountingThousand", "三"),
            (10, "chineseCounting", "十"),
            (12, "chineseCounting", "十二"),
            (20, "chineseCounting", "二十"),
            (105, "japaneseCounting", "一百零五"),
            (12, "chineseLegalSimplified", "壹拾贰"),
            (12, "ideographDigital", "一二"),
            (2, "ideographTraditional", "乙"),
            (3, "decimalEnclosedCircle", "③"),
            (21, "decimalEnclosedCircle", "21"),
            (28, "lowerLetter", "bb"),
            (14, "upperRoman", "XIV"),
            (7, "decimalFullWidth", "７"),
            (7, "somethingNew", "7"),
        ] {
            assert_eq!(written(number, format).as_deref(), Some(expected), "{number} {format}");
        }
        assert_eq!(written(1, "bullet"), None);
    }
}
