//! The desk's pages and their paths below base path and language prefix, and who may see which.
use domain::{
    access::{self, Action, Role},
    reports::PeriodKey,
    tasks::TaskKey,
};
use uuid::Uuid;
use yew_router::Routable;

#[derive(Clone, Debug, PartialEq, Routable)]
pub enum DeskRoute {
    #[at("/desk")]
    MyDesk,
    #[at("/desk/account")]
    OwnAccount,
    #[at("/desk/accounts")]
    Accounts,
    #[at("/desk/accounts/new")]
    NewAccount,
    #[at("/desk/accounts/bulk")]
    BulkAccounts,
    #[at("/desk/accounts/:id")]
    Account { id: Uuid },
    #[at("/desk/departments")]
    Departments,
    #[at("/desk/departments/:id")]
    Department { id: Uuid },
    #[at("/desk/posts")]
    Posts,
    #[at("/desk/posts/:id")]
    Post { id: Uuid },
    #[at("/desk/plans")]
    Plans,
    #[at("/desk/plans/:year/:department")]
    Plan { year: i32, department: Uuid },
    #[at("/desk/reports")]
    Reports,
    #[at("/desk/reports/:year/:department/:period")]
    Report { year: i32, department: Uuid, period: PeriodKey },
    #[at("/desk/self-checks")]
    SelfChecks,
    #[at("/desk/tokens")]
    Tokens,
    #[at("/desk/tokens/new")]
    NewToken,
    #[at("/desk/settings")]
    Settings,
    #[at("/desk/audit")]
    Audit,
    #[at("/desk/cockpit")]
    Cockpit,
    #[at("/desk/charge")]
    Charge,
    #[at("/desk/tasks/:year/:key")]
    Timeline { year: i32, key: TaskKey },
    #[at("/desk/openings")]
    Openings,
    #[at("/desk/openings/:id")]
    Opening { id: Uuid },
    #[at("/desk/findings/:year")]
    Findings { year: i32 },
    #[at("/desk/urges")]
    Urges,
    #[at("/desk/urges/new")]
    NewUrge,
    #[at("/desk/urges/:id")]
    Urge { id: Uuid },
    #[at("/desk/directives")]
    Directives,
    #[at("/desk/directives/new")]
    NewDirective,
    #[at("/desk/directives/:id")]
    Directive { id: Uuid },
    #[at("/desk/meetings")]
    Meetings,
    #[at("/desk/meetings/new")]
    NewMeeting,
    #[at("/desk/meetings/:id")]
    Meeting { id: Uuid },
    #[at("/desk/changes")]
    Changes,
    #[at("/desk/changes/:id")]
    Change { id: Uuid },
    #[at("/desk/completions")]
    Completions,
    #[at("/desk/completions/:id")]
    Completion { id: Uuid },
    #[at("/desk/publications")]
    Publications,
    #[at("/desk/publications/:id")]
    Publication { id: Uuid },
    #[at("/desk/bulletins")]
    Bulletins,
    #[at("/desk/bulletins/:id")]
    Bulletin { id: Uuid },
    #[at("/desk/evaluations")]
    Evaluations,
    #[at("/desk/evaluations/:id")]
    Evaluation { id: Uuid },
    #[at("/desk/reminders")]
    Reminders,
    #[at("/desk/mail")]
    Mail,
    #[at("/desk/invitation")]
    Invitation,
    #[not_found]
    #[at("/desk/404")]
    NotFound,
}

impl DeskRoute {
    /// Asks the policy for what the page begins with.
    pub fn permits(&self, role: Role) -> bool {
        let permits = match self {
            Self::MyDesk => access::ReadDesk::permits,
            Self::OwnAccount => access::ReadOwnAccount::permits,
            Self::Accounts => access::ListAccounts::permits,
            Self::NewAccount => access::CreateAccount::permits,
            Self::BulkAccounts => access::CreateAccounts::permits,
            Self::Account { .. } => access::ReadAccount::permits,
            Self::Departments | Self::Department { .. } | Self::Posts | Self::Post { .. } => {
                access::ListRegister::permits
            }
            Self::Plans => access::ListPlans::permits,
            Self::Plan { .. } => access::ReadPlan::permits,
            Self::Reports => access::ListReports::permits,
            Self::Report { .. } => access::ReadReport::permits,
            Self::SelfChecks => access::ListSelfChecks::permits,
            Self::Tokens => access::ListTokens::permits,
            Self::NewToken => access::CreateToken::permits,
            Self::Settings => access::ReadSettings::permits,
            Self::Audit => access::ListAuditEntries::permits,
            Self::Cockpit => access::ReadCockpit::permits,
            Self::Charge => |role| role == Role::CityLeader && access::ReadCockpit::permits(role),
            Self::Timeline { .. } => access::ReadTimeline::permits,
            Self::Openings => access::ListOpenings::permits,
            Self::Opening { .. } => access::ReadOpening::permits,
            Self::Findings { .. } => access::ListFindings::permits,
            Self::Urges => access::ListUrges::permits,
            Self::NewUrge => access::IssueUrge::permits,
            Self::Urge { .. } => access::ReadUrge::permits,
            Self::Directives => access::ListDirectives::permits,
            Self::NewDirective => access::IssueDirective::permits,
            Self::Directive { .. } => access::ReadDirective::permits,
            Self::Meetings => access::ListMeetings::permits,
            Self::NewMeeting => access::ConveneMeeting::permits,
            Self::Meeting { .. } => access::ReadMeeting::permits,
            Self::Changes | Self::Change { .. } => access::ListChanges::permits,
            Self::Completions | Self::Completion { .. } => access::ListCompletions::permits,
            Self::Publications | Self::Publication { .. } => access::ListPublications::permits,
            Self::Bulletins | Self::Bulletin { .. } => access::ListBulletins::permits,
            Self::Evaluations | Self::Evaluation { .. } => access::ListEvaluations::permits,
            Self::Reminders => access::ListReminders::permits,
            Self::Mail => access::ListMail::permits,
            Self::Invitation | Self::NotFound => access::ReadInstance::permits,
        };
        permits(role)
    }

