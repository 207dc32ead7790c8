//! A mail without its words.
use std::collections::HashMap;

use domain::accounts::AccountId;
use sea_orm::ConnectionTrait;
use wire::mail::MailView;

use super::store::Mail;
use crate::{Error, accounts};

/// The persons behind the accounts.
pub(crate) struct Recipients(HashMap<AccountId, String>);

impl Recipients {
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn of(database: &impl ConnectionTrait, mails: &[Mail]) -> Result<Self, Error> {
        let ids = mails.iter().map(|mail| mail.account);
        let accounts = accounts::store::list_of(database, ids).await?;
        let person = |it: &domain::accounts::Account| (it.id, it.person.to_string());
        Ok(Self(accounts.iter().map(person).collect()))
    }

    pub(crate) fn view(&self, mail: &Mail) -> MailView {
        MailView {
            id: mail.id,
            recipient: self.0.get(&mail.account).cloned().unwrap_or_default(),
            subject: mail.subject.clone(),
            state: mail.state,
            queued_at: mail.queued_at,
            sent_at: mail.sent_at,
            attempts: mail.attempts,
            refusal: mail.refusal.clone(),
        }
    }
}
