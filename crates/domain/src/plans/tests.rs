use std::str::FromStr;

use chrono::Days;
use proptest::prelude::*;
use strum::VariantArray;

use uuid::Uuid;

use super::*;
use crate::{
    calendar::ReportingCalendar,
    departments::Department,
    line::{Line, TaskText},
    tasks::{Assignment, OwnerRole, TaskId},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn year() -> Year {
    Year::parse(2017).unwrap()
}

fn department(name: &str) -> DepartmentId {
    Department::named(Title::parse(name).unwrap(), false).id
}

/// Task 9 of the source is led by 市房管办 and 李官镇; the figure is made up.
fn task() -> Task {
    let id = TaskId::of(year(), TaskKey::Number(9));
    let lead = |name| Assignment {
        department: department(name),
        role: OwnerRole::Lead,
        department_leader: None,
        city_leader: None,
    };
    Task {
        id,
        key: TaskKey::Number(9),
        number: Some(9),
        category: None,
        text: TaskText::parse("完成华铜矿塌陷区及工矿棚户区搬迁安置。").unwrap(),
        original_text: String::new(),
        deadline_text: None,
        due: Some(day(11, 30)),
        assignments: vec![lead("市房管办"), lead("李官镇")],
        indicators: vec![Indicator {
            id: Indicator::id_of(id, 0),
            name: Title::parse("搬迁安置").unwrap(),
            target: Decimal::from_str("2.84").unwrap(),
            unit: Line::parse("万平方米").unwrap(),
            quote: String::new(),
            proposed: false,
        }],
        source_lines: Vec::new(),
        announced: None,
    }
}

fn whole_plan() -> PlanContent {
    let value = |by, value| PlannedValue { by, value: Decimal::from_str(value).unwrap() };
    PlanContent {
        tasks: vec![TaskPlan {
            task: TaskKey::Number(9),
            completion_standard: "全部居民入住。".to_owned(),
            milestones: vec![PlannedMilestone {
                title: "签订协议".to_owned(),
                due: Some(day(6, 30)),
                evidence: true,
            }],
            trajectories: vec![PlannedTrajectory {
                indicator: Indicator::id_of(task().id, 0),
                planned: vec![value(day(6, 25), "1.1"), value(day(11, 25), "2.84")],
            }],
        }],
    }
}

fn lacking(plan: &PlanContent) -> Vec<(String, Lack)> {
    let found = plan.lacking(&[task()], department("市房管办"), year());
    found.into_iter().map(|it| (it.pointer, it.lack)).collect()
}

#[test]
fn the_department_named_first_keeps_the_plan() {
    let tasks = [task()];
    assert_eq!(tasks_of(&tasks, department("市房管办")).count(), 1);
    assert_eq!(tasks_of(&tasks, department("李官镇")).count(), 0);
    let plan = whole_plan();
    let found = plan.unkeepable(&tasks, department("李官镇"));
    assert_eq!(found, [Lacking::new("/tasks/0/task", Lack::Unknown)]);
}

#[test]
fn a_plan_is_begun_empty_and_says_all_that_it_lacks() {
    let begun = PlanContent::begun(&[task()], department("市房管办"));
    assert_eq!(
        lacking(&begun),
        [
            ("/tasks/0/completion_standard".to_owned(), Lack::Empty),
            ("/tasks/0/milestones".to_owned(), Lack::NoMilestones),
            ("/tasks/0/trajectories/0/planned".to_owned(), Lack::Empty),
        ]
    );
    assert_eq!(lacking(&PlanContent::default()), [("/tasks".to_owned(), Lack::Empty)]);
    assert_eq!(lacking(&whole_plan()), []);
}

#[test]
fn days_and_values_keep_to_the_task() {
    type Spoil = fn(&mut TaskPlan);
    let cases: [(Spoil, &str, Lack); 10] = [
        (|it| it.milestones[0].due = None, "/tasks/0/milestones/0/due", Lack::Empty),
        (
            |it| it.milestones[0].due = Some(day(12, 1)),
            "/tasks/0/milestones/0/due",
            Lack::AfterDueDate,
        ),
        (
            |it| it.milestones[0].due = NaiveDate::from_ymd_opt(2016, 12, 31),
            "/tasks/0/milestones/0/due",
            Lack::OutsideYear,
        ),
        (|it| it.milestones[0].title = " ".into(), "/tasks/0/milestones/0/title", Lack::Empty),
        (
            |it| it.milestones[0].title = "长".repeat(201),
            "/tasks/0/milestones/0/title",
            Lack::TooLong,
        ),
        (
            |it| it.trajectories[0].planned[0].value = Decimal::from(-1),
            "/tasks/0/trajectories/0/planned",
            Lack::Negative,
        ),
        (
            |it| it.trajectories[0].planned[0].value = Decimal::from(9),
            "/tasks/0/trajectories/0/planned",
            Lack::NotRising,
        ),
        (
            |it| it.trajectories[0].planned[0].by = day(11, 25),
            "/tasks/0/trajectories/0/planned",
            Lack::NotRising,
        ),
        (
            |it| it.trajectories[0].planned.truncate(1),
            "/tasks/0/trajectories/0/planned",
            Lack::BelowTarget,
        ),
        (
            |it| it.completion_standard = "准".repeat(4001),
            "/tasks/0/completion_standard",
            Lack::TooLong,
        ),
    ];
    for (spoil, pointer, lack) in cases {
        let mut plan = whole_plan();
        spoil(&mut plan.tasks[0]);
        assert_eq!(lacking(&plan), [(pointer.to_owned(), lack)]);
    }
    let mut foreign = whole_plan();
    foreign.tasks[0].trajectories[0].indicator = IndicatorId(Uuid::nil());
    assert!(
        lacking(&foreign)
            .contains(&("/tasks/0/trajectories/0/indicator".to_owned(), Lack::Unknown))
    );
    let mut twice = whole_plan();
    twice.tasks.push(twice.tasks[0].clone());
    assert_eq!(lacking(&twice), [("/tasks/1/task".to_owned(), Lack::Repeated)]);
}

#[test]
fn an_approved_plan_is_the_baseline() {
    let baseline = whole_plan().baseline(&task()).unwrap();
    assert_eq!(baseline.milestones[0].id, Milestone::id_of(task().id, 0));
    assert!(baseline.milestones[0].evidence);
    assert_eq!(baseline.planned(Indicator::id_of(task().id, 0)).len(), 2);
}

proptest! {
    /// Whatever the dates and the target, what a template proposes can be submitted as it is.
    #[test]
    fn a_template_lacks_nothing(kind in 0..TaskKind::VARIANTS.len(), length in 1_u64..330, target in 1_u32..99999, scale in 0_u32..3) {
        let from = day(1, 20);
        let due = from + Days::new(length);
        let target = Decimal::new(i64::from(target), scale);
        let periods = ReportingCalendar::of_the_source().periods(2017);
        let mut task = task();
        task.due = Some(due);
        task.indicators[0].target = target;
        let milestones = stages(TaskKind::VARIANTS[kind], from, due).into_iter().map(|stage| {
            PlannedMilestone { title: stage.name.into(), due: Some(stage.due), evidence: stage.evidence }
        });
        let mut plan = whole_plan();
        plan.tasks[0].milestones = milestones.collect();
        plan.tasks[0].trajectories[0].planned = straight_line(target, from, due, &periods);
        prop_assert_eq!(plan.lacking(&[task], department("市房管办"), year()), []);
    }
}
