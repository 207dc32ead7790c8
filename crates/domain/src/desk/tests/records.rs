//! Every state of every record of the docket: whoever's move it is finds it on the desk, and nobody
//! else does.
use strum::VariantArray;

use super::*;
use crate::{
    bulletins::{
        Bulletin, BulletinContent, BulletinId, BulletinKind, BulletinScope, BulletinState,
    },
    calendar::beginning_of,
    changes::{Change, ChangeContent, ChangeId, ChangeState},
    completions::{Completion, CompletionContent, CompletionId, CompletionState},
    directives::{Directive, DirectiveId, DirectiveState},
    evaluation::{Evaluation, EvaluationState, close_year},
    programmes::Year,
    publications::{Proposal, Publication, PublicationState, PublishedKind, PublishedText, Source},
    trace::Trace,
};

const ROLES: [Role; 4] =
    [Role::DepartmentClerk, Role::DepartmentLeader, Role::CityLeader, Role::SupervisionOffice];

fn at(on: NaiveDate) -> Trace {
    Trace { at: beginning_of(on), by: "陈铁军".to_owned() }
}

fn year() -> Year {
    Year::parse(2017).unwrap()
}

/// The kinds of item that each role finds.
fn kinds(facts: &Facts) -> Vec<(Role, Vec<ItemKind>)> {
    let of = |role| items(&person(role), facts, day(9, 20)).iter().map(|it| it.kind).collect();
    ROLES.map(|role| (role, of(role))).into()
}

fn waits_for(facts: &Facts, expected: &[Role], told: &str) {
    for (role, kinds) in kinds(facts) {
        assert_eq!(!kinds.is_empty(), expected.contains(&role), "{told} {role:?} {kinds:?}");
    }
}

fn change(state: ChangeState) -> Change {
    Change {
        id: ChangeId(Uuid::nil()),
        year: year(),
        department: department(1),
        task: TaskKey::Number(24),
        content: ChangeContent::default(),
        state,
        begun: at(day(9, 1)),
        revisions: Vec::new(),
        file_by: Some(day(10, 31)),
        leaders: vec![post(1)],
        consents: Vec::new(),
        filing: None,
        history: Vec::new(),
    }
}

#[test]
fn a_change_is_on_the_desk_of_whoever_has_to_move() {
    for state in ChangeState::VARIANTS {
        let expected: Vec<Role> = state.waits_for().into_iter().collect();
        let open = change(*state).is_open().then(|| (change(*state), String::new()));
        let facts = Facts { changes: open.into_iter().collect(), ..Facts::default() };
        waits_for(&facts, &expected, &format!("{state:?}"));
        let late = Change { file_by: Some(day(9, 19)), ..change(*state) };
        let facts = Facts { changes: vec![(late, String::new())], ..Facts::default() };
        if change(*state).is_open() {
            waits_for(&facts, &[], &format!("{state:?}, too late"));
        }
    }
    let other = Change { leaders: vec![post(2)], ..change(ChangeState::AwaitingConsent) };
    let facts = Facts { changes: vec![(other, String::new())], ..Facts::default() };
    waits_for(&facts, &[], "another leader's");
}

#[test]
fn a_completion_is_on_the_desk_of_whoever_has_to_move() {
    for state in CompletionState::VARIANTS {
        let completion = Completion {
            id: CompletionId(Uuid::nil()),
            year: year(),
            department: department(1),
            task: TaskKey::Number(24),
            standard: String::new(),
            content: CompletionContent::default(),
            state: *state,
            begun: at(day(9, 1)),
            inspection: None,
            history: Vec::new(),
        };
        let facts = Facts { completions: vec![(completion, String::new())], ..Facts::default() };
        let expected: Vec<Role> = state.waits_for().into_iter().collect();
        waits_for(&facts, &expected, &format!("{state:?}"));
    }
}

