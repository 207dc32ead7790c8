//! An official document (公文) as .docx, laid out by GB/T 9704. Knows where things stand on the
//! page and nothing of what they say.
mod body;
mod end;
mod head;
mod looks;
mod order;
mod package;
mod page;
mod table;
mod text;

use chrono::NaiveDate;
use docx_rs::Docx;

use crate::Unwritable;

/// 公文, laid out by GB/T 9704.
///
/// A line break in a text is a line break in the document; characters that no document may hold
/// are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// 发文机关标志, in red over the line: 瓦房店市人民政府督查室. As large as one line allows.
    pub issuer: String,
    /// 发文字号: 瓦政督通〔2017〕3号; none while it is a draft. Its line is kept free then.
    pub document_number: Option<String>,
    /// Words over the head while it isn't approved: 征求意见稿, 草稿.
    pub mark: Option<String>,
    /// 标题
    pub title: String,
    /// 主送机关, with or without the colon behind it.
    pub addressees: Option<String>,
    /// 正文
    pub body: Vec<Part>,
    /// 发文机关署名
    pub signed_by: String,
    /// 成文日期. The file states it as the day on which it was made, too.
    pub day: NaiveDate,
    /// 抄送机关, with or without the full stop behind it.
    pub copies_to: Option<String>,
}

/// What the text of a document is made of, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// 一级标题, with its number: 一、总体情况
    Heading(String),
    /// 二级标题, with its number: （一）教育
    Subheading(String),
    /// 正文 of one or several paragraphs, one a line.
    Paragraph(String),
    /// A table over the whole width. Its headings stand on every page that it reaches.
    Table {
        /// The headings and how wide the columns are beside each other.
        columns: Vec<(String, u16)>,
        /// Cells in the order of the columns; missing ones are empty.
        rows: Vec<Vec<String>>,
    },
}

/// Writes the document. The same notice gives the same bytes.
///
/// # Errors
/// When a row of a table has more cells than the table has columns.
pub fn write_notice(notice: &Notice) -> Result<Vec<u8>, Unwritable> {
    let document = page::set_up(Docx::new());
    let document =
        looks::ALL.iter().fold(document, |document, look| document.add_style(look.style()));
    let document = head::add(document, notice);
    let document = body::add(document, &notice.body)?;
    let document = end::add(document, notice);
    package::write(document, notice)
}

#[cfg(test)]
mod tests;
