use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    calendar::{ReportingCalendar, beginning_of},
    lacking::Lack,
    line::{TaskText, Title},
    programmes::{Announced, Contact, Programme, ProgrammeId},
    tasks::{
        Assignment, Baseline, Event, Fact, Light, Milestone, OwnerRole, Reason, Task, TaskId,
        Thresholds, judge,
    },
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn by(on: NaiveDate) -> Trace {
    Trace { at: beginning_of(on) + TimeDelta::hours(10), by: "陈铁军".to_owned() }
}

fn department(number: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(number))
}

fn leader(number: u128) -> PostId {
    PostId(Uuid::from_u128(number))
}

fn year() -> Year {
    Year::parse(2017).unwrap()
}

/// Task 17 of the source: two departments, two city leaders. 「12月底前」
fn task() -> Task {
    let own = |number| Assignment {
        department: department(number),
        role: OwnerRole::Lead,
        department_leader: None,
        city_leader: Some(leader(number)),
    };
    Task {
        id: TaskId::of(year(), TaskKey::Number(17)),
        key: TaskKey::Number(17),
        number: Some(17),
        category: None,
        text: TaskText::parse("启动三台、太平湾净水厂建设。").unwrap(),
        original_text: String::new(),
        deadline_text: Some("12月底前".to_owned()),
        due: Some(day(9, 30)),
        assignments: vec![own(1), own(2)],
        indicators: Vec::new(),
        source_lines: Vec::new(),
        announced: None,
    }
}

fn baseline() -> Baseline {
    let goal = Milestone {
        id: Milestone::id_of(task().id, 0),
        title: Title::parse("开工").unwrap(),
        due: day(6, 30),
        evidence: false,
    };
    Baseline {
        completion_standard: "建成".to_owned(),
        milestones: vec![goal],
        trajectories: vec![],
    }
}

fn programme() -> Programme {
    Programme {
        id: ProgrammeId::of_year(year()),
        year: year(),
        title: Title::parse("10项重点民生工程").unwrap(),
        document_number: None,
        approver: None,
        approved_on: None,
        announced: Announced::default(),
        contact: Contact::default(),
        narrative: Vec::new(),
        calendar: ReportingCalendar::of_the_source(),
        thresholds: Thresholds::default(),
        categories: Vec::new(),
        departments: Vec::new(),
        posts: Vec::new(),
        tasks: vec![task()],
    }
}

