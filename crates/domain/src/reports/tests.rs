use chrono::{DateTime, NaiveDate, Utc};

use uuid::Uuid;

use super::*;
use crate::{
    calendar::{ReportingCalendar, beginning_of},
    departments::Department,
    lacking::Lack,
    line::{Line, TaskText, Title},
    programmes::Year,
    tasks::{Assignment, Indicator, Milestone, PlannedValue, Reason, TaskId, Trajectory},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn department(name: &str) -> DepartmentId {
    Department::named(Title::parse(name).unwrap(), false).id
}

/// Task 23 of the source, with a second lead and a supporting department made up.
fn task() -> Task {
    let id = TaskId::of(Year::parse(2017).unwrap(), TaskKey::Number(23));
    let own = |name, role| Assignment {
        department: department(name),
        role,
        department_leader: None,
        city_leader: None,
    };
    Task {
        id,
        key: TaskKey::Number(23),
        number: Some(23),
        category: None,
        text: TaskText::parse("新建水冲公厕6座。").unwrap(),
        original_text: String::new(),
        deadline_text: None,
        due: Some(day(10, 31)),
        assignments: vec![
            own("市爱卫办", OwnerRole::Lead),
            own("市城建局", OwnerRole::Lead),
            own("市财政局", OwnerRole::Support),
        ],
        indicators: vec![Indicator {
            id: Indicator::id_of(id, 0),
            name: Title::parse("水冲公厕").unwrap(),
            target: Decimal::from(6),
            unit: Line::parse("座").unwrap(),
            quote: String::new(),
            proposed: false,
        }],
        source_lines: Vec::new(),
        announced: None,
    }
}

fn at(day: NaiveDate) -> DateTime<Utc> {
    beginning_of(day) + chrono::TimeDelta::hours(10)
}

fn event(on: NaiveDate, fact: Fact) -> Event {
    Event { task: task().id, at: at(on), fact, synthetic: false }
}

fn plan() -> Vec<Event> {
    let goal = |place, title: &str, due, evidence| Milestone {
        id: Milestone::id_of(task().id, place),
        title: Title::parse(title).unwrap(),
        due,
        evidence,
    };
    let baseline = Baseline {
        completion_standard: "投入使用。".to_owned(),
        milestones: vec![
            goal(0, "完成选址", day(4, 30), false),
            goal(1, "主体完工", day(8, 31), true),
        ],
        trajectories: vec![Trajectory {
            indicator: Indicator::id_of(task().id, 0),
            planned: vec![PlannedValue { by: day(8, 25), value: Decimal::from(3) }],
        }],
    };
    vec![event(day(1, 20), Fact::PlanApproved { baseline })]
}

fn period(kind: ReportKind, due: NaiveDate) -> ReportingPeriod {
    let periods = ReportingCalendar::of_the_source().periods(2017);
    periods.into_iter().find(|it| it.kind == kind && it.due == due).unwrap()
}

fn with<T>(
    name: &str,
    events: &[Event],
    period: ReportingPeriod,
    test: impl Fn(Reported<'_>) -> T,
) -> T {
    let (task, periods) = (task(), ReportingCalendar::of_the_source().periods(2017));
    test(Reported {
        task: &task,
        department: department(name),
        events,
        thresholds: Thresholds::default(),
        periods: &periods,
        period,
    })
}

/// A report of August that says all that has to be said.
fn good_entry(own: &Reported<'_>) -> Entry {
    let mut entry = own.begun(None);
    entry.done = "选址完成，主体完工。".to_owned();
    entry.next = "安装设备。".to_owned();
    entry.rating = Some(SelfRating::NodeTargetReached);
    for actual in &mut entry.actuals {
        actual.value = Some(Decimal::from(3));
    }
    for result in &mut entry.milestones {
        result.reached = true;
        result.evidence = vec![AttachmentId(Uuid::nil())];
    }
    entry
}

fn august() -> ReportingPeriod {
    period(ReportKind::Progress, day(8, 25))
}

fn lacks(name: &str, period: ReportingPeriod, spoil: impl Fn(&mut Entry)) -> Vec<(String, Lack)> {
    with(name, &plan(), period, |own| {
        let mut entry = good_entry(&own);
        spoil(&mut entry);
        let content = ReportContent { entries: vec![entry] };
        let found = lacking(&content, &[own], at(day(8, 24)));
        found.into_iter().map(|it| (it.pointer, it.lack)).collect()
    })
}

#[test]
fn a_report_begins_with_what_was_planned_last_time_and_the_figures_as_they_stand() {
    let mut events = plan();
    let (indicator, milestone) = (Indicator::id_of(task().id, 0), Milestone::id_of(task().id, 0));
    events.push(event(day(6, 26), Fact::IndicatorReported { indicator, actual: Decimal::TWO }));
    events.push(event(day(6, 26), Fact::MilestoneReached { milestone }));
    with("市爱卫办", &events, august(), |own| {
        let last = Entry { next: "主体完工。".to_owned(), ..own.begun(None) };
        let begun = own.begun(Some(&last));
        assert_eq!((begun.done.as_str(), begun.next.as_str()), ("主体完工。", ""));
        assert_eq!(begun.actuals[0].value, Some(Decimal::TWO));
        let reached: Vec<bool> = begun.milestones.iter().map(|it| it.reached).collect();
        assert_eq!(reached, [true, false]);
    });
    for other in ["市城建局", "市财政局"] {
        with(other, &events, august(), |own| {
            let begun = own.begun(None);
            assert!(begun.actuals.is_empty() && begun.milestones.is_empty(), "{other}");
        });
    }
}

#[test]
fn who_leads_plans_and_rates_and_who_supports_tells() {
    let nothing = |entry: &mut Entry| {
        entry.done.clear();
        entry.next.clear();
        entry.rating = None;
    };
    let at = |field: &str| (format!("/entries/0/{field}"), Lack::Empty);
    let expected = [at("done"), at("next"), at("rating")];
    assert_eq!(lacks("市爱卫办", august(), nothing), expected);
    assert_eq!(lacks("市城建局", august(), nothing)[..3], expected);
    assert_eq!(lacks("市财政局", august(), nothing), [at("done")]);
    assert_eq!(lacks("市爱卫办", august(), |_| ()), []);
}

#[test]
fn who_is_behind_gives_cause_and_measures() {
    let both = [
        ("/entries/0/cause".to_owned(), Lack::Cause),
        ("/entries/0/measures".to_owned(), Lack::Measures),
    ];
    let short = |entry: &mut Entry| entry.actuals[0].value = Some(Decimal::TWO);
    assert_eq!(lacks("市爱卫办", august(), short), both, "2 of 3 by 25 August");
    let late = |entry: &mut Entry| entry.milestones[0].reached = false;
    assert_eq!(lacks("市爱卫办", august(), late), both, "a goal of April");
    let says_so = |entry: &mut Entry| entry.rating = Some(SelfRating::Behind);
    assert_eq!(lacks("市爱卫办", august(), says_so), both, "by its own word");
    let explained = |entry: &mut Entry| {
        entry.actuals[0].value = Some(Decimal::TWO);
        entry.cause = "雨季停工".to_owned();
        entry.measures = "增加一个班组".to_owned();
    };
    assert_eq!(lacks("市爱卫办", august(), explained), []);
    let due_later = |entry: &mut Entry| entry.milestones[1].reached = false;
    assert_eq!(lacks("市爱卫办", august(), due_later), [], "the goal of 31 August is not due");
}

#[test]
fn the_light_says_why_a_task_is_behind_while_the_clerk_fills_in() {
    with("市爱卫办", &plan(), august(), |own| {
        let mut entry = good_entry(&own);
        assert_eq!(behind(&entry, &own, at(day(8, 24))), None);
        entry.milestones[0].reached = false;
        let judgement = behind(&entry, &own, at(day(8, 24))).unwrap();
        assert!(matches!(judgement.reason, Reason::MilestoneOverdueBeyondThreshold { .. }));
        let late = behind(&good_entry(&own), &own, at(day(11, 1))).unwrap();
        assert_eq!(late.reason, Reason::DueDatePassed { due: day(10, 31) });
    });
}

#[test]
fn evidence_is_asked_for_only_where_a_goal_asks() {
    let bare = |entry: &mut Entry| {
        for result in &mut entry.milestones {
            result.evidence.clear();
        }
    };
    let expected = [("/entries/0/milestones/1/evidence".to_owned(), Lack::Evidence)];
    assert_eq!(lacks("市爱卫办", august(), bare), expected);
}

#[test]
fn the_summary_tells_the_result_or_what_is_expected() {
    let summary = period(ReportKind::Summary, day(12, 10));
    let found = lacks("市城建局", summary, |entry| {
        entry.next.clear();
        entry.cause = "已说明".to_owned();
        entry.measures = "已说明".to_owned();
    });
    assert_eq!(found, [("/entries/0/outlook".to_owned(), Lack::Empty)]);
}

#[test]
fn what_is_nobodys_to_report_is_not_kept() {
    let foreign = |entry: &mut Entry| entry.task = TaskKey::Number(1);
    let found = lacks("市爱卫办", august(), foreign);
    assert_eq!(found[0], ("/entries/0/task".to_owned(), Lack::Unknown));
    let negative = |entry: &mut Entry| entry.actuals[0].value = Some(Decimal::from(-1));
    assert_eq!(
        lacks("市爱卫办", august(), negative)[0],
        ("/entries/0/actuals/0/value".to_owned(), Lack::Negative)
    );
    let figures = |entry: &mut Entry| {
        let indicator = Indicator::id_of(task().id, 0);
        entry.actuals = vec![Actual { indicator, value: Some(Decimal::ONE) }];
    };
    assert_eq!(
        lacks("市财政局", august(), figures),
        [("/entries/0/actuals/0/indicator".to_owned(), Lack::Unknown)],
        "the figures are the first lead's"
    );
}

#[test]
fn accepted_facts_are_said_once_and_a_correction_takes_back() {
    let mut events = plan();
    with("市爱卫办", &plan(), august(), |own| {
        let facts = facts_of_acceptance(&ReportContent { entries: vec![good_entry(&own)] }, &[own]);
        assert_eq!(facts.len(), 4, "a figure, two goals, the rating: {facts:?}");
    });
    let indicator = Indicator::id_of(task().id, 0);
    events.push(event(day(8, 26), Fact::IndicatorReported { indicator, actual: Decimal::from(3) }));
    for place in [0, 1] {
        let milestone = Milestone::id_of(task().id, place);
        events.push(event(day(8, 26), Fact::MilestoneReached { milestone }));
    }
    with("市爱卫办", &events, august(), |own| {
        let mut entry = good_entry(&own);
        let content = ReportContent { entries: vec![entry.clone()] };
        let facts = facts_of_acceptance(&content, &[own]);
        assert!(matches!(facts[..], [(_, Fact::SelfRated { .. })]), "{facts:?}");
        entry.milestones[1].reached = false;
        let facts = facts_of_acceptance(&ReportContent { entries: vec![entry] }, &[own]);
        let milestone = Milestone::id_of(task().id, 1);
        assert_eq!(facts[0].1, Fact::MilestoneRetracted { milestone });
    });
    with("市财政局", &plan(), august(), |own| {
        assert_eq!(
            facts_of_signature(&[own]),
            [(
                task().id,
                Fact::ReportReceived { department: department("市财政局"), due: day(8, 25) }
            )]
        );
    });
}
