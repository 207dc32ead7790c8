use serde_json::Value;
use tests::{Reply, TestApp};

const TASKS: &str = "/api/v1/public/programmes/2017/tasks";

fn numbers(reply: &Reply) -> Vec<u64> {
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|task| task["number"].as_u64())
        .collect()
}

#[actix_web::test]
async fn every_task_of_the_document_is_listed_with_its_own_due_date() {
    let app = TestApp::start().await;
    let reply = app.get(&format!("{TASKS}?limit=200")).await;
    let expected: Vec<u64> = (1..=30).filter(|number| *number != 11).collect();
    assert_eq!(numbers(&reply), expected);
    let due = |number: u64| {
        let items = reply.body["items"].as_array().expect("items");
        let task = items.iter().find(|task| task["number"] == number).expect("a task");
        task["due"].as_str().unwrap_or_default().to_owned()
    };
    for number in expected {
        let day = match number {
            26 => "2017-06-30",
            1 | 6 | 13 | 19 => "2017-09-30",
            7 | 10 | 23 | 24 | 29 => "2017-10-31",
            _ => "2017-12-31",
        };
        assert_eq!(due(number), day, "task {number}");
    }
}

#[actix_web::test]
async fn filters_narrow_the_list() {
    let app = TestApp::start().await;
    let query = async |query: &str| numbers(&app.get(&format!("{TASKS}?{query}")).await);
    assert_eq!(query("category=1").await, [1, 2, 3, 4, 5]);
    assert_eq!(query("due_month=2017-06").await, [26]);
    assert_eq!(query("due_month=2017-10&category=2").await, [7, 10]);
    assert_eq!(query("category=10").await, Vec::<u64>::new(), "there are nine areas");
    assert_eq!(query("light=overdue").await, [26]);
    assert_eq!(query("q=%E4%BE%9B%E6%B0%B4").await, [16, 17], "供水");
    assert_eq!(query("q=%E5%8E%95%E6%89%80").await, [24], "厕所");
    assert_eq!(
        query("q=%E4%B9%94%E6%A0%91").await,
        [9],
        "乔树, who stands as 乔  树 in the document"
    );
    assert_eq!(query("q=%E6%9A%96%E6%88%BF%E5%AD%90+%E6%94%B9%E9%80%A0").await, [6], "暖房子 改造");
    assert_eq!(query("q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA").await, Vec::<u64>::new());
    let all = app.get(&format!("{TASKS}?limit=200")).await;
    let nine = all.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .find(|task| task["number"] == 9)
        .expect("9");
    let department = nine["departments"][1]["id"].as_str().expect("an id");
    assert_eq!(query(&format!("department={department}")).await, [9], "only task 9 is 李官镇's");
    let leader = nine["departments"][0]["leader_post"].as_str().expect("an id");
    assert_eq!(query(&format!("post={leader}")).await, [8, 9, 10], "陈兴阳");
}

#[actix_web::test]
async fn the_list_can_be_sorted() {
    let app = TestApp::start().await;
    let by_due = numbers(&app.get(&format!("{TASKS}?sort=due")).await);
    assert_eq!(by_due[..5], [26, 1, 6, 13, 19]);
    let by_light = numbers(&app.get(&format!("{TASKS}?sort=light")).await);
    assert_eq!(by_light[0], 26, "the most urgent first");
}

#[actix_web::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    let app = TestApp::start().await;
    let mut next = Some(format!("{TASKS}?limit=7&sort=due"));
    let mut seen = Vec::new();
    while let Some(path) = next {
        let page = app.get(&path).await;
        assert_eq!(page.body["total"], 29);
        seen.extend(numbers(&page));
        let link = page.header("link").to_owned();
        assert_eq!(link.is_empty(), page.body.get("next_cursor").is_none());
        next = link
            .split_once("; rel=\"next\"")
            .map(|(target, _)| target.trim_matches(['<', '>']).to_owned());
    }
    assert_eq!(seen.len(), 29);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 29);
}

