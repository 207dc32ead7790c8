//! How each element of a document looks, as a style that its reader can find and change. Fonts are
//! named as GB/T 9704 names them and never shipped.
use docx_rs::{
    AlignmentType, Paragraph, ParagraphBorder, ParagraphBorders, SpecialIndentType, Style,
    StyleType,
};

use super::page::{
    CHARACTER, CHARACTER_SPACING, LINE, SIZE_3, SMALL_LINE, font, lines, millimetres,
};

pub(super) const FANG_SONG: &str = "仿宋_GB2312";
const KAI: &str = "楷体_GB2312";
const HEI: &str = "黑体";
const SONG: &str = "宋体";
const TITLE_SONG: &str = "方正小标宋简体";

/// What takes the place of a font on machines that lack it: what Windows has of the same hand.
pub(super) const SUBSTITUTES: [(&str, &str); 3] =
    [(FANG_SONG, "仿宋"), (KAI, "楷体"), (TITLE_SONG, "宋体")];

pub(super) const RED: &str = "FF0000";
const BLACK: &str = "000000";

/// 2号 and 4号, in half points.
const SIZE_2: usize = 44;
const SIZE_4: usize = 28;

/// An element's style.
pub(super) struct Look {
    pub(super) id: &'static str,
    name: &'static str,
    font: &'static str,
    size: usize,
    color: &'static str,
    align: AlignmentType,
    /// Space on the left, for the first line alone, and on the right.
    indent: (i32, i32, i32),
    line: i32,
    pub(super) before: i32,
    after: i32,
    /// The level in the reader's outline.
    outline: Option<usize>,
}

/// 正文: every paragraph begins two characters in.
pub(super) const BODY: Look = Look {
    id: "GongwenBody",
    name: "公文正文",
    font: FANG_SONG,
    size: SIZE_3,
    color: BLACK,
    align: AlignmentType::Both,
    indent: (0, 2 * CHARACTER, 0),
    line: LINE,
    before: 0,
    after: 0,
    outline: None,
};

pub(super) const MARK: Look =
    Look { id: "GongwenMark", name: "公文稿件标识", font: HEI, indent: (0, 0, 0), ..BODY };

/// 发文机关标志: its upper edge stands 35 mm below that of the type area, where the line of the
/// mark is the first.
pub(super) const ISSUER: Look = Look {
    id: "GongwenIssuer",
    name: "发文机关标志",
    font: TITLE_SONG,
    color: RED,
    align: AlignmentType::Center,
    indent: (0, 0, 0),
    before: millimetres(35) - LINE,
    ..BODY
};

/// 发文字号, two lines below.
pub(super) const NUMBER: Look = Look {
    id: "GongwenNumber",
    name: "发文字号",
    align: AlignmentType::Center,
    indent: (0, 0, 0),
    before: 2 * LINE,
    ..BODY
};

/// 标题, two lines below the red rule.
pub(super) const TITLE: Look = Look {
    id: "GongwenTitle",
    name: "公文标题",
    font: TITLE_SONG,
    size: SIZE_2,
    align: AlignmentType::Center,
    indent: (0, 0, 0),
    line: 660,
    before: 2 * LINE,
    after: LINE,
    outline: Some(0),
    ..BODY
};

pub(super) const ADDRESSEES: Look =
    Look { id: "GongwenAddressees", name: "主送机关", indent: (0, 0, 0), ..BODY };

pub(super) const HEADING: Look =
    Look { id: "GongwenHeading", name: "公文一级标题", font: HEI, outline: Some(1), ..BODY };

pub(super) const SUBHEADING: Look =
    Look {
        id: "GongwenSubheading", name: "公文二级标题", font: KAI, outline: Some(2), ..BODY
    };

/// 发文机关署名, with room for a seal above it.
pub(super) const SIGNATURE: Look = Look {
    id: "GongwenSignature",
    name: "发文机关署名",
    align: AlignmentType::Right,
    indent: (0, 0, 4 * CHARACTER),
    before: 2 * LINE,
    ..BODY
};

