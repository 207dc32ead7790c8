use chrono::TimeDelta;
use rust_decimal::Decimal;

use super::*;
use crate::{
    calendar::beginning_of,
    line::TaskText,
    tasks::{Assignment, Fact, Light, OwnerRole, Task, TaskId},
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

fn drafted() -> Evaluation {
    close_year(year(), &[], |_| Light::OnTrack, by(new_year())).unwrap().0
}

fn announced() -> Evaluation {
    let missing = Incident {
        department: department(1),
        on: day(9, 25),
        cause: Cause::ReportMissing,
        task: None,
        record: "report/progress-2017-09-25".to_owned(),
    };
    let sheets = sheets(&[department(1), department(2)], &[missing], &Weights::default());
    drafted().announce(sheets, new_year() + Days::new(9), by(new_year())).unwrap()
}

#[test]
fn a_year_is_closed_when_it_is_over_and_what_is_open_is_not_completed() {
    let close = |on| close_year(year(), &[task()], |_| Light::Overdue, by(on));
    assert_eq!(close(day(12, 31)).unwrap_err(), EvaluationError::YearNotOver);
    let (_, facts) = close(NaiveDate::from_ymd_opt(2018, 1, 1).unwrap()).unwrap();
    assert_eq!(facts, [(task().id, Fact::NotCompleted)]);
    for light in [Light::Completed, Light::NotCompleted] {
        let (_, facts) = close_year(year(), &[task()], |_| light, by(new_year())).unwrap();
        assert_eq!(facts, []);
    }
}

#[test]
fn points_are_given_back_only_by_a_decision_and_all_objections_are_decided() {
    let evaluation = announced();
    let deduction = evaluation.sheets[0].deductions[0].id;
    let score =
        |it: &Evaluation| it.sheets[0].score(it.weights.full, |deduction| it.is_waived(deduction));
    assert_eq!(score(&evaluation), Decimal::from(99));
    let (early, late) = (by(new_year()), by(new_year() + Days::new(10)));
    assert_eq!(evaluation.counted_until(late.day()), new_year(), "what comes later costs nothing");
    let object = |who, reason: &str, when: &Trace| {
        evaluation.clone().object(department(who), deduction, reason.to_owned(), when.clone())
    };
    assert!(matches!(object(2, "有邮件为证。", &early), Err(EvaluationError::Lacking(_))));
    assert!(matches!(object(1, " ", &early), Err(EvaluationError::Lacking(_))));
    assert!(matches!(object(1, "迟了。", &late), Err(EvaluationError::ObjectionsClosed(_))));
    let objected = object(1, "有邮件为证。", &early).unwrap();
    let again = objected.clone().object(department(1), deduction, "再。".into(), early.clone());
    assert!(matches!(again, Err(EvaluationError::Lacking(_))));
    assert_eq!(score(&objected), Decimal::from(99), "an objection alone gives nothing back");
    let open = objected.clone().submit(early.clone());
    assert!(matches!(open, Err(EvaluationError::ObjectionsOpen(_))));
    assert_eq!(objected.clone().submit(late.clone()), Err(EvaluationError::Undecided(1)));
    let decided = objected.decide(deduction, true, "属实。".into(), late.clone()).unwrap();
    assert_eq!(score(&decided), Decimal::from(100));
    let twice = decided.clone().decide(deduction, false, "再议。".into(), late.clone());
    assert!(matches!(twice, Err(EvaluationError::Lacking(_))));
    let last = decided.submit(late.clone()).unwrap().approve(late.clone()).unwrap();
    assert_eq!(last.state, EvaluationState::Approved);
    assert!(matches!(last.submit(late), Err(EvaluationError::Step(_))));
}

#[test]
fn weights_are_points() {
    let of = |cause, points| Weights { points: [(cause, points)].into(), ..Weights::default() };
    let weigh = |weights| drafted().weigh(weights, by(new_year()));
    assert!(weigh(of(Cause::ReportLate, Decimal::ZERO)).is_ok());
    for points in [Decimal::NEGATIVE_ONE, Decimal::from(1001), Decimal::new(1, 3)] {
        let lacking = weigh(of(Cause::ReportLate, points)).unwrap_err();
        let EvaluationError::Lacking(lacking) = lacking else { panic!("{lacking}") };
        assert_eq!(lacking[0].pointer, "/points/report_late");
    }
}