#[test]
fn a_directive_is_on_the_desk_of_whoever_has_to_move_and_overdue_on_the_offices() {
    use Role::*;
    for state in DirectiveState::VARIANTS {
        let directive = |deadline| Directive {
            id: DirectiveId(Uuid::nil()),
            year: year(),
            leader: post(1),
            meeting: None,
            task: None,
            department: department(1),
            text: String::new(),
            deadline,
            state: *state,
            issued: at(day(9, 1)),
            result: None,
            evidence: Vec::new(),
            history: Vec::new(),
        };
        let facts = |deadline| Facts {
            directives: vec![(directive(deadline), String::new())],
            ..Facts::default()
        };
        let department = [DepartmentClerk, DepartmentLeader];
        let (expected, overdue): (&[Role], &[Role]) = match state.waits_for() {
            Some(DepartmentClerk) => {
                (&department, &[DepartmentClerk, DepartmentLeader, SupervisionOffice])
            }
            Some(CityLeader) => (&[CityLeader], &[CityLeader]),
            _ => (&[], &[]),
        };
        waits_for(&facts(day(9, 20)), expected, &format!("{state:?}"));
        waits_for(&facts(day(9, 19)), overdue, &format!("{state:?}, overdue"));
    }
}

#[test]
fn a_bulletin_waits_for_the_office_or_for_a_city_leader() {
    for (state, expected) in [
        (BulletinState::Draft, vec![Role::SupervisionOffice]),
        (BulletinState::AwaitingApproval, vec![Role::CityLeader]),
        (BulletinState::Returned, vec![Role::SupervisionOffice]),
        (BulletinState::Approved, vec![Role::SupervisionOffice]),
        (BulletinState::Issued, vec![]),
        (BulletinState::Dropped, vec![]),
    ] {
        let bulletin = Bulletin {
            id: BulletinId(Uuid::nil()),
            year: year(),
            kind: BulletinKind::Periodic,
            on: day(9, 20),
            content: BulletinContent {
                title: String::new(),
                scope: BulletinScope::Public,
                body: String::new(),
            },
            rows: Vec::new(),
            state,
            begun: at(day(9, 20)),
            document_number: None,
            issued: None,
            history: Vec::new(),
        };
        let facts = Facts { bulletins: vec![bulletin], ..Facts::default() };
        waits_for(&facts, &expected, &format!("{state:?}"));
    }
}

#[test]
fn words_wait_for_somebody_else_than_whoever_wrote_them() {
    let written_by = |number| {
        let text = PublishedText { task: TaskKey::Number(24), text: "主体完工。".to_owned() };
        let account = AccountId(Uuid::from_u128(number));
        let proposal = Proposal { texts: vec![text], by: at(day(9, 20)), account };
        let source = Source { kind: PublishedKind::Report, record: Uuid::nil() };
        let title = String::new();
        Publication::proposed(year(), department(1), source, title, day(10, 27), proposal)
    };
    let facts = |publication| Facts {
        publications: vec![(publication, String::new())],
        ..Facts::default()
    };
    waits_for(&facts(written_by(1)), &[], "one's own words");
    waits_for(&facts(written_by(2)), &[Role::SupervisionOffice], "another's words");
    let back = Publication { state: PublicationState::Returned, ..written_by(1) };
    waits_for(&facts(back), &[Role::SupervisionOffice], "sent back");
}

#[test]
fn an_evaluation_waits_for_the_office_the_departments_or_a_city_leader() {
    let new_year = NaiveDate::from_ymd_opt(2018, 1, 2).unwrap();
    let (draft, _) = close_year(year(), &[], |_| Light::Completed, at(new_year)).unwrap();
    let of = |state, until| Evaluation { state, objections_until: until, ..draft.clone() };
    for (evaluation, expected) in [
        (of(EvaluationState::Draft, None), vec![Role::SupervisionOffice]),
        (of(EvaluationState::Announced, Some(day(9, 20))), vec![Role::DepartmentLeader]),
        (of(EvaluationState::Announced, Some(day(9, 19))), vec![Role::SupervisionOffice]),
        (of(EvaluationState::AwaitingApproval, Some(day(9, 19))), vec![Role::CityLeader]),
        (of(EvaluationState::Approved, Some(day(9, 19))), vec![]),
    ] {
        let told = format!("{:?}", evaluation.state);
        let facts = Facts { evaluations: vec![evaluation], ..Facts::default() };
        waits_for(&facts, &expected, &told);
    }
}
