//! Who may do what. The table at the end is the whole policy: the API enforces it in one place, the
//! desk asks it what to show, and a test prints it.
mod caller;

use Reach::*;
use Role::*;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

pub use caller::{Caller, Machine, Person, Refusal, Standing};

use crate::tokens::Scope;

/// What somebody is to this system. A caller who has not signed in is [`Role::Public`].
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    Public,
    /// 督查室
    SupervisionOffice,
    /// 分管市领导
    CityLeader,
    /// 专人: reports for a department.
    DepartmentClerk,
    /// 部门主要领导
    DepartmentLeader,
    /// 特邀督查员: a people's-congress deputy or CPPCC member, for a term.
    Inspector,
    Media,
    /// 系统管理员: keeps the register of departments and posts.
    SystemAdministrator,
    /// 安全管理员: manages accounts and rights.
    SecurityAdministrator,
    /// 审计管理员: reads the audit trail.
    AuditAdministrator,
}

impl Role {
    /// The three separated administrators, who cannot touch business records.
    pub fn is_administrator(self) -> bool {
        ADMINISTRATORS.contains(&self)
    }

    /// The name by which a role is stored and travels.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The roles an account may have.
    pub fn of_accounts() -> impl Iterator<Item = Role> {
        Role::VARIANTS.iter().copied().filter(|role| *role != Public)
    }
}

/// Which records of a kind a permission reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Every,
    /// Only what belongs to the caller's department.
    OwnDepartment,
    /// Only what is the caller's own.
    Own,
    /// Only what belongs to the post that the caller holds.
    OwnPost,
}

/// One line of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub roles: &'static [(Role, Reach)],
    /// The scope with which a token of another system may do it; without one, no token may.
    pub scope: Option<Scope>,
    /// True for what is possible before a sign-in is complete: while a password has to be changed or
    /// a second factor has to be set up.
    pub unfinished: bool,
}

impl Rule {
    const fn of(roles: &'static [(Role, Reach)]) -> Self {
        Self { roles, scope: None, unfinished: false }
    }

    const fn or_scope(self, scope: Scope) -> Self {
        Self { scope: Some(scope), ..self }
    }

    const fn even_unfinished(self) -> Self {
        Self { unfinished: true, ..self }
    }

    pub fn reach(&self, role: Role) -> Option<Reach> {
        self.roles.iter().find(|(known, _)| *known == role).map(|(_, reach)| *reach)
    }
}

/// Something a caller may be permitted to do.
pub trait Action {
    /// The operation's name, everywhere the same: in the OpenAPI document and in the audit trail.
    const NAME: &'static str;
    const RULE: Rule;

    fn permits(role: Role) -> bool {
        Self::RULE.reach(role).is_some()
    }
}

const ADMINISTRATORS: &[Role] = &[SystemAdministrator, SecurityAdministrator, AuditAdministrator];

const EVERYBODY: Rule = Rule::of(&[
    (Public, Every),
    (SupervisionOffice, Every),
    (CityLeader, Every),
    (DepartmentClerk, Every),
    (DepartmentLeader, Every),
    (Inspector, Every),
    (Media, Every),
    (SystemAdministrator, Every),
    (SecurityAdministrator, Every),
    (AuditAdministrator, Every),
]);

/// Everybody who has signed in, each for their own.
const SIGNED_IN: Rule = Rule::of(&[
    (SupervisionOffice, Own),
    (CityLeader, Own),
    (DepartmentClerk, Own),
    (DepartmentLeader, Own),
    (Inspector, Own),
    (Media, Own),
    (SystemAdministrator, Own),
    (SecurityAdministrator, Own),
    (AuditAdministrator, Own),
]);

const SECURITY: Rule = Rule::of(&[(SecurityAdministrator, Every)]);
const SYSTEM: Rule = Rule::of(&[(SystemAdministrator, Every)]);
const AUDIT: Rule = Rule::of(&[(AuditAdministrator, Every)]);
/// Those who keep the settings and those who look them up.
const SETTINGS: Rule = Rule::of(&[(SystemAdministrator, Every), (SecurityAdministrator, Every)]);
/// Those who keep the register, those who assign rights by it and those who assign tasks by it.
const REGISTER: Rule = Rule::of(&[
    (SystemAdministrator, Every),
    (SecurityAdministrator, Every),
    (SupervisionOffice, Every),
]);
/// A department answers for the systems that act in its name.
const TOKENS: Rule = Rule::of(&[(SecurityAdministrator, Every), (DepartmentLeader, OwnDepartment)]);
const OFFICE: Rule = Rule::of(&[(SupervisionOffice, Every)]);
/// Whoever prepares a department's papers.
const CLERK: Rule = Rule::of(&[(DepartmentClerk, OwnDepartment)]);
/// Whoever answers for a department.
const LEADER: Rule = Rule::of(&[(DepartmentLeader, OwnDepartment)]);
const DEPARTMENT: Rule =
    Rule::of(&[(DepartmentClerk, OwnDepartment), (DepartmentLeader, OwnDepartment)]);
