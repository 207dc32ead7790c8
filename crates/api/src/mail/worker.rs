//! Sends what is due, one mail after the other. Any number of processes may do so at the same time.
use sea_orm::DatabaseConnection;
use wire::mail::MailState;

use super::{
    retry,
    send::{Outcome, send},
    store::{self, Mail, Settled},
};
use crate::{Error, clock::Clock, config::Settings};

/// # Errors
/// When the database cannot be read or written. A mail whose outcome could not be written down is
/// uncertain after a while.
pub(crate) async fn send_due(
    database: &DatabaseConnection,
    settings: &Settings,
    clock: Clock,
    go_on: impl Fn() -> bool,
) -> Result<(), Error> {
    let lost = store::give_up(database, clock.now()).await?;
    if lost > 0 {
        tracing::warn!(lost, "mails were being sent when a process stopped; look at the list");
    }
    let smtp = settings.smtp().map_err(|error| Error::Failed(error.to_string()))?;
    let Some(smtp) = smtp else { return Ok(()) };
    while go_on() {
        let Some(mail) = store::claim(database, clock.now()).await? else { break };
        let outcome = send(&smtp, &mail).await;
        let unreachable = matches!(outcome, Outcome::Unreachable(_));
        store::settle(database, &mail, settled(&mail, outcome, clock)).await?;
        if unreachable {
            tracing::warn!("the mail server does not let us in; mails wait");
            break;
        }
    }
    Ok(())
}

fn settled(mail: &Mail, outcome: Outcome, clock: Clock) -> Settled {
    let now = clock.now();
    let is = |state, said| Settled { state, next_at: None, sent_at: None, refusal: said };
    match outcome {
        Outcome::Sent => Settled { sent_at: Some(now), ..is(MailState::Sent, None) },
        Outcome::Refused(said) => is(MailState::Failed, Some(said)),
        Outcome::Unknown(said) => is(MailState::Uncertain, Some(said)),
        Outcome::Unreachable(said) | Outcome::Later(said) => {
            let next_at = retry::next(mail.attempts, mail.queued_at, now);
            let state = if next_at.is_some() { MailState::Queued } else { MailState::Failed };
            Settled { next_at, ..is(state, Some(said)) }
        }
    }
}
