use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::WorkingDays,
    departments::Department,
    imports::FindingCode,
    lacking::Lack,
    line::{PersonName, Title},
    machine::transition,
    posts::{Post, PostKind},
    programmes::Programme,
    tasks::TaskKey,
};

fn owner(department: &str, role: OwnerRole) -> OwnerDraft {
    OwnerDraft {
        department: department.to_owned(),
        role,
        leader: "陈兴阳".to_owned(),
        city_leader: "任志友".to_owned(),
        collective: false,
    }
}

/// Two tasks of the source, as a clerk would enter them by hand.
fn draft() -> ProgrammeDraft {
    let task = |number: u32, text: &str| TaskDraft {
        key: number.to_string(),
        number: Some(number),
        category: Some(0),
        text: text.to_owned(),
        original_text: String::new(),
        deadline_text: "12月底前".to_owned(),
        due: NaiveDate::from_ymd_opt(2017, 12, 31),
        owners: vec![owner("市房管办", OwnerRole::Lead)],
        indicators: Vec::new(),
        source_lines: Vec::new(),
    };
    ProgrammeDraft {
        title: "瓦房店市2017年10项重点民生工程".to_owned(),
        document_number: "瓦政办发〔2017〕1号".to_owned(),
        approver: "市政府常务会议".to_owned(),
        approved_on: NaiveDate::from_ymd_opt(2017, 1, 20),
        categories: vec![CategoryDraft { ordinal: Some(3), name: "住房改善方面".to_owned() }],
        tasks: vec![
            task(8, "改造棚户区2.84万平方米。"),
            task(9, "完成华铜矿塌陷区及工矿棚户区搬迁安置。"),
        ],
        ..ProgrammeDraft::empty(2017)
    }
}

fn published(draft: &ProgrammeDraft) -> Programme {
    programme(draft, &Register::default(), WorkingDays::default()).unwrap()
}

#[test]
fn an_empty_draft_says_all_that_it_lacks() {
    let found = lacking(&ProgrammeDraft::empty(2017));
    let pointers: Vec<&str> = found.iter().map(|it| it.pointer.as_str()).collect();
    assert_eq!(pointers, ["/title", "/document_number", "/approver", "/approved_on", "/tasks"]);
    assert_eq!(lacking(&draft()), []);
}

#[test]
fn each_wrong_field_is_named() {
    type Spoil = fn(&mut ProgrammeDraft);
    let cases: [(Spoil, &str, Lack); 13] = [
        (|it| it.approved_on = Some(NaiveDate::MAX), "/approved_on", Lack::Day),
        (|it| it.contact_email = "nowhere".into(), "/contact_email", Lack::Unknown),
        (|it| it.reports[0].month = 13, "/reports/0", Lack::Day),
        (|it| it.reports[1] = it.reports[0], "/reports/1", Lack::Repeated),
        (|it| it.reminder_days = vec![90], "/reminder_days/0", Lack::TooLong),
        (|it| it.categories[0].name.clear(), "/categories/0/name", Lack::Empty),
        (|it| it.tasks[1].key = "8".into(), "/tasks/1/key", Lack::Repeated),
        (|it| it.tasks[0].key = "eight".into(), "/tasks/0/key", Lack::Unknown),
        (|it| it.tasks[0].category = Some(1), "/tasks/0/category", Lack::Unknown),
        (|it| it.tasks[0].owners[0].role = OwnerRole::Support, "/tasks/0/owners", Lack::NoLead),
        (
            |it| it.tasks[0].owners.push(owner("市房管办 ", OwnerRole::Support)),
            "/tasks/0/owners/1/department",
            Lack::Repeated,
        ),
        (|it| it.tasks[0].text = "字".repeat(4001), "/tasks/0/text", Lack::TooLong),
        (
            |it| it.tasks[0].due = NaiveDate::from_ymd_opt(2018, 1, 1),
            "/tasks/0/due",
            Lack::OutsideYear,
        ),
    ];
    for (spoil, pointer, lack) in cases {
        let mut draft = draft();
        spoil(&mut draft);
        let found = lacking(&draft);
        let found: Vec<(&str, Lack)> =
            found.iter().map(|it| (it.pointer.as_str(), it.lack)).collect();
        assert_eq!(found, [(pointer, lack)]);
        assert!(programme(&draft, &Register::default(), WorkingDays::default()).is_err());
    }
    let wrong = ProgrammeDraft { year: 1900, ..ProgrammeDraft::empty(1900) };
    assert_eq!(lacking(&wrong)[0], crate::lacking::Lacking::new("/year", Lack::Year));
}