    /// The way that the page lies on.
    pub fn way(&self) -> Option<Self> {
        match self {
            Self::MyDesk => Some(Self::MyDesk),
            Self::OwnAccount => Some(Self::OwnAccount),
            Self::Accounts | Self::NewAccount | Self::BulkAccounts | Self::Account { .. } => {
                Some(Self::Accounts)
            }
            Self::Departments | Self::Department { .. } | Self::Posts | Self::Post { .. } => {
                Some(Self::Departments)
            }
            Self::Plans | Self::Plan { .. } => Some(Self::Plans),
            Self::Reports | Self::Report { .. } => Some(Self::Reports),
            Self::SelfChecks => Some(Self::SelfChecks),
            Self::Tokens | Self::NewToken => Some(Self::Tokens),
            Self::Settings => Some(Self::Settings),
            Self::Audit => Some(Self::Audit),
            Self::Cockpit | Self::Timeline { .. } => Some(Self::Cockpit),
            Self::Charge => Some(Self::Charge),
            Self::Openings | Self::Opening { .. } | Self::Findings { .. } => Some(Self::Openings),
            Self::Urges | Self::NewUrge | Self::Urge { .. } | Self::Reminders => Some(Self::Urges),
            Self::Directives | Self::NewDirective | Self::Directive { .. } => {
                Some(Self::Directives)
            }
            Self::Meetings | Self::NewMeeting | Self::Meeting { .. } => Some(Self::Meetings),
            Self::Changes | Self::Change { .. } => Some(Self::Changes),
            Self::Completions | Self::Completion { .. } => Some(Self::Completions),
            Self::Publications | Self::Publication { .. } => Some(Self::Publications),
            Self::Bulletins | Self::Bulletin { .. } => Some(Self::Bulletins),
            Self::Evaluations | Self::Evaluation { .. } => Some(Self::Evaluations),
            Self::Mail => Some(Self::Mail),
            Self::Invitation | Self::NotFound => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn paths_read_back_what_they_print() {
        for path in [
            "/desk",
            "/desk/account",
            "/desk/accounts",
            "/desk/accounts/new",
            "/desk/accounts/bulk",
            "/desk/departments",
            "/desk/posts",
            "/desk/plans",
            "/desk/plans/2017/00000000-0000-0000-0000-000000000007",
            "/desk/reports",
            "/desk/reports/2017/00000000-0000-0000-0000-000000000007/progress-2017-09-25",
            "/desk/self-checks",
            "/desk/tokens",
            "/desk/tokens/new",
            "/desk/settings",
            "/desk/audit",
            "/desk/cockpit",
            "/desk/charge",
            "/desk/tasks/2017/12-2",
            "/desk/openings",
            "/desk/findings/2017",
            "/desk/urges",
            "/desk/urges/new",
            "/desk/directives",
            "/desk/directives/new",
            "/desk/meetings",
            "/desk/meetings/new",
            "/desk/changes",
            "/desk/completions",
            "/desk/publications",
            "/desk/bulletins",
            "/desk/evaluations",
            "/desk/reminders",
            "/desk/mail",
            "/desk/invitation",
        ] {
            let route = DeskRoute::recognize(path);
            assert_ne!(route, Some(DeskRoute::NotFound), "{path}");
            assert_eq!(route.map(|route| route.to_path()).as_deref(), Some(path));
            assert_eq!(Route::recognize(path), Some(Route::NotFound), "the board takes {path}");
        }
        assert_eq!(DeskRoute::recognize("/desk/accounts/x"), Some(DeskRoute::NotFound));
    }
}