/// Those who see the government's own records: all of them, or those of their department.
const GOVERNMENT: Rule = Rule::of(&[
    (SupervisionOffice, Every),
    (CityLeader, Every),
    (DepartmentClerk, OwnDepartment),
    (DepartmentLeader, OwnDepartment),
]);
/// 分管市领导, each for what is in their own charge.
const CITY_LEADER: Rule = Rule::of(&[(CityLeader, OwnPost)]);
/// Whoever holds a meeting, and the office that prepares it.
const CHAIR: Rule = Rule::of(&[(SupervisionOffice, Every), (CityLeader, OwnPost)]);
/// Those who see what is not out yet.
const INSIDE: Rule = Rule::of(&[(SupervisionOffice, Every), (CityLeader, Every)]);
/// A department for its own files, the office for those that it is handed.
const FILES: Rule = Rule::of(&[(SupervisionOffice, Every), (DepartmentClerk, OwnDepartment)]);
/// Only a token itself.
const TOKEN_ONLY: Rule = Rule::of(&[]);

macro_rules! policy {
    ($($action:ident $name:literal => $rule:expr,)*) => {
        $(
            pub struct $action;
            impl Action for $action {
                const NAME: &'static str = $name;
                const RULE: Rule = $rule;
            }
        )*
        /// Every action with its rule, in the order of the table.
        pub const POLICY: &[(&str, Rule)] = &[$(($name, $rule),)*];
    };
}

