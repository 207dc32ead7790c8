mod records;

use uuid::Uuid;

use super::*;
use crate::{
    access::{Machine, Person, Standing},
    accounts::AccountId,
    approval::Stage,
    calendar::ReportKind,
    departments::DepartmentId,
    openings::OpeningId,
    posts::PostId,
    tokens::TokenId,
    urges::{UrgeId, UrgeState},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn department(number: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(number))
}

fn post(number: u128) -> PostId {
    PostId(Uuid::from_u128(number))
}

fn person(role: Role) -> Caller {
    Caller::Person(Person {
        account: AccountId(Uuid::from_u128(1)),
        role,
        department: matches!(role, Role::DepartmentClerk | Role::DepartmentLeader)
            .then(|| department(1)),
        post: (role == Role::CityLeader).then(|| post(1)),
        standing: Standing::Complete,
    })
}

fn task(number: u32, due: NaiveDate, light: Light, owner: u128) -> TaskFact {
    TaskFact {
        year: 2017,
        key: TaskKey::Number(number),
        text: format!("任务{number}"),
        due: Some(due),
        light,
        lacking_since: None,
        departments: vec![department(owner)],
        city_leaders: vec![post(owner)],
    }
}

fn paper(kind: Paper, owner: u128, stage: Stage) -> PaperFact {
    PaperFact {
        kind,
        year: 2017,
        department: department(owner),
        name: format!("部门{owner}"),
        stage,
        period: (kind == Paper::Report)
            .then(|| PeriodKey { kind: ReportKind::Progress, due: day(8, 25) }),
    }
}

fn urge(owner: u128, state: UrgeState, deadline: u32) -> UrgeFact {
    UrgeFact {
        id: UrgeId(Uuid::from_u128(owner)),
        year: 2017,
        department: department(owner),
        name: format!("部门{owner}"),
        deadline: day(9, deadline),
        state,
    }
}

fn facts() -> Facts {
    let report = |owner, name: &str, received| ReportFact {
        year: 2017,
        period: PeriodKey { kind: ReportKind::Progress, due: day(9, 25) },
        due: day(9, 25),
        department: department(owner),
        name: name.into(),
        received,
    };
    let end = |name: &str, on, owner: Option<u128>| EndFact {
        name: name.into(),
        on,
        department: owner.map(department),
    };
    Facts {
        tasks: vec![
            task(1, day(9, 30), Light::OnTrack, 1),
            task(24, day(10, 31), Light::Behind, 1),
            task(26, day(6, 30), Light::Overdue, 2),
            task(16, day(12, 31), Light::OnTrack, 1),
            task(13, day(9, 30), Light::Completed, 1),
            task(7, day(10, 20), Light::NotStarted, 2),
            task(8, day(10, 21), Light::NotStarted, 2),
        ],
        reports: vec![
            report(1, "市教育局", false),
            report(2, "市民政局", false),
            report(3, "市公安局", true),
        ],
        papers: vec![
            paper(Paper::Plan, 1, Stage::Draft),
            paper(Paper::Plan, 2, Stage::Signed),
            paper(Paper::Report, 1, Stage::AwaitingSignature),
            paper(Paper::Report, 2, Stage::Returned),
        ],
        urges: vec![urge(1, UrgeState::Issued, 18), urge(2, UrgeState::Answered, 30)],
        openings: vec![(OpeningId(Uuid::from_u128(7)), 2018)],
        open_findings: vec![(2017, 12)],
        password_expires: Some(day(10, 4)),
        accounts_ending: vec![end("于湘宁", day(10, 20), None), end("旧", day(9, 19), None)],
        invitations: vec![end("毛加文", day(9, 22), None)],
        locked: vec![end("guest", day(9, 20), None)],
        tokens_ending: vec![end("OA", day(9, 30), Some(1)), end("门户", day(10, 1), None)],
        audit_verification_due: Some(day(9, 1)),
        ..Facts::default()
    }
}

fn shown(caller: &Caller) -> Vec<(ItemKind, NaiveDate, String)> {
    let items = items(caller, &facts(), day(9, 20));
    items.into_iter().map(|item| (item.kind, item.due, item.subject)).collect()
}

fn tasks_of(caller: &Caller) -> Vec<String> {
    let tasks = shown(caller).into_iter().filter(|(kind, ..)| *kind == ItemKind::Task);
    tasks.map(|(_, _, subject)| subject).collect()
}

