use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MailState {
    /// 待发送
    Queued,
    /// 发送中
    Sending,
    /// 已发送
    Sent,
    /// 发送失败: the server refused it for good.
    Failed,
    /// 结果不明: the program stopped in the middle of sending. It is not sent again by itself, since
    /// it may have arrived.
    Uncertain,
}

/// A mail without its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailView {
    pub id: Uuid,
    /// To whom, by the account's person.
    pub recipient: String,
    pub subject: String,
    pub state: MailState,
    pub queued_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub attempts: u32,
    /// What the mail server said last, where it did not take the mail.
    pub refusal: Option<String>,
}