#[actix_web::test]
async fn a_wrong_parameter_is_refused_by_name() {
    let app = TestApp::start().await;
    for (query, status, code, pointer) in [
        ("limit=0", 422, "invalid_value", "#/query/limit"),
        ("limit=201", 422, "invalid_value", "#/query/limit"),
        ("limit=x", 400, "malformed", "#/query/limit"),
        ("light=purple", 400, "malformed", "#/query/light"),
        ("category=1000", 422, "invalid_value", "#/query/category"),
        ("category=0", 422, "invalid_value", "#/query/category"),
        ("due_month=2017-13", 422, "invalid_value", "#/query/due_month"),
        ("due_month=2017", 422, "invalid_value", "#/query/due_month"),
        ("cursor=abc", 422, "invalid_value", "#/query/cursor"),
        ("department=1", 400, "malformed", "#/query/department"),
        ("colour=red", 400, "malformed", "#/query/colour"),
    ] {
        let reply = app.get(&format!("{TASKS}?{query}")).await;
        assert_eq!(reply.problem(), (status, code), "{query}");
        assert_eq!(reply.body["errors"][0]["pointer"], pointer, "{query}");
    }
    let long = "a".repeat(101);
    assert_eq!(app.get(&format!("{TASKS}?q={long}")).await.problem(), (422, "invalid_value"));
    assert_eq!(app.get(&format!("{TASKS}?q={}", &long[..100])).await.status, 200);
    assert_eq!(
        app.get(&format!("{TASKS}?q=%ff%fe")).await.status / 100,
        2,
        "broken UTF-8 is only text"
    );
}

#[actix_web::test]
async fn task_nine_has_two_departments_each_with_its_own_leaders() {
    let app = TestApp::start().await;
    let task = app.get(&format!("{TASKS}/9")).await;
    let owner = |at: usize| {
        let department = &task.body["departments"][at];
        [
            &department["name"],
            &department["leader"],
            &department["city_leader"],
            &department["role"],
        ]
        .map(|value| value.as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(owner(0), ["市房管办", "陈兴阳", "宋玉章", "lead"]);
    assert_eq!(owner(1), ["李官镇", "乔树", "任志友", "lead"]);
    assert_eq!(task.body["departments"].as_array().map(Vec::len), Some(2));
    let notes = task.body["notes"].as_array().expect("notes");
    assert!(notes.iter().any(|note| note["code"] == "city_leader_differs"), "{notes:?}");
    assert_eq!((&task.body["previous"], &task.body["next"]), (&"8".into(), &"10".into()));
}

#[actix_web::test]
async fn owners_that_were_filled_down_say_so() {
    let app = TestApp::start().await;
    for number in 3..=6 {
        let task = app.get(&format!("{TASKS}/{number}")).await;
        assert_eq!(task.body["departments"][0]["name"], "市规划建设局（建设）");
        let notes = task.body["notes"].as_array().expect("notes");
        let note = notes.iter().find(|note| note["code"] == "owners_filled_down").expect("a note");
        assert_eq!(note["kind"], "assumption");
    }
    let collective = app.get(&format!("{TASKS}/21")).await;
    assert_eq!(collective.body["departments"][2]["collective"], true);
    assert_eq!(collective.body["departments"][2]["leader"], "各乡镇长");
}

#[actix_web::test]
async fn a_demonstration_shows_made_up_progress_as_such() {
    let app = TestApp::demo().await;
    let task = app.get(&format!("{TASKS}/3")).await;
    assert_eq!(task.body["light"]["status"], "behind");
    assert_eq!(task.body["light"]["reason"]["rule"], "milestone_overdue");
    let history = task.body["history"].as_array().expect("history");
    let made_up = history.iter().filter(|event| event["synthetic"] == true).count();
    assert_eq!(made_up, history.len() - 1, "all but the import itself");
    let counts = app.get("/api/v1/public/programmes/2017").await.body["lights"].clone();
    for light in ["overdue", "behind", "on_track", "completed"] {
        assert!(counts[light].as_u64() > Some(0), "{light}: {counts}");
    }
    assert_eq!(total(&counts), 29);
}

fn total(counts: &Value) -> u64 {
    counts.as_object().expect("counts").values().filter_map(Value::as_u64).sum()
}

#[actix_web::test]
async fn a_task_that_is_not_there_is_not_found() {
    let app = TestApp::start().await;
    for key in ["11", "0", "x1", "9-9", "nonsense", "%2e%2e", "9%20"] {
        assert_eq!(app.get(&format!("{TASKS}/{key}")).await.problem(), (404, "not_found"), "{key}");
    }
}