/// Runs with the task as it was announced.
fn with<Answer>(of: impl FnOnce(&Moving<'_>) -> Answer) -> Answer {
    let (programme, baseline) = (programme(), baseline());
    let task = &programme.tasks[0];
    of(&Moving { programme: &programme, task, baseline: Some(&baseline), posts: &[] })
}

fn begun() -> Change {
    Change {
        id: ChangeId(Uuid::from_u128(7)),
        year: year(),
        department: department(1),
        task: TaskKey::Number(17),
        content: ChangeContent::default(),
        state: ChangeState::Draft,
        begun: by(day(5, 2)),
        revisions: Vec::new(),
        file_by: None,
        leaders: Vec::new(),
        consents: Vec::new(),
        filing: None,
        history: Vec::new(),
    }
}

fn later(due: NaiveDate) -> ChangeContent {
    ChangeContent {
        reason: "受汛期影响，停工28天。".to_owned(),
        due: Some(due),
        ..ChangeContent::default()
    }
}

/// A change of the due date to the end of November, as far as both leaders' consent.
fn consented(on: NaiveDate) -> Change {
    with(|of| {
        let change = begun().edit(later(day(11, 30)), of).unwrap();
        let change = change.submit(of, by(on)).unwrap().sign(of, by(on)).unwrap();
        let half = change.consent(leader(1), by(on)).unwrap();
        assert_eq!(half.state, ChangeState::AwaitingConsent, "several in charge: all");
        assert_eq!(half.clone().consent(leader(1), by(on)), Err(ChangeError::NotTheirs));
        assert_eq!(half.clone().consent(leader(9), by(on)), Err(ChangeError::NotTheirs));
        half.consent(leader(2), by(on)).unwrap()
    })
}

fn file(change: Change, on: NaiveDate) -> Result<(Change, Fact), ChangeError> {
    change.file("瓦政办函〔2017〕5号", AttachmentId(Uuid::nil()), Some(&baseline()), by(on))
}

fn event(on: NaiveDate, fact: Fact) -> Event {
    Event { task: task().id, at: by(on).at, fact, synthetic: false }
}

fn light(events: &[Event], on: NaiveDate) -> (Light, Reason) {
    let judged = judge(&task(), events, Thresholds::default(), &[], on);
    (judged.light, judged.reason)
}

#[test]
fn nothing_moves_before_it_is_filed_and_the_announced_stays() {
    let (filed, fact) = file(consented(day(9, 1)), day(9, 20)).unwrap();
    assert_eq!(filed.state, ChangeState::Filed);
    let events = [event(day(9, 20), fact)];
    let announced = task();
    assert_eq!(announced.on(&events, day(9, 19)).due, Some(day(9, 30)));
    let revised = announced.on(&events, day(9, 20)).into_owned();
    assert_eq!((revised.due, revised.announced().due), (Some(day(11, 30)), Some(day(9, 30))));
    assert_eq!(light(&events, day(10, 1)).0, Light::NotStarted);
    assert_eq!(light(&[], day(10, 1)).0, Light::Overdue, "without it, it is late");
    let late = Reason::DueDatePassed { due: day(11, 30) };
    assert_eq!(light(&events, day(12, 1)), (Light::Overdue, late));
    // A task that was revised already is judged as it stood on the day, not as it stands.
    let past = judge(&revised, &[], Thresholds::default(), &[], day(10, 1));
    assert_eq!(past.light, Light::Overdue);
}

#[test]
fn the_last_day_for_filing_is_the_day_that_is_moved() {
    let change = consented(day(9, 1));
    assert_eq!(change.file_by, Some(day(9, 30)));
    assert!(file(change.clone(), day(9, 30)).is_ok());
    assert_eq!(file(change.clone(), day(10, 1)), Err(ChangeError::TooLate(day(9, 30))));
    assert!(!change.is_too_late(day(9, 30)) && change.is_too_late(day(10, 1)));
    let office = Some(Role::SupervisionOffice);
    let legal = |today| change.legal(office, None, today);
    assert_eq!(legal(day(9, 30)), [ChangeStep::File, ChangeStep::Return]);
    assert_eq!(legal(day(10, 1)), [ChangeStep::Return]);
}

#[test]
fn a_stage_goal_moves_before_its_own_day() {
    let goal = MovedMilestone { milestone: Milestone::id_of(task().id, 0), due: day(8, 31) };
    let content = ChangeContent { due: None, milestones: vec![goal], ..later(day(9, 30)) };
    let asked = |on| with(|of| begun().edit(content.clone(), of).unwrap().submit(of, by(on)));
    assert_eq!(asked(day(6, 30)).unwrap().file_by, Some(day(6, 30)));
    let refused = Err(ChangeError::Lacking(vec![Lacking::new("/due", Lack::DayPassed)]));
    assert_eq!(asked(day(7, 1)), refused);
}

#[test]
fn what_is_given_up_ends_without_being_completed() {
    let content = ChangeContent { kind: ChangeKind::Withdrawal, ..later(day(9, 30)) };
    let change = with(|of| {
        let change = begun().edit(content, of).unwrap().submit(of, by(day(5, 3))).unwrap();
        let signed = change.sign(of, by(day(5, 3))).unwrap();
        let one = signed.consent(leader(2), by(day(5, 4))).unwrap();
        one.consent(leader(1), by(day(5, 5))).unwrap()
    });
    let (_, fact) = file(change, day(5, 8)).unwrap();
    let events = [event(day(5, 8), fact)];
    let withdrawn = (Light::NotCompleted, Reason::Withdrawn { on: day(5, 8) });
    assert_eq!(light(&events, day(12, 31)), withdrawn);
}

#[test]
fn what_is_lacking_is_named_at_its_field() {
    let nobody = PostId(Uuid::from_u128(99));
    for (content, lack) in [
        (ChangeContent::default(), ("/reason", Lack::Empty)),
        (later(day(9, 30)), ("/due", Lack::Unchanged)),
        (later(NaiveDate::from_ymd_opt(2018, 3, 1).unwrap()), ("/due", Lack::OutsideYear)),
        (ChangeContent { kind: ChangeKind::Scope, ..later(day(9, 30)) }, ("/text", Lack::Empty)),
        (ChangeContent { kind: ChangeKind::Owner, ..later(day(9, 30)) }, ("/owner", Lack::Empty)),
        (
            ChangeContent {
                kind: ChangeKind::Owner,
                owner: Some(department(2)),
                ..later(day(9, 30))
            },
            ("/owner", Lack::Repeated),
        ),
        (
            ChangeContent { kind: ChangeKind::Target, ..later(day(9, 30)) },
            ("/indicator", Lack::Empty),
        ),
    ] {
        let lacking = with(|of| content.lacking(of, day(5, 2)));
        assert!(lacking.contains(&Lacking::new(lack.0, lack.1)), "{content:?}: {lacking:?}");
    }
    let refused = begun().refuse(nobody, "不同意".to_owned(), by(day(5, 2)));
    assert!(matches!(refused, Err(ChangeError::Step(_))));
}

proptest! {
    /// However often a date is moved, what was announced stays, and the last filed one is in force.
    #[test]
    fn the_announced_date_survives_any_number_of_changes(
        moves in proptest::collection::vec(1..90_i64, 0..12)
    ) {
        let mut events = Vec::new();
        let mut due = day(9, 30);
        for (filed, days) in moves.iter().enumerate() {
            let from = Some(due);
            due = day(9, 30) + TimeDelta::days(*days);
            let fact = Fact::ChangeFiled {
                change: ChangeId(Uuid::nil()),
                document_number: "1号".to_owned(),
                revisions: vec![Revision::Due { from, to: due }],
                baseline: None,
            };
            events.push(event(day(1, 1) + TimeDelta::days(i64::try_from(filed).unwrap()), fact));
        }
        let announced = task();
        let standing = announced.on(&events, day(12, 31)).into_owned();
        prop_assert_eq!(standing.due, Some(due));
        prop_assert_eq!(standing.announced(), &announced);
        let again = standing.on(&events, day(12, 31)).into_owned();
        prop_assert_eq!(again, standing, "revising what is revised changes nothing");
    }
}
