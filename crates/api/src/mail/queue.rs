//! Writes mails for those who act for a department.
use chrono::{DateTime, Utc};
use domain::{
    accounts::AccountState, calendar::day_in_shanghai, departments::DepartmentId, urges::UrgeId,
};
use sea_orm::ConnectionTrait;
use texts::{Language, text};
use uuid::Uuid;
use wire::mail::MailState;

use super::store::{self, Mail};
use crate::{Error, accounts, config::Settings};

/// Longest subject, in characters.
const LONGEST_SUBJECT: usize = 100;

/// What a mail says. Nobody's language is known, so that all are in Chinese.
pub(crate) struct Letter {
    pub(crate) subject: String,
    pub(crate) body: String,
    /// The urge that it tells of.
    pub(crate) urge: Option<UrgeId>,
}

/// Queues a mail for each clerk and leader of the department who can sign in and has an address,
/// within the transaction of what it tells. Where no mail server is set, none is written.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn queue(
    database: &impl ConnectionTrait,
    settings: &Settings,
    department: DepartmentId,
    letter: &Letter,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if settings.smtp_url.is_none() {
        return Ok(());
    }
    let today = day_in_shanghai(now);
    for account in accounts::store::list_of_department(database, department).await? {
        let active = account.state(today) == AccountState::Active;
        let Some(address) = account.email.as_ref().filter(|_| active) else { continue };
        let mail = Mail {
            id: Uuid::new_v4(),
            urge: letter.urge,
            account: account.id,
            recipient: address.to_string(),
            subject: shortened(&letter.subject),
            body: format!("{}\n\n{}\n", letter.body, foot(settings)),
            state: MailState::Queued,
            queued_at: now,
            sent_at: None,
            attempts: 0,
            refusal: None,
        };
        store::insert(database, &mail).await?;
    }
    Ok(())
}

/// Where to act upon it, if people's address of this instance is set.
fn foot(settings: &Settings) -> String {
    match &settings.public_origin {
        Some(origin) => {
            let link = format!("{origin}{}/desk", settings.base_path);
            text(Language::Chinese, "mail-foot-link", &[("link", &link)])
        }
        None => text(Language::Chinese, "mail-foot", &[]),
    }
}

fn shortened(subject: &str) -> String {
    if subject.chars().count() <= LONGEST_SUBJECT {
        return subject.to_owned();
    }
    let kept: String = subject.chars().take(LONGEST_SUBJECT - 1).collect();
    format!("{kept}…")
}
