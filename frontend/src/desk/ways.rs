//! The ways through the desk.
use crate::desk::route::DeskRoute;

/// In their order, each with its text.
pub const WAYS: &[(DeskRoute, &str)] = &[
    (DeskRoute::Charge, "desk-way-charge"),
    (DeskRoute::MyDesk, "desk-way-desk"),
    (DeskRoute::Cockpit, "desk-way-cockpit"),
    (DeskRoute::Openings, "desk-way-openings"),
    (DeskRoute::Plans, "desk-way-plans"),
    (DeskRoute::Reports, "desk-way-reports"),
    (DeskRoute::Urges, "desk-way-urges"),
    (DeskRoute::Meetings, "desk-way-meetings"),
    (DeskRoute::Directives, "desk-way-directives"),
    (DeskRoute::Changes, "desk-way-changes"),
    (DeskRoute::Completions, "desk-way-completions"),
    (DeskRoute::Publications, "desk-way-publications"),
    (DeskRoute::Bulletins, "desk-way-bulletins"),
    (DeskRoute::Evaluations, "desk-way-evaluations"),
    (DeskRoute::SelfChecks, "desk-way-self-checks"),
    (DeskRoute::Accounts, "desk-way-accounts"),
    (DeskRoute::Departments, "desk-way-register"),
    (DeskRoute::Tokens, "desk-way-tokens"),
    (DeskRoute::Settings, "desk-way-settings"),
    (DeskRoute::Audit, "desk-way-audit"),
    (DeskRoute::Mail, "desk-way-mail"),
    (DeskRoute::OwnAccount, "desk-way-account"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::access::Role;

    #[test]
    fn each_role_sees_the_ways_that_the_policy_opens() {
        let ways = |role| {
            WAYS.iter().filter(|(way, _)| way.permits(role)).map(|(_, id)| *id).collect::<Vec<_>>()
        };
        assert_eq!(ways(Role::Inspector), ["desk-way-desk", "desk-way-account"]);
        assert_eq!(
            ways(Role::DepartmentLeader),
            [
                "desk-way-desk",
                "desk-way-cockpit",
                "desk-way-plans",
                "desk-way-reports",
                "desk-way-urges",
                "desk-way-directives",
                "desk-way-changes",
                "desk-way-completions",
                "desk-way-bulletins",
                "desk-way-evaluations",
                "desk-way-self-checks",
                "desk-way-tokens",
                "desk-way-account"
            ]
        );
        assert_eq!(
            ways(Role::CityLeader),
            [
                "desk-way-charge",
                "desk-way-desk",
                "desk-way-cockpit",
                "desk-way-plans",
                "desk-way-reports",
                "desk-way-urges",
                "desk-way-meetings",
                "desk-way-directives",
                "desk-way-changes",
                "desk-way-completions",
                "desk-way-bulletins",
                "desk-way-evaluations",
                "desk-way-self-checks",
                "desk-way-account"
            ]
        );
        assert_eq!(
            ways(Role::SecurityAdministrator),
            [
                "desk-way-desk",
                "desk-way-accounts",
                "desk-way-register",
                "desk-way-tokens",
                "desk-way-settings",
                "desk-way-account"
            ]
        );
        assert_eq!(
            ways(Role::AuditAdministrator),
            ["desk-way-desk", "desk-way-audit", "desk-way-account"]
        );
        assert!(ways(Role::Public).is_empty());
    }
}
