//! One function per operation of the cockpit, named like it.
use domain::tasks::TaskKey;
use wire::{
    cockpit::{CockpitView, TimelineView},
    page::Page,
    programmes::ProgrammeSummary,
};

use crate::desk::call::Call;

pub fn list_programmes() -> Call<Page<ProgrammeSummary>> {
    Call::read("public/programmes")
}

pub fn read_cockpit(year: i32) -> Call<CockpitView> {
    Call::read(format!("programmes/{year}/cockpit"))
}

/// All that the cockpit shows, as a spreadsheet.
pub fn download_cockpit(year: i32) -> Call<()> {
    Call::read(format!("programmes/{year}/cockpit/spreadsheet"))
}

pub fn read_timeline(year: i32, task: TaskKey) -> Call<TimelineView> {
    Call::read(format!("programmes/{year}/tasks/{task}/timeline"))
}
