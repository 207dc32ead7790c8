//! The whole policy: every action, and who may do it.
use super::{Action, Reach::*, Role::*, Rule};
use crate::tokens::Scope;

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
/// Any of them, for the government as a whole.
const CITY_LEADERS: Rule = Rule::of(&[(CityLeader, Every)]);
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
    DownloadUrge          "download_urge"           => GOVERNMENT,
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

    ReadPublicBulletins   "list_public_bulletins"   => EVERYBODY,
    ListBulletins         "list_bulletins"          => GOVERNMENT,
    ReadBulletin          "read_bulletin"           => GOVERNMENT,
    DownloadBulletin      "download_bulletin"       => GOVERNMENT,
    DraftBulletin         "draft_bulletin"          => OFFICE,
    AmendBulletin         "amend_bulletin"          => OFFICE,
    SubmitBulletin        "submit_bulletin"         => OFFICE,
    ReturnBulletin        "return_bulletin"         => CITY_LEADERS,
    ApproveBulletin       "approve_bulletin"        => CITY_LEADERS,
    IssueBulletin         "issue_bulletin"          => OFFICE,
    DropBulletin          "drop_bulletin"           => OFFICE,

    ListPublications      "list_publications"       => OFFICE,
    ReadPublication       "read_publication"        => OFFICE,
    AmendPublication      "amend_publication"       => OFFICE,
    ReleasePublication    "release_publication"     => OFFICE,
    SendBackPublication   "send_back_publication"   => OFFICE,
    CorrectPublication    "correct_publication"     => OFFICE,

    ListEvaluations       "list_evaluations"        => GOVERNMENT,
    ReadEvaluation        "read_evaluation"         => GOVERNMENT,
    DownloadEvaluation    "download_evaluation"     => INSIDE,
    DownloadScoreDocument "download_score_document" => INSIDE,
    CloseYear             "close_year"              => OFFICE,
    AmendWeights          "amend_weights"           => OFFICE,
    AnnounceEvaluation    "announce_evaluation"     => OFFICE,
    ObjectToDeduction     "object_to_deduction"     => LEADER,
    DecideObjection       "decide_objection"        => OFFICE,
    SubmitEvaluation      "submit_evaluation"       => OFFICE,
    ReturnEvaluation      "return_evaluation"       => CITY_LEADERS,
    ApproveEvaluation     "approve_evaluation"      => CITY_LEADERS,

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
