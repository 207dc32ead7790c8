use strum::VariantArray;
use uuid::Uuid;

use super::*;
use crate::{accounts::AccountId, departments::DepartmentId, tokens::TokenId};

fn person(role: Role, standing: Standing) -> Caller {
    Caller::Person(Person {
        account: AccountId(Uuid::from_u128(1)),
        role,
        department: Some(DepartmentId(Uuid::from_u128(2))),
        post: None,
        standing,
    })
}

fn machine(scopes: &[Scope], department: Option<DepartmentId>) -> Caller {
    Caller::Machine(Machine {
        token: TokenId(Uuid::from_u128(3)),
        department,
        scopes: scopes.to_vec(),
        test: false,
    })
}

#[test]
fn the_three_administrators_share_nothing_that_is_not_everybodys() {
    for (name, rule) in POLICY {
        let shared = |role: &Role| rule.reach(*role).is_some();
        let administrators = ADMINISTRATORS.iter().filter(|role| shared(role)).count();
        let others = Role::of_accounts().filter(|role| !role.is_administrator());
        let business = others.filter(shared).count();
        // The office assigns tasks by the register; settings are the administrators' alone.
        let shared_business = match *name {
            "list_register" => Some(1),
            "read_settings" => Some(0),
            _ => None,
        };
        match administrators {
            0 | 3 => {}
            2 => assert_eq!(shared_business, Some(business), "{name}"),
            // A department's leader answers for the department's own tokens.
            _ => assert!(
                business == 0 || name.ends_with("_token") || *name == "list_tokens",
                "{name}"
            ),
        }
    }
}

/// Each step of a plan and of a report belongs to one role; the policy says the same.
#[test]
fn the_policy_gives_each_step_to_the_role_that_takes_it() {
    use crate::approval::Step;
    for (step, names) in [
        (Step::Edit, ["save_plan", "save_report"]),
        (Step::Submit, ["submit_plan", "submit_report"]),
        (Step::SendBack, ["send_back_plan", "send_back_report"]),
        (Step::Sign, ["sign_plan", "sign_report"]),
        (Step::Accept, ["approve_plan", "accept_report"]),
        (Step::Return, ["return_plan", "return_report"]),
        (Step::Correct, ["correct_report", "correct_report"]),
    ] {
        for name in names {
            let (_, rule) = POLICY.iter().find(|(known, _)| *known == name).unwrap();
            let roles: Vec<Role> = rule.roles.iter().map(|(role, _)| *role).collect();
            assert_eq!(roles, [step.role()], "{name}");
        }
    }
}

#[test]
fn names_are_unique() {
    let mut names: Vec<_> = POLICY.iter().map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), POLICY.len());
}

#[test]
fn whoever_has_not_finished_signing_in_can_only_finish_or_leave() {
    for standing in [Standing::PasswordExpired, Standing::SecondFactorMissing] {
        for role in Role::of_accounts() {
            for (name, rule) in POLICY {
                let allowed = person(role, standing).reach(rule).is_ok();
                let expected = rule.reach(Public).is_some()
                    || [
                        "end_session",
                        "end_all_sessions",
                        "read_own_account",
                        "change_password",
                        "set_up_second_factor",
                    ]
                    .contains(name);
                assert_eq!(allowed, expected, "{role:?} {name}");
            }
        }
    }
}

#[test]
fn nobody_is_let_in_without_signing_in_but_to_what_is_everybodys() {
    for (name, rule) in POLICY {
        match Caller::Anonymous.reach(rule) {
            Ok(reach) => assert_eq!((rule.reach(Public), reach), (Some(Every), Every), "{name}"),
            Err(refusal) => assert_eq!(refusal, Refusal::Unauthenticated, "{name}"),
        }
    }
}

#[test]
fn a_token_does_what_its_scopes_name_and_for_its_department_only() {
    let department = Some(DepartmentId(Uuid::from_u128(2)));
    let other = Some(DepartmentId(Uuid::from_u128(9)));
    for (name, rule) in POLICY {
        let with_all = machine(Scope::VARIANTS, department).reach(rule);
        let with_none = machine(&[], department).reach(rule);
        match (rule.reach(Public), rule.scope) {
            (Some(_), _) => assert_eq!((with_all, with_none), (Ok(Every), Ok(Every)), "{name}"),
            (None, Some(scope)) => {
                assert_eq!(with_all, Ok(OwnDepartment), "{name}");
                assert_eq!(with_none, Err(Refusal::Scope(scope)), "{name}");
            }
            (None, None) => assert_eq!(with_all, Err(Refusal::NotForTokens), "{name}"),
        }
    }
    let caller = machine(Scope::VARIANTS, department);
    assert!(caller.covers(OwnDepartment, None, department));
    assert!(!caller.covers(OwnDepartment, None, other));
    assert!(!caller.covers(OwnDepartment, None, None), "what is nobody's is not theirs");
    let website = machine(Scope::VARIANTS, None);
    assert!(!website.covers(OwnDepartment, None, None));
}

#[test]
fn own_means_own() {
    let caller = person(Media, Standing::Complete);
    assert!(caller.covers(Own, Some(AccountId(Uuid::from_u128(1))), None));
    assert!(!caller.covers(Own, Some(AccountId(Uuid::from_u128(4))), None));
    assert!(!caller.covers(Own, None, None));
    assert!(!Caller::Anonymous.covers(Own, None, None));
}
