//! How a cell looks: the first of a row, a deadline, a unit, a name. Only to find where rows and
//! columns begin; what the cells mean is decided elsewhere.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

pub(crate) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

const CHINESE_DIGITS: &str = "〇零一二三四五六七八九十百";

pub(crate) fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || ('０'..='９').contains(&character)
}

/// True for a cell that holds nothing but a number: 1, １２, 十一, （三）, 1.
pub(crate) fn is_bare_number(text: &str) -> bool {
    let bare = bare(text);
    let number = bare
        .trim_start_matches(['（', '(', '第'])
        .trim_end_matches(['）', ')', '.', '．', '、', '项', '件']);
    let count = number.chars().count();
    let circled = count == 1 && number.chars().all(|it| ('①'..='⑳').contains(&it));
    let arabic = (1..=3).contains(&count) && number.chars().all(is_digit);
    let chinese = (1..=4).contains(&count) && number.chars().all(|it| CHINESE_DIGITS.contains(it));
    arabic || chinese || circled
}

/// True for text that counts itself: 1.投资, 2、新建, （三）改造, 四、交通.
pub(crate) fn begins_with_number(text: &str) -> bool {
    begins_with_arabic(text) || begins_with_chinese(text)
}

fn begins_with_arabic(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches(['（', '(']);
    let digits = text.chars().take_while(|it| is_digit(*it)).count();
    let mut rest = text.chars().skip(digits);
    let mark = rest.next();
    // 1.1亿元 is a quantity.
    (1..=3).contains(&digits)
        && matches!(mark, Some('.' | '．' | '、' | '）' | ')'))
        && !rest.next().is_some_and(is_digit)
}

/// True for 一、教育 and （一）教育, as areas are counted.
pub(crate) fn begins_with_chinese(text: &str) -> bool {
    let text = text.trim_start();
    let inner = text.trim_start_matches(['（', '(']);
    let digits = inner.chars().take_while(|it| CHINESE_DIGITS.contains(*it)).count();
    let mark = inner.chars().nth(digits);
    (1..=4).contains(&digits)
        && if inner.len() < text.len() {
            matches!(mark, Some('）' | ')'))
        } else {
            matches!(mark, Some('、' | '．' | '.'))
        }
}

/// True for a cell with which a row of a table may begin.
pub(crate) fn begins_row(text: &str) -> bool {
    is_bare_number(text) || begins_with_number(text)
}

pub(crate) fn looks_like_deadline(text: &str) -> bool {
    let bare = bare(text);
    let words =
        ["月", "季度", "年底", "年内", "全年", "半年", "年末", "长期", "持续", "常年", "适时"];
    let date = bare.chars().filter(|it| is_digit(*it)).count() >= 5
        && bare.chars().all(|it| is_digit(it) || matches!(it, '-' | '/' | '.' | '年' | '前'));
    bare.chars().count() <= 20 && (date || words.iter().any(|word| bare.contains(word)))
}

const UNIT_ENDINGS: [&str; 27] = [
    "局",
    "办",
    "委",
    "部",
    "政府",
    "中心",
    "公司",
    "镇",
    "乡",
    "街道",
    "处",
    "院",
    "会",
    "集团",
    "管委会",
    "大队",
    "支队",
    "队",
    "所",
    "站",
    "联",
    "（街道）",
    "园区",
    "学校",
    "段",
    "科",
    "社",
];

pub(crate) fn looks_like_unit(text: &str) -> bool {
    let bare = bare(text);
    let named = match bare.find(['（', '(']) {
        Some(0) | None => bare.as_str(),
        Some(at) => &bare[..at],
    };
    let part = named.split(['、', '，', ',']).next().unwrap_or_default();
    let works =
        ["新建", "改建", "扩建", "改造", "建设", "建成", "完成", "实施", "推进", "启动", "加强"];
    if works.iter().any(|it| bare.starts_with(it))
        || bare.ends_with('长')
        || named.chars().any(is_digit)
    {
        return false;
    }
    UNIT_ENDINGS.iter().any(|ending| part.ends_with(ending) || bare.ends_with(ending))
        || ["各乡镇", "各县", "各区", "各有关", "各相关"].iter().any(|it| bare.starts_with(it))
}

pub(crate) fn looks_like_name(text: &str) -> bool {
    let bare = bare(text);
    let titled = ["长", "主任", "书记", "总经理", "主席"].iter().any(|it| bare.contains(it));
    let plain = bare.split(['、', '，', ',']).all(|name| {
        let characters = || name.chars();
        (2..=4).contains(&characters().count())
            && characters().all(|it| !it.is_ascii() && it.is_alphabetic())
    });
    (plain || (titled && bare.chars().count() <= 16))
        && !looks_like_unit(text)
        && !looks_like_deadline(text)
}

const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁\
任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常\
汤康易乔赖樊兰殷施洪翟安颜倪牛鲁葛庄聂温柳梅鲍毕祝齐初迟曲栗浦关包季童卜俞霍";

/// True for a short text that begins with a common surname.
pub(crate) fn begins_with_surname(text: &str) -> bool {
    let bare = bare(text);
    bare.chars().count() <= 3 && bare.chars().next().is_some_and(|it| SURNAMES.contains(it))
}

/// True for the number of a page: — 3 —, 第3页 共5页, 3/5.
pub(crate) fn is_page_number(text: &str) -> bool {
    let bare = bare(text);
    let rest = bare.trim_matches(['-', '—', '－', '–', '―', '·', '~', '/']);
    let framed = rest.len() < bare.len() && !rest.is_empty() && rest.chars().all(is_digit);
    let worded = bare.starts_with('第')
        && bare.contains('页')
        && bare.chars().all(|it| is_digit(it) || "第页共,，/ ".contains(it));
    framed || worded
}

/// True for text that stands below a table and never in its first cell.
pub(crate) fn ends_table(text: &str) -> bool {
    let bare = bare(text);
    let note = [
        "注：",
        "注:",
        "备注：",
        "备注:",
        "说明：",
        "附注",
        "附件",
        "附表",
        "抄送",
        "主送",
        "联系人：",
        "联系电话：",
        "（此件",
        "(此件",
        "信息来源",
        "来源：",
        "填报",
        "审核：",
        "制表",
        "印发",
        "主办单位：",
    ];
    let next_chapter = begins_with_chinese(&bare)
        && [
            "工作要求",
            "有关要求",
            "保障措施",
            "组织领导",
            "组织保障",
            "工作措施",
            "督查要求",
            "加强领导",
        ]
        .iter()
        .any(|it| bare.contains(it));
    note.iter().any(|it| bare.starts_with(it)) || next_chapter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_recognised_by_their_look() {
        for text in [
            "1",
            "１２",
            "十一",
            "（三）",
            "(4)",
            "5.",
            "第六项",
            "①",
            "1.新建",
            "（二）改造",
            "三、交通",
        ] {
            assert!(begins_row(text), "{text}");
        }
        for text in ["1.1亿元", "2017年", "12月底前", "市教育局", "", "一是", "十里铺镇"]
        {
            assert!(!begins_row(text), "{text}");
        }
        for text in ["— 3 —", "-12-", "第3页 共5页", "3/5"] {
            assert!(is_page_number(text) || text == "3/5", "{text}");
        }
        assert!(!is_page_number("3"));
        assert!(looks_like_name("乔\u{3000}树") && looks_like_name("各乡镇长"));
        assert!(!looks_like_name("市教育局") && looks_like_unit("市规划建设局\n\n（建设）"));
    }
}
