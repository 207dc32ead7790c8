//! A programme as a file that can be imported again.
use office::{write_csv, write_xlsx};
use wire::{
    imports::ImportView,
    programmes::DownloadFormat,
    tasks::{FiledChange, TaskChange},
};

use crate::{Error, board::ProgrammeOnBoard, imports::views::import_view};

pub(super) struct File {
    pub(super) name: String,
    pub(super) content_type: &'static str,
    pub(super) content: Vec<u8>,
}

pub(super) fn file(board: &ProgrammeOnBoard, format: DownloadFormat) -> Result<File, Error> {
    let changes = (1..).zip(&board.tasks).flat_map(|(place, task)| {
        let of_task = move |change: &FiledChange| TaskChange {
            place,
            task: task.key.clone(),
            change: change.clone(),
        };
        task.changes.iter().map(of_task)
    });
    let announced = import_view(&board.programme, Vec::new());
    let view = ImportView { changes: changes.collect(), ..announced };
    let unwritten = |error: &dyn std::fmt::Display| Error::Rendering(error.to_string());
    let (ending, content_type, content) = match format {
        DownloadFormat::Xlsx => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            write_xlsx(&view).map_err(|error| unwritten(&error))?,
        ),
        DownloadFormat::Csv => {
            ("csv", "text/csv; charset=utf-8", write_csv(&view).map_err(|error| unwritten(&error))?)
        }
        DownloadFormat::Json => (
            "json",
            "application/json",
            serde_json::to_vec_pretty(&view).map_err(|error| unwritten(&error))?,
        ),
    };
    Ok(File { name: format!("{}.{ending}", view.programme.title), content_type, content })
}
