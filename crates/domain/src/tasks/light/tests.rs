use chrono::{NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::ReportingCalendar,
    departments::{Department, DepartmentId},
    line::{Line, TaskText, Title},
    programmes::Year,
    tasks::{
        Assignment, Baseline, Indicator, LightOn, Milestone, MilestoneId, OwnerRole, PlannedValue,
        TaskId, TaskKey, Trajectory, lights_since,
    },
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn department() -> DepartmentId {
    Department::named(Title::parse("市爱卫办").unwrap(), false).id
}

/// Task 23 of the source, 新建水冲公厕6座, due on 31 October.
fn task() -> Task {
    let key = TaskKey::Number(23);
    let id = TaskId::of(Year::parse(2017).unwrap(), key);
    Task {
        id,
        key,
        number: Some(23),
        category: None,
        text: TaskText::parse("新建水冲公厕6座。").unwrap(),
        original_text: "23.新建水冲公厕6座。".to_owned(),
        deadline_text: Some("10月底前".to_owned()),
        due: Some(day(10, 31)),
        assignments: vec![Assignment {
            department: department(),
            role: OwnerRole::Lead,
            department_leader: None,
            city_leader: None,
        }],
        indicators: vec![Indicator {
            id: Indicator::id_of(id, 0),
            name: Title::parse("水冲公厕").unwrap(),
            target: Decimal::from(6),
            unit: Line::parse("座").unwrap(),
            quote: "6座".to_owned(),
            proposed: false,
        }],
        source_lines: vec![267],
        announced: None,
    }
}

/// A plan made up for the test.
fn plan() -> Fact {
    let task = task();
    let milestone = |place, title: &str, due| Milestone {
        id: Milestone::id_of(task.id, place),
        title: Title::parse(title).unwrap(),
        due,
        evidence: false,
    };
    let planned = [(day(8, 25), 3), (day(10, 25), 6)];
    Fact::PlanApproved {
        baseline: Baseline {
            completion_standard: "6座公厕投入使用。".to_owned(),
            milestones: vec![
                milestone(0, "完成选址", day(4, 30)),
                milestone(1, "主体完工", day(8, 31)),
            ],
            trajectories: vec![Trajectory {
                indicator: task.indicators[0].id,
                planned: planned
                    .map(|(by, value)| PlannedValue { by, value: Decimal::from(value) })
                    .to_vec(),
            }],
        },
    }
}

fn milestone_id(place: usize) -> MilestoneId {
    Milestone::id_of(task().id, place)
}

fn event(on: NaiveDate, fact: Fact) -> Event {
    let at = on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(2);
    Event { task: task().id, at, fact, synthetic: false }
}

/// All reports in time, both milestones reached, the indicator as planned.
fn good_year() -> Vec<Event> {
    let reports = periods().into_iter().map(|period| {
        let fact = Fact::ReportReceived { department: department(), due: period.due };
        event(period.due - TimeDelta::days(1), fact)
    });
    let indicator = |on, actual: i64| {
        let indicator = task().indicators[0].id;
        event(on, Fact::IndicatorReported { indicator, actual: Decimal::from(actual) })
    };
    [event(day(1, 20), plan())]
        .into_iter()
        .chain(reports)
        .chain([
            event(day(4, 29), Fact::MilestoneReached { milestone: milestone_id(0) }),
            event(day(8, 30), Fact::MilestoneReached { milestone: milestone_id(1) }),
            indicator(day(8, 24), 3),
            indicator(day(10, 24), 6),
        ])
        .collect()
}

fn periods() -> Vec<ReportingPeriod> {
    ReportingCalendar::of_the_source().periods(2017)
}

fn on(events: &[Event], today: NaiveDate) -> Judgement {
    judge(&task(), events, Thresholds::default(), &periods(), today)
}

fn without(events: Vec<Event>, gone: impl Fn(&Fact) -> bool) -> Vec<Event> {
    events.into_iter().filter(|event| !gone(&event.fact)).collect()
}

#[test]
fn nothing_reported_is_grey_until_a_report_is_late() {
    assert_eq!(on(&[], day(3, 25)).light, Light::NotStarted, "the day that is due is in time");
    let late = on(&[], day(3, 26));
    assert_eq!(late.light, Light::Behind);
    assert_eq!(late.reason, Reason::ReportMissing { department: department(), due: day(3, 25) });
}

#[test]
fn a_good_year_is_green_until_the_due_date_and_red_after_it() {
    let events = good_year();
    for today in [day(3, 26), day(5, 1), day(8, 26), day(9, 1), day(10, 31)] {
        assert_eq!(on(&events, today).light, Light::OnTrack, "{today}");
    }
    let passed = on(&events, day(11, 1));
    assert_eq!(passed.light, Light::Overdue);
    assert_eq!(passed.reason, Reason::DueDatePassed { due: day(10, 31) });
}

#[test]
fn only_verified_completion_ends_the_clock() {
    let mut events = good_year();
    events.push(event(day(10, 20), Fact::CompletionVerified));
    assert_eq!(on(&events, day(10, 19)).light, Light::OnTrack);
    assert_eq!(on(&events, day(10, 20)).light, Light::Completed);
    assert_eq!(on(&events, day(12, 31)).light, Light::Completed);
    events.push(event(day(12, 31), Fact::NotCompleted));
    assert_eq!(on(&events, day(12, 31)).light, Light::NotCompleted, "the last word counts");
}

#[test]
fn a_milestone_is_yellow_after_its_day_and_red_beyond_the_threshold() {
    let reached = Fact::MilestoneReached { milestone: milestone_id(0) };
    let events = without(good_year(), |fact| *fact == reached);
    assert_eq!(on(&events, day(4, 30)).light, Light::OnTrack);
    assert_eq!(
        on(&events, day(5, 1)).reason,
        Reason::MilestoneOverdue { milestone: "完成选址".to_owned(), due: day(4, 30), days: 1 }
    );
    assert_eq!(on(&events, day(5, 30)).light, Light::Behind, "30 days are within the threshold");
    assert_eq!(
        on(&events, day(5, 31)).reason,
        Reason::MilestoneOverdueBeyondThreshold {
            milestone: "完成选址".to_owned(),
            due: day(4, 30),
            days: 31,
            threshold: 30
        }
    );
    assert_eq!(on(&events, day(5, 31)).light, Light::Overdue);
}

#[test]
fn an_indicator_below_its_planned_share_is_yellow() {
    let indicator = task().indicators[0].id;
    let mut events = without(good_year(), |fact| matches!(fact, Fact::IndicatorReported { .. }));
    events.push(event(day(8, 24), Fact::IndicatorReported { indicator, actual: Decimal::from(2) }));
    assert_eq!(on(&events, day(8, 25)).light, Light::OnTrack, "the planned day is in time");
    assert_eq!(
        on(&events, day(8, 26)).reason,
        Reason::IndicatorBelowPlan {
            indicator: "水冲公厕".to_owned(),
            unit: "座".to_owned(),
            planned: Decimal::from(3),
            actual: Decimal::from(2),
            by: day(8, 25)
        }
    );
    let tolerant = Thresholds { indicator_tolerance_percent: 34, ..Thresholds::default() };
    let judged = judge(&task(), &events, tolerant, &periods(), day(8, 26));
    assert_eq!(judged.light, Light::OnTrack, "2 of 3 lag by a third");
}

#[test]
fn made_up_after_red_stays_yellow_for_the_period() {
    let reached = Fact::MilestoneReached { milestone: milestone_id(0) };
    let mut events = without(good_year(), |fact| *fact == reached);
    events.push(event(day(6, 10), reached));
    assert_eq!(on(&events, day(6, 9)).light, Light::Overdue);
    let made_up = on(&events, day(6, 10));
    assert_eq!(made_up.light, Light::Behind);
    assert_eq!(made_up.reason, Reason::MadeUpAfterRed { red_until: day(6, 9) });
    assert_eq!(on(&events, day(6, 25)).light, Light::Behind);
    assert_eq!(on(&events, day(6, 26)).light, Light::OnTrack, "a new period begins");
}

#[test]
fn a_task_without_a_due_date_is_never_overdue_by_date() {
    let endless = Task { due: None, ..task() };
    let judged = judge(&endless, &good_year(), Thresholds::default(), &periods(), day(12, 31));
    assert_eq!(judged.light, Light::OnTrack);
}

#[test]
fn a_goal_that_was_not_reached_after_all_is_overdue_again() {
    let mut events = good_year();
    events.push(event(day(9, 5), Fact::MilestoneRetracted { milestone: milestone_id(1) }));
    assert_eq!(on(&events, day(9, 4)).light, Light::OnTrack);
    assert_eq!(
        on(&events, day(9, 5)).reason,
        Reason::MilestoneOverdue { milestone: "主体完工".to_owned(), due: day(8, 31), days: 5 }
    );
}

#[test]
fn a_day_before_the_plan_was_approved_is_judged_without_it() {
    let mut events = without(good_year(), |fact| matches!(fact, Fact::PlanApproved { .. }));
    events.push(event(day(9, 10), plan()));
    let reached = |fact: &Fact| matches!(fact, Fact::MilestoneReached { .. });
    let events = without(events, reached);
    assert_eq!(on(&events, day(9, 9)).light, Light::OnTrack);
    assert_eq!(on(&events, day(9, 10)).light, Light::Overdue);
}

proptest! {
    /// However often and on whatever days the lights are computed, what is stored as in force on a
    /// day is what that day's events give, and no entry repeats the one before.
    #[test]
    fn a_light_recomputed_for_a_past_day_is_what_was_stored(
        mut runs in prop::collection::vec(20_u64..365, 1..12),
        gone in 0_usize..14,
    ) {
        let mut events = good_year();
        events.remove(gone.min(events.len() - 1));
        events.sort_by_key(|event| event.at);
        runs.sort_unstable();
        let last_run = day(1, 1) + chrono::Days::new(*runs.last().unwrap());
        let mut stored: Vec<LightOn> = Vec::new();
        for run in runs {
            let today = day(1, 1) + chrono::Days::new(run);
            let known: Vec<Event> =
                events.iter().filter(|event| event.day() <= today).cloned().collect();
            let (thresholds, last) = (Thresholds::default(), stored.last().cloned());
            stored.extend(lights_since(&task(), &known, thresholds, &periods(), last, today));
        }
        for pair in stored.windows(2) {
            prop_assert_ne!(&pair[0].judgement, &pair[1].judgement);
        }
        let first = events[0].day();
        for today in first.iter_days().take_while(|today| *today <= last_run) {
            let in_force = stored.iter().rfind(|entry| entry.day <= today);
            prop_assert_eq!(&in_force.unwrap().judgement, &on(&events, today), "{}", today);
        }
    }

    /// The order in which facts of different days arrive in the list does not matter to the light,
    /// and what comes to be known later never changes an earlier day.
    #[test]
    fn later_facts_never_change_an_earlier_day(cut in 0_u64..365, seen in any::<prop::sample::Index>()) {
        let today = day(1, 1) + chrono::Days::new(cut);
        let events = good_year();
        let known: Vec<Event> = events.iter().filter(|event| event.day() <= today).cloned().collect();
        prop_assert_eq!(on(&events, today), on(&known, today));
        let mut turned = known.clone();
        if !turned.is_empty() {
            let places = turned.len();
            turned.rotate_left(seen.index(places));
            turned.sort_by_key(|event| event.at);
        }
        prop_assert_eq!(on(&turned, today), on(&known, today));
    }

    /// With every fact gone, no day of the year is green.
    #[test]
    fn nothing_known_is_never_green(cut in 0_u64..365) {
        let today = day(1, 1) + chrono::Days::new(cut);
        prop_assert_ne!(on(&[], today).light, Light::OnTrack);
    }
}
