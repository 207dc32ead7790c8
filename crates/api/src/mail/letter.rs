//! A mail as it travels: RFC 5322, in ASCII whatever it says.
use std::time::SystemTime;

use lettre::{
    Message,
    message::{Mailbox, header::ContentType},
};

use super::store::Mail;

/// # Errors
/// In words, when the address is none or the mail cannot be written.
pub(super) fn message(from: &Mailbox, mail: &Mail) -> Result<Message, String> {
    let to = Mailbox::new(None, mail.recipient.parse().map_err(said)?);
    // Sent twice by whatever mishap, it is one mail to those who count.
    let id = format!("<{}@{}>", mail.id, from.email.domain());
    let message = Message::builder()
        .message_id(Some(id))
        .date(SystemTime::from(mail.queued_at))
        .from(from.clone())
        .to(to)
        .subject(mail.subject.clone())
        .header(ContentType::TEXT_PLAIN);
    message.body(mail.body.clone()).map_err(said)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