#[test]
fn a_department_sees_its_own_by_date() {
    let clerk = shown(&person(Role::DepartmentClerk));
    let expected = [
        (ItemKind::UrgeToReceive, day(9, 18), "部门1".to_owned()),
        (ItemKind::PlanToWrite, day(9, 20), "部门1".to_owned()),
        (ItemKind::Report, day(9, 25), "市教育局".to_owned()),
        (ItemKind::Task, day(9, 30), "任务1".to_owned()),
        (ItemKind::PasswordExpires, day(10, 4), String::new()),
        (ItemKind::Task, day(10, 31), "任务24".to_owned()),
    ];
    assert_eq!(clerk, expected);
    let leader = shown(&person(Role::DepartmentLeader));
    assert!(leader.contains(&(ItemKind::TokenEnds, day(9, 30), "OA".to_owned())));
    assert!(leader.contains(&(ItemKind::ReportToSign, day(8, 25), "部门1".to_owned())));
    assert!(leader.contains(&(ItemKind::UrgeToReceive, day(9, 18), "部门1".to_owned())));
    assert!(leader.iter().all(|(kind, ..)| *kind != ItemKind::PlanToWrite), "the clerk's");
    let tokens = leader.iter().filter(|(kind, ..)| *kind == ItemKind::TokenEnds).count();
    assert_eq!(tokens, 1, "only the own department's token");
}

#[test]
fn each_role_sees_the_tasks_that_concern_it() {
    for (role, expected) in [
        (Role::SupervisionOffice, &["任务26", "任务1", "任务7", "任务24"][..]),
        (Role::CityLeader, &["任务1", "任务24"]),
        (Role::Inspector, &["任务26", "任务24"]),
        (Role::Media, &[]),
        (Role::SystemAdministrator, &[]),
        (Role::SecurityAdministrator, &[]),
        (Role::AuditAdministrator, &[]),
    ] {
        assert_eq!(tasks_of(&person(role)), expected, "{role:?}");
    }
}

#[test]
fn what_is_lacking_stands_at_the_day_on_which_it_was_due() {
    let lacking =
        TaskFact { lacking_since: Some(day(8, 25)), ..task(9, day(12, 31), Light::Overdue, 1) };
    let facts = Facts { tasks: vec![lacking], ..Facts::default() };
    let items = items(&person(Role::SupervisionOffice), &facts, day(9, 20));
    assert_eq!(items[0].due, day(8, 25));
}

#[test]
fn the_supervision_office_sees_who_has_not_reported() {
    let office = shown(&person(Role::SupervisionOffice));
    let awaited = (ItemKind::ReportsAwaited, day(9, 25), "市教育局、市民政局".to_owned());
    assert!(office.contains(&awaited), "{office:?}");
    assert!(office.contains(&(ItemKind::FindingsOpen, day(9, 20), String::new())));
    assert!(office.contains(&(ItemKind::OpeningDraft, day(9, 20), String::new())));
    assert!(office.contains(&(ItemKind::PlanToApprove, day(9, 20), "部门2".to_owned())));
    assert!(office.contains(&(ItemKind::UrgeOverdue, day(9, 18), "部门1".to_owned())));
    assert!(office.contains(&(ItemKind::UrgeAnswered, day(9, 30), "部门2".to_owned())));
    assert!(office.iter().all(|(kind, ..)| *kind != ItemKind::ReportToSign), "the leader's");
}

#[test]
fn each_administrator_sees_their_own_concerns() {
    let kinds = |role| {
        let shown = shown(&person(role)).into_iter().map(|(kind, ..)| kind);
        shown.filter(|kind| *kind != ItemKind::PasswordExpires).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds(Role::SecurityAdministrator),
        [
            ItemKind::NameLocked,
            ItemKind::InvitationOpen,
            ItemKind::TokenEnds,
            ItemKind::TokenEnds,
            ItemKind::AccountEnds,
        ]
    );
    assert_eq!(kinds(Role::AuditAdministrator), [ItemKind::AuditVerification]);
    assert!(kinds(Role::SystemAdministrator).is_empty());
}

#[test]
fn another_system_sees_what_its_departments_clerk_sees() {
    let machine = |department| {
        Caller::Machine(Machine {
            token: TokenId(Uuid::nil()),
            department,
            scopes: Vec::new(),
            test: false,
        })
    };
    assert_eq!(tasks_of(&machine(Some(department(1)))), ["任务1", "任务24"]);
    assert!(tasks_of(&machine(None)).is_empty());
    assert!(shown(&Caller::Anonymous).iter().all(|(kind, ..)| *kind == ItemKind::PasswordExpires));
}
