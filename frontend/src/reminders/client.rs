//! One function per operation on reminders, named like it.
use wire::{
    instance::InstanceView,
    page::Page,
    reminders::{ReminderDays, ReminderView},
};

use crate::desk::call::Call;

/// The day that the server has.
pub fn read_instance() -> Call<InstanceView> {
    Call::read("public/instance")
}

pub fn list_reminders() -> Call<Page<ReminderView>> {
    Call::read("reminders")
}

pub fn read_reminder_days(year: i32) -> Call<ReminderDays> {
    Call::read(format!("programmes/{year}/reminder-days"))
}

pub fn amend_reminder_days(year: i32, body: &ReminderDays) -> Call<ReminderDays> {
    Call::put(format!("programmes/{year}/reminder-days"), body)
}
