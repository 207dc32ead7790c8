use super::*;

fn with_tasks(count: usize) -> ProgrammeDraft {
    let mut draft = ProgrammeDraft::empty(2018);
    for _ in 0..count {
        add(&mut draft, "tasks");
    }
    draft
}

#[test]
fn what_is_typed_lands_in_its_field() {
    let mut draft = with_tasks(1);
    add(&mut draft, "tasks/0/owners");
    add(&mut draft, "tasks/0/indicators");
    add(&mut draft, "categories");
    for (pointer, text) in [
        ("year", "2019"),
        ("title", "某市民生工程"),
        ("approved_on", "2018-12-30"),
        ("roll", "next_working_day"),
        ("reminder_days", "5、2"),
        ("thresholds/milestone_red_after_days", "20"),
        ("reports/0/month", "4"),
        ("reports/0/kind", "summary"),
        ("categories/0/name", "教育"),
        ("tasks/0/category", "0"),
        ("tasks/0/due", "2019-10-31"),
        ("tasks/0/owners/0/department", "市教育局"),
        ("tasks/0/owners/0/role", "support"),
        ("tasks/0/owners/0/collective", "true"),
        ("tasks/0/indicators/0/target", "1.1"),
    ] {
        assert!(put(&mut draft, pointer, text), "{pointer}");
    }
    assert_eq!((draft.year, draft.roll), (2019, RollRule::NextWorkingDay));
    assert_eq!(draft.reminder_days, [5, 2]);
    assert_eq!((draft.reports[0].month, draft.reports[0].kind), (4, ReportKind::Summary));
    let task = &draft.tasks[0];
    assert_eq!((task.category, task.owners[0].role), (Some(0), OwnerRole::Support));
    assert_eq!(task.indicators[0].target.to_string(), "1.1");
    assert!(put(&mut draft, "tasks/0/due", " ") && draft.tasks[0].due.is_none());
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    let mut draft = with_tasks(1);
    let before = draft.clone();
    for (pointer, text) in [
        ("year", "next"),
        ("approved_on", "soon"),
        ("reminder_days", "weekly"),
        ("tasks/0/number", "one"),
        ("tasks/9/number", "1"),
        ("tasks/0/owners/0/department", "nobody there"),
        ("tasks/0/indicators/0/target", "1"),
        ("nonsense", "1"),
    ] {
        assert!(!put(&mut draft, pointer, text), "{pointer}");
    }
    assert_eq!(draft, before);
}

#[test]
fn the_key_follows_the_number_and_stays_the_only_one() {
    let mut draft = with_tasks(2);
    assert!(put(&mut draft, "tasks/1/number", "1"));
    assert_eq!(draft.tasks[1].key, "1-2");
    assert!(put(&mut draft, "tasks/1/number", ""));
    assert_eq!((draft.tasks[1].number, draft.tasks[1].key.as_str()), (None, "x1"));
}

#[test]
fn tasks_follow_their_area() {
    let mut draft = with_tasks(3);
    for _ in 0..3 {
        add(&mut draft, "categories");
    }
    for (task, area) in
        [("tasks/0/category", "0"), ("tasks/1/category", "1"), ("tasks/2/category", "2")]
    {
        put(&mut draft, task, area);
    }
    let areas =
        |draft: &ProgrammeDraft| draft.tasks.iter().map(|it| it.category).collect::<Vec<_>>();
    raise(&mut draft, 2);
    assert_eq!(areas(&draft), [Some(0), Some(2), Some(1)]);
    remove(&mut draft, "categories", 0);
    assert_eq!(areas(&draft), [None, Some(1), Some(0)]);
    raise(&mut draft, 0);
    assert_eq!(areas(&draft), [None, Some(1), Some(0)]);
}

#[test]
fn pointers_follow_their_rows() {
    let moved = |pointer: &str| follow(pointer, "tasks", |place| without(place, 1));
    assert_eq!(moved("tasks/2/due").as_deref(), Some("tasks/1/due"));
    assert_eq!(moved("tasks/0/owners/3/leader").as_deref(), Some("tasks/0/owners/3/leader"));
    assert_eq!(moved("tasks/1"), None);
    assert_eq!(moved("title").as_deref(), Some("title"));
    assert_eq!(moved("tasks").as_deref(), Some("tasks"));
}

#[test]
fn the_first_department_of_a_new_task_leads() {
    let mut draft = with_tasks(1);
    add(&mut draft, "tasks/0/owners");
    add(&mut draft, "tasks/0/owners");
    let roles: Vec<_> = draft.tasks[0].owners.iter().map(|it| it.role).collect();
    assert_eq!(roles, [OwnerRole::Lead, OwnerRole::Support]);
    remove(&mut draft, "tasks/0/owners", 7);
    assert_eq!(draft.tasks[0].owners.len(), 2);
}
