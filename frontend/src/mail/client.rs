//! The operation on mails, named like it.
use wire::{mail::MailView, page::Page};

use crate::desk::call::Call;

pub fn list_mail() -> Call<Page<MailView>> {
    Call::read("mail")
}
