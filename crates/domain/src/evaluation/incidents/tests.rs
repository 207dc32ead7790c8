use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;

use super::*;
use crate::{
    calendar::{ReportingCalendar, ReportingPeriod, beginning_of},
    changes::{Change, ChangeContent, ChangeId, ChangeState},
    completions::{Completion, CompletionContent, CompletionId, CompletionState, CompletionStep},
    directives::{Directive, DirectiveId, DirectiveState, DirectiveStep},
    line::{TaskText, Title},
    posts::PostId,
    programmes::Year,
    reports::PeriodKey,
    tasks::{Assignment, Baseline, Event, Milestone, OwnerRole, TaskId, TaskKey},
    trace::Trace,
    urges::{Urge, UrgeId, UrgeLevel, UrgeState, UrgeSubject},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn new_year() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 1, 2).unwrap()
}

fn by(on: NaiveDate) -> Trace {
    Trace { at: beginning_of(on) + TimeDelta::hours(10), by: "陈铁军".to_owned() }
}

fn department(number: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(number))
}

fn year() -> Year {
    Year::parse(2017).unwrap()
}

fn periods() -> Vec<ReportingPeriod> {
    ReportingCalendar::of_the_source().periods(2017)
}

fn period(month: u32) -> PeriodKey {
    PeriodKey::from(periods().iter().find(|it| it.due == day(month, 25)).unwrap())
}

/// Task 23 of the source, 「10月底前」, led by one department.
fn task() -> Task {
    let key = TaskKey::Number(23);
    Task {
        id: TaskId::of(year(), key),
        key,
        number: Some(23),
        category: None,
        text: TaskText::parse("新建水冲公厕6座。").unwrap(),
        original_text: String::new(),
        deadline_text: Some("10月底前".to_owned()),
        due: Some(day(10, 31)),
        assignments: vec![Assignment {
            department: department(1),
            role: OwnerRole::Lead,
            department_leader: None,
            city_leader: None,
        }],
        indicators: Vec::new(),
        source_lines: Vec::new(),
        announced: None,
    }
}

/// The records of a year in which nothing went wrong yet.
#[derive(Clone, Default)]
struct Year2017 {
    tasks: Vec<Task>,
    events: Vec<Event>,
    reports: Vec<ReportRecord>,
    urges: Vec<Urge>,
    directives: Vec<Directive>,
    changes: Vec<Change>,
    completions: Vec<Completion>,
}

impl Year2017 {
    fn of_one_task() -> Self {
        Self { tasks: vec![task()], ..Self::default() }
    }

    fn incidents(&self) -> Vec<Incident> {
        let periods = periods();
        let records = YearRecords {
            tasks: &self.tasks,
            events: &self.events,
            reports: &self.reports,
            periods: &periods,
            urges: &self.urges,
            directives: &self.directives,
            changes: &self.changes,
            completions: &self.completions,
        };
        incidents(&records, new_year())
    }

    fn causes(&self) -> Vec<Cause> {
        self.incidents().iter().map(|it| it.cause).collect()
    }

    fn happens(mut self, on: NaiveDate, fact: Fact) -> Self {
        self.events.push(Event { task: task().id, at: by(on).at, fact, synthetic: false });
        self
    }
}

fn report(received: Option<NaiveDate>, returned: Vec<NaiveDate>) -> ReportRecord {
    ReportRecord {
        department: department(1),
        period: period(9),
        received_on: received,
        returned_on: returned,
    }
}

#[test]
fn a_report_is_late_or_missing_and_each_return_counts() {
    use Cause::*;
    for (received, returned, expected) in [
        (Some(day(9, 25)), vec![], vec![]),
        (Some(day(9, 26)), vec![], vec![ReportLate]),
        (None, vec![], vec![ReportMissing]),
        (Some(day(9, 24)), vec![day(9, 26), day(9, 28)], vec![ReportReturned, ReportReturned]),
        (Some(day(9, 27)), vec![day(9, 28)], vec![ReportLate, ReportReturned]),
    ] {
        let reports = vec![report(received, returned)];
        let year = Year2017 { reports, ..Year2017::default() };
        assert_eq!(year.causes(), expected);
    }
}

#[test]
fn a_task_costs_points_once_for_its_end() {
    use Cause::*;
    let year = Year2017::of_one_task();
    let verified = |on| year.clone().happens(on, Fact::CompletionVerified);
    assert_eq!(verified(day(10, 31)).causes(), []);
    assert_eq!(verified(day(11, 1)).causes(), [CompletedLate]);
    let again = verified(day(10, 20)).happens(day(11, 3), Fact::CompletionRevoked);
    assert_eq!(
        again.clone().happens(day(11, 20), Fact::CompletionVerified).causes(),
        [CompletedLate]
    );
    let closed = again.happens(new_year(), Fact::NotCompleted);
    assert_eq!(closed.causes(), [NotCompleted]);
    let unfiled = Year2017 { changes: vec![change(day(10, 31))], ..closed };
    assert_eq!(unfiled.causes(), [ChangeUnfiled], "one deduction, with the heavier cause");
}