#[test]
fn names_become_departments_and_posts_of_the_register() {
    let name = |text| PersonName::parse(text).unwrap();
    let mut housing = Department::named(Title::parse("市房管办").unwrap(), false);
    // Renamed once: its id no longer follows from its name.
    housing.id = Department::named(Title::parse("市房产局").unwrap(), false).id;
    let today = NaiveDate::from_ymd_opt(2017, 1, 1).unwrap();
    let leader = Post::held_by(PostKind::DepartmentLeader, Some(housing.id), name("王前任"))
        .hand_over(name("陈兴阳"), today)
        .unwrap();
    let register = Register { departments: vec![housing.clone()], posts: vec![leader.clone()] };
    let made = programme(&draft(), &register, WorkingDays::default()).unwrap();
    assert_eq!(made.departments, [housing]);
    assert_eq!(made.posts.len(), 2, "the known leader and a new city leader");
    assert_eq!(made.tasks[0].assignments[0].department_leader, Some(leader.id));
    assert_eq!(made.tasks[0].assignments, made.tasks[1].assignments);
    assert_eq!(made.approver.unwrap().as_str(), "市政府常务会议");
}

#[test]
fn a_programme_read_back_as_a_draft_is_the_same_programme() {
    let made = published(&draft());
    let again = ProgrammeDraft {
        approver: draft().approver,
        approved_on: draft().approved_on,
        ..ProgrammeDraft::of(&made, &[])
    };
    assert_eq!(published(&again), made);
    let next = ProgrammeDraft::like(&made, 2018);
    assert_eq!((next.year, next.categories.len(), next.tasks.len()), (2018, 1, 0));
}

#[test]
fn what_the_import_found_stays_found() {
    let found = |code| FindingDraft::open(&Finding::new(code));
    let [missing, repeated] = [FindingCode::NumberMissing, FindingCode::NumberRepeated].map(found);
    let before = ProgrammeDraft { findings: vec![missing.clone(), repeated.clone()], ..draft() };
    let settled =
        FindingDraft {
            settlement: Settlement::Accepted, note: "原件如此".to_owned(), ..repeated
        };
    let invented = found(FindingCode::OwnerMissing);
    let after = ProgrammeDraft { findings: vec![invented, settled.clone()], ..draft() };
    assert_eq!(after.in_place_of(&before).findings, [missing, settled]);
}

#[test]
fn a_task_counted_in_an_earlier_year_is_found_again() {
    let earlier = published(&draft());
    let mut next = draft();
    next.year = 2018;
    next.tasks[0].text = "改造棚户区3.5万平方米。".to_owned();
    next.tasks[1].text = "新建水冲公厕6座。".to_owned();
    let found = lookalikes(&next, [&earlier]);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].place, found[0].key, found[0].year),
        (0, TaskKey::Number(8), earlier.year)
    );
    assert_eq!(lookalikes(&draft(), [&earlier]), [], "the same year is no earlier year");
}

#[test]
fn what_is_published_or_discarded_stays() {
    for state in [OpeningState::Published, OpeningState::Discarded] {
        for step in [OpeningStep::Edit, OpeningStep::Publish, OpeningStep::Discard] {
            assert_eq!(transition(OPENING, state, step).unwrap_err().legal, [""; 0]);
        }
    }
}

proptest! {
    #[test]
    fn a_free_key_is_nobodys(number in proptest::option::of(1_u32..12), count in 0_usize..6) {
        let mut draft = draft();
        for _ in 0..count {
            let key = draft.free_key(number).to_string();
            prop_assert!(draft.tasks.iter().all(|task| task.key != key));
            let task = TaskDraft { key, ..draft.tasks[0].clone() };
            draft.tasks.push(task);
        }
        prop_assert_eq!(lacking(&draft), []);
    }
}