policy! {
    CheckHealth           "check_health"            => EVERYBODY,
    ReadInstance          "read_instance"           => EVERYBODY,
    ReadProgramme         "read_programme"          => EVERYBODY,
    ReadTask              "read_task"               => EVERYBODY,
    ReadDepartment        "read_department"         => EVERYBODY,
    ReadPost              "read_post"               => EVERYBODY,
    ReadCalendar          "read_calendar"           => EVERYBODY,
    DownloadProgramme     "download_programme"      => EVERYBODY,

    SignIn                "sign_in"                 => EVERYBODY,
    RefreshSession        "refresh_session"         => EVERYBODY,
    AcceptInvitation      "accept_invitation"       => EVERYBODY,
    ListSessions          "list_sessions"           => SIGNED_IN,
    EndSession            "end_session"             => SIGNED_IN.even_unfinished(),
    EndAllSessions        "end_all_sessions"        => SIGNED_IN.even_unfinished(),
    ReadOwnAccount        "read_own_account"        => SIGNED_IN.even_unfinished(),
    ChangePassword        "change_password"         => SIGNED_IN.even_unfinished(),
    SetUpSecondFactor     "set_up_second_factor"    => SIGNED_IN.even_unfinished(),
    RemoveSecondFactor    "remove_second_factor"    => SIGNED_IN,
    ReadDesk              "read_desk"               => SIGNED_IN.or_scope(Scope::DeskRead),

    ListAccounts          "list_accounts"           => SECURITY,
    ReadAccount           "read_account"            => SECURITY,
    CreateAccount         "create_account"          => SECURITY,
    CreateAccounts        "create_accounts"         => SECURITY,
    AmendAccount          "amend_account"           => SECURITY,
    SuspendAccount        "suspend_account"         => SECURITY,
    ReinstateAccount      "reinstate_account"       => SECURITY,
    InviteAccount         "invite_account"          => SECURITY,
    UnlockAccount         "unlock_account"          => SECURITY,
    ResetSecondFactor     "reset_second_factor"     => SECURITY,
    ReadSettings          "read_settings"           => SETTINGS,
    AmendSettings         "amend_settings"          => SECURITY,

    ListRegister          "list_register"           => REGISTER,
    CreateDepartment      "create_department"       => SYSTEM,
    RenameDepartment      "rename_department"       => SYSTEM,
    CreatePost            "create_post"             => SYSTEM,
    HandOverPost          "hand_over_post"          => SECURITY,

    ListOpenings          "list_openings"           => OFFICE,
    ReadOpening           "read_opening"            => OFFICE,
    OpenProgramme         "open_programme"          => OFFICE,
    OpenDocument          "open_document"           => OFFICE,
    AmendOpening          "amend_opening"           => OFFICE,
    PublishProgramme      "publish_programme"       => OFFICE,
    DiscardOpening        "discard_opening"         => OFFICE,
    ListFindings          "list_findings"           => OFFICE,
    SettleFinding         "settle_finding"          => OFFICE,

    ListPlans             "list_plans"              => GOVERNMENT,
    ReadPlan              "read_plan"               => GOVERNMENT,
    SavePlan              "save_plan"               => CLERK,
    SubmitPlan            "submit_plan"             => CLERK,
    SendBackPlan          "send_back_plan"          => LEADER,
    SignPlan              "sign_plan"               => LEADER,
    ApprovePlan           "approve_plan"            => OFFICE,
    ReturnPlan            "return_plan"             => OFFICE,

    ListReports           "list_reports"            => GOVERNMENT,
    ReadReport            "read_report"             => GOVERNMENT,
    SaveReport            "save_report"             => CLERK,
    SubmitReport          "submit_report"           => CLERK,
    SendBackReport        "send_back_report"        => LEADER,
    SignReport            "sign_report"             => LEADER,
    AcceptReport          "accept_report"           => OFFICE,
    ReturnReport          "return_report"           => OFFICE,
    CorrectReport         "correct_report"          => CLERK,
    UploadAttachment      "upload_attachment"       => FILES,
    ReadAttachment        "read_attachment"         => GOVERNMENT,

    ListUrges             "list_urges"              => GOVERNMENT,
    ReadUrge              "read_urge"               => GOVERNMENT,
    IssueUrge             "issue_urge"              => OFFICE,
    ReceiveUrge           "receive_urge"            => DEPARTMENT,
    AnswerUrge            "answer_urge"             => DEPARTMENT,
    CloseUrge             "close_urge"              => OFFICE,
    SendBackUrge          "send_back_urge"          => OFFICE,
    EscalateUrge          "escalate_urge"           => OFFICE,
    ListReminders         "list_reminders"          => GOVERNMENT,
    AmendReminderDays     "amend_reminder_days"     => OFFICE,
    ListMail              "list_mail"               => SYSTEM,

    ListSelfChecks        "list_self_checks"        => GOVERNMENT,
    RecordSelfCheck       "record_self_check"       => LEADER,

    ListMeetings          "list_meetings"           => INSIDE,
    ReadMeeting           "read_meeting"            => INSIDE,
    ConveneMeeting        "convene_meeting"         => CHAIR,
    AmendMeeting          "amend_meeting"           => CHAIR,
    ConcludeMeeting       "conclude_meeting"        => CHAIR,
    CancelMeeting         "cancel_meeting"          => CHAIR,
    ListDirectives        "list_directives"         => GOVERNMENT,
    ReadDirective         "read_directive"          => GOVERNMENT,
    IssueDirective        "issue_directive"         => CHAIR,
    ReceiveDirective      "receive_directive"       => DEPARTMENT,
    HandleDirective       "handle_directive"        => DEPARTMENT,
    AcceptDirective       "accept_directive"        => CITY_LEADER,
    SendBackDirective     "send_back_directive"     => CITY_LEADER,
    WithdrawDirective     "withdraw_directive"      => CITY_LEADER,

    ListChanges           "list_changes"            => GOVERNMENT,
    ReadChange            "read_change"             => GOVERNMENT,
    RequestChange         "request_change"          => CLERK,
    AmendChange           "amend_change"            => CLERK,
    SubmitChange          "submit_change"           => CLERK,
    DropChange            "drop_change"             => CLERK,
    SendBackChange        "send_back_change"        => LEADER,
    SignChange            "sign_change"             => LEADER,
    ConsentToChange       "consent_to_change"       => CITY_LEADER,
    RefuseChange          "refuse_change"           => CITY_LEADER,
    FileChange            "file_change"             => OFFICE,
    ReturnChange          "return_change"           => OFFICE,

    ListCompletions       "list_completions"        => GOVERNMENT,
    ReadCompletion        "read_completion"         => GOVERNMENT,
    ApplyForCompletion    "apply_for_completion"    => CLERK,
    AmendCompletion       "amend_completion"        => CLERK,
    SubmitCompletion      "submit_completion"       => CLERK,
    DropCompletion        "drop_completion"         => CLERK,
    SendBackCompletion    "send_back_completion"    => LEADER,
    SignCompletion        "sign_completion"         => LEADER,
    CheckCompletion       "check_completion"        => OFFICE,
    InspectCompletion     "inspect_completion"      => OFFICE,
    VerifyCompletion      "verify_completion"       => OFFICE,
    RefuseCompletion      "refuse_completion"       => OFFICE,
    ReopenCompletion      "reopen_completion"       => OFFICE,

    ReadCockpit           "read_cockpit"            => GOVERNMENT,
    DownloadCockpit       "download_cockpit"        => GOVERNMENT,
    ReadTimeline          "read_timeline"           => GOVERNMENT,

    ListTokens            "list_tokens"             => TOKENS,
    CreateToken           "create_token"            => SECURITY,
    RevokeToken           "revoke_token"            => TOKENS,
    ReadOwnToken          "read_own_token"          => TOKEN_ONLY.or_scope(Scope::TokenRead),
    RotateToken           "rotate_token"            => TOKEN_ONLY.or_scope(Scope::TokenRotate),

    ListAuditEntries      "list_audit_entries"      => AUDIT,
    ExportAuditEntries    "export_audit_entries"    => AUDIT,
    VerifyAuditTrail      "verify_audit_trail"      => AUDIT,
}

#[cfg(test)]
mod tests;
