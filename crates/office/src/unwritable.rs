//! Why a file was not written.

/// Nothing of the file is given then.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("the table cannot be written: {0}")]
    Table(#[from] csv::Error),
    #[error("the document cannot be written: {0}")]
    Document(#[source] std::io::Error),
    /// A cell without a column has no place in a table.
    #[error("row {row} of a table has {cells} cells for {columns} columns")]
    RowTooLong { row: usize, cells: usize, columns: usize },
}