/// 成文日期, four characters from the right, as where a seal goes over it.
pub(super) const DAY: Look =
    Look { id: "GongwenDay", name: "成文日期", before: 0, ..SIGNATURE };

/// 抄送机关: one character in on both sides, further lines below the first name.
pub(super) const COPIES: Look = Look {
    id: "GongwenCopies",
    name: "抄送机关",
    size: SIZE_4,
    indent: (4 * SIZE_4_WIDTH, -3 * SIZE_4_WIDTH, SIZE_4_WIDTH),
    line: 480,
    ..BODY
};
const SIZE_4_WIDTH: i32 = 280;

/// An empty line, as low as can be, that holds the copies' table to its page.
pub(super) const ANCHOR: Look =
    Look {
        id: "GongwenAnchor", name: "版记位置", size: 2, indent: (0, 0, 0), line: 20, ..BODY
    };

pub(super) const CELL: Look =
    Look {
        id: "GongwenCell", name: "公文表格", size: 24, indent: (0, 0, 0), line: 360, ..BODY
    };

pub(super) const COLUMN_HEADING: Look = Look {
    id: "GongwenColumnHeading",
    name: "公文表头",
    font: HEI,
    align: AlignmentType::Center,
    ..CELL
};

/// Pages are numbered at their outer side, one character in.
pub(super) const PAGE_NUMBER_ODD: Look = Look {
    id: "GongwenPageNumberOdd",
    name: "公文单页码",
    font: SONG,
    size: SIZE_4,
    align: AlignmentType::Right,
    indent: (0, 0, SIZE_4_WIDTH),
    line: SMALL_LINE,
    ..BODY
};

pub(super) const PAGE_NUMBER_EVEN: Look = Look {
    id: "GongwenPageNumberEven",
    name: "公文双页码",
    align: AlignmentType::Left,
    indent: (SIZE_4_WIDTH, 0, 0),
    ..PAGE_NUMBER_ODD
};

pub(super) const ALL: [&Look; 16] = [
    &BODY,
    &MARK,
    &ISSUER,
    &NUMBER,
    &TITLE,
    &ADDRESSEES,
    &HEADING,
    &SUBHEADING,
    &SIGNATURE,
    &DAY,
    &COPIES,
    &ANCHOR,
    &CELL,
    &COLUMN_HEADING,
    &PAGE_NUMBER_ODD,
    &PAGE_NUMBER_EVEN,
];

impl Look {
    pub(super) fn paragraph(&self) -> Paragraph {
        Paragraph::new().style(self.id)
    }

    pub(super) fn style(&self) -> Style {
        let (left, first, right) = self.indent;
        let special = match first {
            0 => None,
            1.. => Some(SpecialIndentType::FirstLine(first)),
            _ => Some(SpecialIndentType::Hanging(-first)),
        };
        let style = Style::new(self.id, StyleType::Paragraph)
            .name(self.name)
            .based_on("Normal")
            .fonts(font(self.font))
            .size(self.size)
            .color(self.color)
            .align(self.align)
            .indent(Some(left), special, Some(right), None)
            .line_spacing(lines(self.line, self.before, self.after))
            .snap_to_grid(self.line == LINE);
        // A single line may begin or end a page: all pages are to have 22 lines.
        let mut style = match self.outline {
            Some(level) => style.outline_lvl(level),
            None => style,
        };
        style.paragraph_property = style.paragraph_property.widow_control(false);
        if self.size == SIZE_3 {
            style.run_property = style.run_property.character_spacing(CHARACTER_SPACING);
        }
        style
    }
}

/// With this border alone.
pub(super) fn bordered(mut paragraph: Paragraph, border: ParagraphBorder) -> Paragraph {
    let borders = ParagraphBorders::with_empty();
    paragraph.property = paragraph.property.set_borders(borders).set_border(border);
    paragraph
}
