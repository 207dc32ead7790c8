use strum::VariantArray;
use uuid::Uuid;

use super::{Reach::*, *};
use crate::{accounts::AccountId, departments::DepartmentId, posts::PostId, tokens::TokenId};

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

/// The same for what is kept on the docket.
#[test]
fn the_policy_gives_each_step_of_the_docket_to_those_who_take_it() {
    use crate::{changes::ChangeStep, completions::CompletionStep, directives::DirectiveStep};
    let changes = ChangeStep::VARIANTS.iter().map(|step| {
        let name = match step {
            ChangeStep::Edit => "amend_change",
            ChangeStep::Submit => "submit_change",
            ChangeStep::Drop => "drop_change",
            ChangeStep::SendBack => "send_back_change",
            ChangeStep::Sign => "sign_change",
            ChangeStep::Consent => "consent_to_change",
            ChangeStep::Refuse => "refuse_change",
            ChangeStep::File => "file_change",
            ChangeStep::Return => "return_change",
        };
        (name, vec![step.role()])
    });
    let completions = CompletionStep::VARIANTS.iter().map(|step| {
        let name = match step {
            CompletionStep::Edit => "amend_completion",
            CompletionStep::Submit => "submit_completion",
            CompletionStep::Drop => "drop_completion",
            CompletionStep::SendBack => "send_back_completion",
            CompletionStep::Sign => "sign_completion",
            CompletionStep::Check | CompletionStep::RequireInspection => "check_completion",
            CompletionStep::Inspect => "inspect_completion",
            CompletionStep::Verify => "verify_completion",
            CompletionStep::Refuse => "refuse_completion",
            CompletionStep::Reopen => "reopen_completion",
        };
        (name, vec![step.role()])
    });
    let directives = DirectiveStep::VARIANTS.iter().map(|step| {
        let name = match step {
            DirectiveStep::Receive => "receive_directive",
            DirectiveStep::Handle => "handle_directive",
            DirectiveStep::Accept => "accept_directive",
            DirectiveStep::SendBack => "send_back_directive",
            DirectiveStep::Withdraw => "withdraw_directive",
        };
        (name, step.roles().to_vec())
    });
    for (name, expected) in changes.chain(completions).chain(directives) {
        let (_, rule) = POLICY.iter().find(|(known, _)| *known == name).unwrap();
        let roles: Vec<Role> = rule.roles.iter().map(|(role, _)| *role).collect();
        assert_eq!(roles, expected, "{name}");
    }
}

/// What belongs to a post is its holder's, and nobody else's of the same role.
#[test]
fn a_city_leader_decides_what_is_in_their_own_charge() {
    let holder = |post: u128| {
        let Caller::Person(known) = person(CityLeader, Standing::Complete) else { panic!() };
        Caller::Person(Person { post: Some(PostId(Uuid::from_u128(post))), ..known })
    };
    let own = PostId(Uuid::from_u128(5));
    assert!(holder(5).covers_post(OwnPost, own));
    assert!(!holder(6).covers_post(OwnPost, own));
    assert!(!Caller::Anonymous.covers_post(OwnPost, own));
    assert!(!holder(5).covers(OwnPost, None, None));
    for reach in [OwnDepartment, Own] {
        assert!(!holder(5).covers_post(reach, own), "{reach:?}");
    }
    assert!(holder(6).covers_post(Every, own));
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
