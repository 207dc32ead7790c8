use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::access::{Role, Standing};

/// Sign in. A second factor is asked for only after name and password were right.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    #[cfg_attr(feature = "openapi", schema(example = "chentiejun"))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(example = "correct horse Battery 9"))]
    pub password: String,
    /// Six digits of the authenticator app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "492039"))]
    pub second_factor: Option<String>,
}

/// What a sign-in or a refresh gives. The refresh token travels in a cookie that no script can read.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedIn {
    /// For `Authorization: Bearer …`.
    pub access_token: String,
    /// Seconds for which the access token is good.
    #[cfg_attr(feature = "openapi", schema(example = 600))]
    pub expires_in: i64,
    /// The session that was begun or goes on: ending it is signing out.
    pub session_id: Uuid,
    pub account: OwnAccount,
}

/// The caller's own account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnAccount {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "chentiejun"))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(example = "陈铁军"))]
    pub person: String,
    pub role: Role,
    /// Name of the department it belongs to.
    pub department: Option<String>,
    pub department_id: Option<Uuid>,
    /// What still has to be done before anything else can be.
    pub standing: Standing,
    pub second_factor: bool,
    /// True where the role may not do without a second factor.
    pub second_factor_required: bool,
    /// The first day on which the password has to be changed.
    pub password_expires_on: Option<NaiveDate>,
    /// The least length of a new password.
    pub password_min_chars: u32,
    /// The session ends when it is not used for so many minutes.
    pub idle_minutes: u32,
}

/// One sign-in on one device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionView {
    pub id: Uuid,
    pub started_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    /// Where it was started from.
    #[cfg_attr(feature = "openapi", schema(example = "192.0.2.7"))]
    pub address: String,
    /// What the browser called itself.
    pub device: String,
    /// True for the session that asks.
    pub current: bool,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePassword {
    pub current: String,
    pub new: String,
}

/// Accept an invitation: set the first password, or a new one in place of a forgotten one.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AcceptInvitation {
    /// What stands behind `#` in the invitation's link.
    #[cfg_attr(feature = "openapi", schema(example = "guapai_invite_…"))]
    pub invitation: String,
    pub password: String,
}

/// What came of an invitation: the name to sign in with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AcceptedInvitation {
    #[cfg_attr(feature = "openapi", schema(example = "chentiejun"))]
    pub name: String,
    pub person: String,
}

/// Begin to set up a second factor: the password again, so that a desk left open is not enough.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BeginSecondFactor {
    pub password: String,
}

/// For an authenticator app. Nothing changes until a code of it is confirmed.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SecondFactorSetUp {
    /// To type where no camera is at hand.
    #[cfg_attr(feature = "openapi", schema(example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))]
    pub secret: String,
    /// `otpauth://…`
    pub uri: String,
    /// The same as a picture to scan.
    pub qr_svg: String,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmSecondFactor {
    #[cfg_attr(feature = "openapi", schema(example = "492039"))]
    pub code: String,
}

/// Do without a second factor from now on.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RemoveSecondFactor {
    pub password: String,
}
