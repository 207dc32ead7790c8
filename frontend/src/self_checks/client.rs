//! One function per operation on self-checks, named like it.
use wire::{
    page::Page,
    self_checks::{RecordSelfCheck, SelfCheckView},
};

use crate::desk::call::Call;

pub fn list_self_checks(year: i32) -> Call<Page<SelfCheckView>> {
    Call::read(format!("programmes/{year}/self-checks"))
}

pub fn record_self_check(year: i32, body: &RecordSelfCheck) -> Call<SelfCheckView> {
    Call::post(format!("programmes/{year}/self-checks"), body)
}