fn change(file_by: NaiveDate) -> Change {
    Change {
        id: ChangeId(Uuid::from_u128(7)),
        year: year(),
        department: department(1),
        task: task().key,
        content: ChangeContent::default(),
        state: ChangeState::Consented,
        begun: by(day(10, 20)),
        revisions: Vec::new(),
        file_by: Some(file_by),
        leaders: Vec::new(),
        consents: Vec::new(),
        filing: None,
        history: Vec::new(),
    }
}

#[test]
fn a_stage_goal_is_missed_when_the_report_after_its_day_does_not_tell_of_it() {
    let goal = Milestone {
        id: Milestone::id_of(task().id, 0),
        title: Title::parse("主体完工").unwrap(),
        due: day(8, 31),
        evidence: false,
    };
    let reached = Fact::MilestoneReached { milestone: goal.id };
    let retracted = Fact::MilestoneRetracted { milestone: goal.id };
    let baseline = Baseline {
        completion_standard: "建成".to_owned(),
        milestones: vec![goal],
        trajectories: vec![],
    };
    let planned = Year2017::of_one_task().happens(day(5, 2), Fact::PlanApproved { baseline });
    let missed = [Cause::MilestoneMissed];
    assert_eq!(planned.causes(), missed);
    // Reached on 31 August is told by the report of 25 September, which the office accepts later.
    assert_eq!(planned.clone().happens(day(10, 24), reached.clone()).causes(), []);
    assert_eq!(planned.clone().happens(day(10, 25), reached.clone()).causes(), missed);
    let untrue = planned.happens(day(9, 26), reached).happens(day(10, 2), retracted);
    assert_eq!(untrue.causes(), missed);
}

fn urge(level: UrgeLevel, state: UrgeState) -> Urge {
    Urge {
        id: UrgeId(Uuid::from_u128(level as u128)),
        year: year(),
        department: department(1),
        subject: UrgeSubject::Task(task().key),
        level,
        text: "请抓紧。".to_owned(),
        deadline: day(9, 10),
        state,
        previous: None,
        issued: by(day(9, 1)),
        received: None,
        answer: None,
        answered: None,
        remark: None,
        closed: None,
    }
}

#[test]
fn a_chain_of_urges_costs_what_its_sharpest_costs() {
    use UrgeLevel::*;
    let of = |urges| Year2017 { urges, ..Year2017::default() }.causes();
    assert_eq!(of(vec![urge(Reminder, UrgeState::Closed)]), []);
    assert_eq!(of(vec![urge(Notice, UrgeState::Closed)]), [Cause::UrgedByNotice]);
    let chain = vec![
        urge(Reminder, UrgeState::Escalated),
        urge(Notice, UrgeState::Escalated),
        urge(Warning, UrgeState::Issued),
    ];
    assert_eq!(of(chain), [Cause::UrgedByWarning]);
}

fn directive(state: DirectiveState, steps: &[(DirectiveStep, NaiveDate)]) -> Directive {
    Directive {
        id: DirectiveId(Uuid::from_u128(9)),
        year: year(),
        leader: PostId(Uuid::from_u128(1)),
        meeting: None,
        task: Some(task().key),
        department: department(1),
        text: "倒排工期。".to_owned(),
        deadline: day(9, 15),
        state,
        issued: by(day(9, 1)),
        result: None,
        evidence: Vec::new(),
        history: steps.iter().map(|(step, on)| by(*on).takes(*step, None)).collect(),
    }
}

#[test]
fn a_directive_is_handled_in_time_or_not_and_each_sending_back_counts() {
    use DirectiveState::*;
    use DirectiveStep::*;
    let of = |state, steps: &[(DirectiveStep, NaiveDate)]| {
        let directives = vec![directive(state, steps)];
        Year2017 { directives, ..Year2017::default() }.causes()
    };
    let (overdue, back) = (Cause::DirectiveOverdue, Cause::DirectiveSentBack);
    assert_eq!(of(Accepted, &[(Handle, day(9, 15)), (Accept, day(9, 20))]), []);
    assert_eq!(of(Accepted, &[(Handle, day(9, 16)), (Accept, day(9, 20))]), [overdue]);
    assert_eq!(of(Issued, &[]), [overdue]);
    assert_eq!(of(Withdrawn, &[(Withdraw, day(9, 20))]), []);
    let twice = [(Handle, day(9, 10)), (SendBack, day(9, 11)), (Handle, day(9, 14))];
    assert_eq!(of(Handled, &twice), [back]);
}

#[test]
fn a_refused_completion_and_a_false_one_count_each_time() {
    use CompletionStep::*;
    let steps = [(Refuse, day(10, 10)), (Refuse, day(10, 20)), (Reopen, day(11, 20))];
    let completion = Completion {
        id: CompletionId(Uuid::from_u128(3)),
        year: year(),
        department: department(1),
        task: task().key,
        standard: "建成".to_owned(),
        content: CompletionContent::default(),
        state: CompletionState::Revoked,
        begun: by(day(10, 1)),
        inspection: None,
        history: steps.iter().map(|(step, on)| by(*on).takes(*step, None)).collect(),
    };
    let year = Year2017 { completions: vec![completion], ..Year2017::default() };
    use Cause::*;
    assert_eq!(year.causes(), [CompletionRefused, CompletionRefused, FalseStatement]);
}
