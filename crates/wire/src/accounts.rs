use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    access::Role,
    accounts::{AccountState, InspectorBody},
};

/// An inspector's term of office, both days included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermView {
    pub body: InspectorBody,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "第一督查组"))]
    pub team: Option<String>,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// Everything about an account that the security administrator decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountDraft {
    /// What the person types to sign in; it never changes.
    #[cfg_attr(feature = "openapi", schema(example = "yuxiangning"))]
    pub name: String,
    /// The person, as others read it.
    #[cfg_attr(feature = "openapi", schema(example = "于湘宁"))]
    pub person: String,
    pub role: Role,
    /// For a department's clerk and leader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<Uuid>,
    /// For a city leader and a department's leader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_id: Option<Uuid>,
    /// For an inspector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermView>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "jyj@example.gov.cn"))]
    pub email: Option<String>,
    /// The last day on which the account may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountView {
    pub id: Uuid,
    pub name: String,
    pub person: String,
    pub role: Role,
    pub department: Option<String>,
    pub department_id: Option<Uuid>,
    pub post_id: Option<Uuid>,
    pub term: Option<TermView>,
    pub email: Option<String>,
    pub last_day: Option<NaiveDate>,
    pub state: AccountState,
    pub suspended_at: Option<DateTime<Utc>>,
    /// Why it is suspended.
    pub suspension_reason: Option<String>,
    pub second_factor: bool,
    pub password_changed_at: Option<DateTime<Utc>>,
    /// Until when an open invitation can be accepted.
    pub invited_until: Option<DateTime<Utc>>,
    /// Until when nobody may try to sign in with this name, after too many failures.
    pub locked_until: Option<DateTime<Utc>>,
    pub last_sign_in_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// An account with its invitation, which is shown this once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitedAccount {
    pub account: AccountView,
    pub invitation: Invitation,
}

/// A one-time link. Its secret stands behind `#`, where no server and no log sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Path of the page to open, below the site's own address.
    #[cfg_attr(feature = "openapi", schema(example = "/desk/invitation#guapai_invite_…"))]
    pub link: String,
    pub until: DateTime<Utc>,
}

/// Accounts made from a spreadsheet: all of them or, when a row is wrong, none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatedAccounts {
    /// False for a trial run, which creates nothing and invites nobody.
    pub created: bool,
    pub rows: Vec<AccountRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountRow {
    /// Row of the spreadsheet, from 1; the headings stand in row 1.
    pub row: u32,
    pub name: String,
    pub person: String,
    pub role: Option<Role>,
    pub department: Option<String>,
    /// Absent in a trial run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Invitation>,
    /// What is wrong with the row, a sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
}

/// Which accounts to list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AccountQuery {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AccountState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    /// Words of the name for signing in or of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub q: Option<String>,
    /// From 1 to 200; 50 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuspendAccount {
    /// For those who read it later.
    #[cfg_attr(feature = "openapi", schema(example = "调离岗位"))]
    pub reason: String,
}
