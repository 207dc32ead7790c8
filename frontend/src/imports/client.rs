//! One function per operation on findings, named like it.
use wire::{
    imports::{SettleFinding, StoredFindingView},
    page::Page,
};

use crate::desk::call::Call;

pub fn list_findings(year: i32) -> Call<Page<StoredFindingView>> {
    Call::read(format!("programmes/{year}/findings"))
}

pub fn settle_finding(year: i32, place: u32, body: &SettleFinding) -> Call<StoredFindingView> {
    Call::put(format!("programmes/{year}/findings/{place}"), body)
}
