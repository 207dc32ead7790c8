//! Why a file gives no document. Every reason names what a person can do about it.
use std::fmt;

/// A kind of file that is recognised and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// `.doc` of Word 97–2003
    OldWord,
    /// `.wps` of WPS Office
    Wps,
    /// `.odt`
    OpenDocumentText,
    /// `.ofd`, China's format for finished layouts
    Ofd,
    Pdf,
    Image,
    RichText,
    WebPage,
    Presentation,
    /// `.zip`, `.rar` or `.7z` with files inside
    Archive,
    /// Bytes that are no text and no format known here.
    Binary,
}

impl Format {
    pub const ALL: &'static [Format] = &[
        Self::OldWord,
        Self::Wps,
        Self::OpenDocumentText,
        Self::Ofd,
        Self::Pdf,
        Self::Image,
        Self::RichText,
        Self::WebPage,
        Self::Presentation,
        Self::Archive,
        Self::Binary,
    ];

    /// The stable name of the format, for messages and machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::OldWord => "doc",
            Self::Wps => "wps",
            Self::OpenDocumentText => "odt",
            Self::Ofd => "ofd",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::RichText => "rtf",
            Self::WebPage => "html",
            Self::Presentation => "presentation",
            Self::Archive => "archive",
            Self::Binary => "binary",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// What of a file is more than is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file.
    File,
    /// Bytes of the file once unpacked.
    Unpacked,
    /// Parts inside the file.
    Parts,
    /// Filled cells of a spreadsheet.
    Cells,
    /// Elements inside elements.
    Depth,
}

/// The part of a file in which it breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A part inside the file, such as `word/document.xml`.
    Part(String),
    Sheet(String),
    Line(u32),
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => formatter.write_str("the file"),
            Self::Part(name) => write!(formatter, "the part {name}"),
            Self::Sheet(name) => write!(formatter, "the sheet {name}"),
            Self::Line(line) => write!(formatter, "line {line}"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file holds no text")]
    Empty,
    #[error("the file is larger than what is read ({excess:?}, at most {limit})")]
    TooLarge { excess: Excess, limit: u64 },
    #[error("files of this kind ({format}) are not read: save it as .docx, .xlsx or .txt")]
    UnknownFormat { format: Format },
    #[error("line {line} is in no encoding of Chinese text: save the file as UTF-8")]
    Encoding { line: u32 },
    #[error("the file is protected by a password: save it without one")]
    Encrypted,
    #[error("the file is damaged ({place}): {reason}")]
    Damaged { place: Place, reason: String },
}

impl Unreadable {
    pub(crate) fn damaged(place: Place, reason: impl ToString) -> Self {
        Self::Damaged { place, reason: reason.to_string() }
    }

    /// The stable name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge { .. } => "file_too_large",
            Self::UnknownFormat { .. } => "file_format_unknown",
            Self::Encoding { .. } => "file_encoding_unknown",
            Self::Encrypted => "file_encrypted",
            Self::Damaged { .. } => "file_damaged",
        }
    }

    /// The line of a text file or row of a sheet, from 1, where there is one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Encoding { line } | Self::Damaged { place: Place::Line(line), .. } => Some(*line),
            _ => None,
        }
    }
}
