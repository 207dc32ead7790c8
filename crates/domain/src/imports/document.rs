//! What a reader of any office file hands to the import: paragraphs and tables with their places.
/// A part of a document, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Vec<Row>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Line of a text file, row of a sheet, or number of the paragraph in a word document; from 1.
    pub line: u32,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Line on which the row begins, counted as in [`Paragraph::line`].
    pub line: u32,
    pub cells: Vec<Cell>,
}

impl Row {
    /// The lines on which the row's words stand, in order.
    pub fn lines(&self) -> Vec<u32> {
        let filled = self.cells.iter().filter(|cell| !cell.text.trim().is_empty());
        let mut lines: Vec<u32> =
            filled.map(|cell| if cell.line == 0 { self.line } else { cell.line }).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Line on which the cell begins, where rows take several lines; 0 where it is the row's.
    pub line: u32,
    /// The text as the file has it, line breaks included.
    pub text: String,
    /// True when the file itself says that this cell belongs to the merged cell above, whose text
    /// stands here too. A blank cell that no file calls merged is another thing: an assumption.
    pub merged_down: bool,
    /// True when the file says that the cell belongs to the merged cell on its left.
    pub merged_right: bool,
}

/// A document as read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub blocks: Vec<Block>,
}
