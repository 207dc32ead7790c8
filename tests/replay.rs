//! The year replayed: a made-up 2017, played through the API as its users would.
use api::{Files, commands::DemoAccount, config::Settings};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tests::{Call, Person, TestApp, fresh_database, stand_on};

const PROGRAMME: &str = "/api/v1/programmes/2017";
const PUBLIC: &str = "/api/v1/public/programmes/2017";

/// A day after the year was played until then, and everybody's way in.
struct Replayed {
    app: TestApp,
    accounts: Vec<DemoAccount>,
}

impl Replayed {
    async fn until(year: i32, month: u32, day: u32) -> Self {
        let database = fresh_database().await;
        let until = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
        let played = api::replay::replay(&database, &Files::passing(), until).await;
        played.unwrap_or_else(|error| panic!("{error:#}"));
        stand_on(year, month, day);
        let now = TestApp::clock().now();
        let accounts = api::commands::create_demo_accounts(&database, now).await;
        let accounts = accounts.expect("accounts");
        Self { app: TestApp::with(database, Settings::default()).await, accounts }
    }

    /// Signs in with the password that the demonstration prints.
    async fn sign_in(&self, name: &str) -> Person {
        let account = self.accounts.iter().find(|it| it.name == name).expect("an account");
        self.app.sign_in(name, &account.password).await
    }

    async fn public(&self, path: &str) -> Value {
        self.app.get(&format!("{PUBLIC}{path}")).await.body
    }

    async fn light(&self, task: &str) -> Value {
        self.public(&format!("/tasks/{task}")).await["light"]["status"].clone()
    }

    /// Everything in a list, one by one.
    async fn records(&self, who: &Person, path: &str) -> Vec<Value> {
        let list = self.app.read(who, path).await.body;
        let mut records = Vec::new();
        for item in items(&list["items"]) {
            let id = item["id"].as_str().or(item["about"]["id"].as_str()).expect("an id");
            records.push(self.app.read(who, &format!("{path}/{id}")).await.body);
        }
        records
    }
}

fn items(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("a list: {value}"))
}

fn of<'a>(items: &'a [Value], field: &str, value: &str) -> &'a Value {
    let found = items.iter().find(|it| it[field] == value);
    found.unwrap_or_else(|| panic!("none with {field} {value}"))
}

fn steps(record: &Value) -> Vec<&str> {
    items(&record["history"]).iter().filter_map(|taken| taken["step"].as_str()).collect()
}

/// All values of a field.
fn each<'a>(items: &'a [Value], field: &str) -> Vec<&'a str> {
    items.iter().filter_map(|it| it[field].as_str()).collect()
}

#[actix_web::test]
async fn the_whole_year_fires_every_rule() {
    let year = Replayed::until(2018, 1, 31).await;
    let office = year.sign_in("office").await;
    reports(&year, &office).await;
    papers(&year, &office).await;
    urges_and_directives(&year, &office).await;
    changes(&year, &office).await;
    completions(&year, &office).await;
    bulletins(&year, &office).await;
    evaluation(&year, &office).await;
    lights(&year, &office).await;
}

async fn reports(year: &Replayed, office: &Person) {
    let cockpit = year.app.read(office, &format!("{PROGRAMME}/cockpit")).await.body;
    let rows = items(&cockpit["matrix"]);
    let cell = |department, period| {
        let row = of(rows, "department", department);
        of(items(&row["cells"]), "period", period)["punctuality"].clone()
    };
    assert_eq!(cell("三台园区管委会", "progress-2017-03-25"), "late");
    assert_eq!(cell("市林水局（水利）", "progress-2017-09-25"), "late");
    assert_eq!(cell("市环保局", "progress-2017-06-25"), "missing");
    assert_eq!(cell("市爱卫办", "progress-2017-08-25"), "in_time", "though it was returned");
}

async fn papers(year: &Replayed, office: &Person) {
    let department = year.app.department(office, "市爱卫办").await;
    let path = format!("{PROGRAMME}/reports/{department}/progress-2017-08-25");
    let report = year.app.read(office, &path).await.body;
    assert_eq!(steps(&report), ["submit", "sign", "return", "submit", "sign", "accept"]);
    let entry = &report["content"]["entries"][0];
    assert_eq!((&entry["task"], &entry["rating"]), (&json!("23"), &json!("behind")));
    assert!(entry["cause"].as_str().is_some_and(|cause| cause.contains("停工28天")));
    let behind = year.public("/tasks/23").await;
    let rules = items(&behind["lights"]).iter().map(|it| it["reason"]["rule"].clone());
    assert!(rules.into_iter().any(|rule| rule == "indicator_below_plan"), "{behind}");
    let department = year.app.department(office, "市交通局").await;
    let plan = year.app.read(office, &format!("{PROGRAMME}/plans/{department}")).await.body;
    assert_eq!(steps(&plan), ["submit", "sign", "return", "submit", "sign", "accept"]);
    let checks = year.app.read(office, &format!("{PROGRAMME}/self-checks")).await.body;
    assert_eq!(each(items(&checks["items"]), "department"), ["市爱卫办"]);
}

async fn urges_and_directives(year: &Replayed, office: &Person) {
    let urges = year.app.read(office, "/api/v1/urges").await.body;
    let mut stands: Vec<(&str, &str)> = items(&urges["items"])
        .iter()
        .filter_map(|it| it["level"].as_str().zip(it["state"].as_str()))
        .collect();
    stands.sort_unstable();
    let expected = [
        ("notice", "escalated"),
        ("reminder", "closed"),
        ("reminder", "escalated"),
        ("warning", "closed"),
    ];
    assert_eq!(stands, expected);
    let meetings = year.records(office, "/api/v1/meetings").await;
    assert_eq!((each(&meetings, "state"), meetings.len()), (vec!["held"], 1));
    let directives = year.records(office, "/api/v1/directives").await;
    let came_out = of(&directives, "task", "15");
    assert_eq!(meetings[0]["directives"], json!([came_out["id"]]));
    assert_eq!(steps(came_out), ["receive", "handle", "send_back", "handle", "accept"]);
    assert_eq!(steps(of(&directives, "task", "17")), ["receive", "handle", "accept"], "late");
}

async fn changes(year: &Replayed, office: &Person) {
    let task = year.public("/tasks/24").await;
    let dates = (&task["due"], &task["in_force"]["due"]);
    assert_eq!(dates, (&json!("2017-10-31"), &json!("2017-11-30")), "both stay visible");
    assert_eq!(task["changes"][0]["document_number"], "演示备案〔2017〕1号");
    let changes = year.records(office, "/api/v1/changes").await;
    assert_eq!(of(&changes, "task", "24")["state"], "filed");
    let both = of(&changes, "task", "17");
    assert_eq!(steps(both), ["submit", "sign", "consent", "consent", "file"]);
    let late = of(&changes, "task", "29");
    assert_eq!((&late["state"], &late["too_late"]), (&json!("consented"), &json!(true)));
    assert_eq!(year.public("/tasks/29").await["in_force"], Value::Null);
    assert_eq!(year.light("29").await, "not_completed");
}

async fn completions(year: &Replayed, office: &Person) {
    let completions = year.records(office, "/api/v1/completions").await;
    let seen = of(&completions, "task", "23");
    let way =
        ["submit", "sign", "refuse", "submit", "sign", "require_inspection", "inspect", "verify"];
    assert_eq!(steps(seen), way);
    assert_eq!(year.light("23").await, "completed");
    let false_one = of(&completions, "task", "24");
    assert_eq!(steps(false_one).last(), Some(&"reopen"));
    assert_eq!(false_one["state"], "revoked");
    let task = year.public("/tasks/24").await;
    let lights = each(items(&task["lights"]), "status");
    let burnt = lights.iter().position(|it| *it == "completed").expect("it was believed");
    assert_eq!(lights[burnt + 1..], ["overdue", "not_completed"], "{lights:?}");
}

async fn bulletins(year: &Replayed, office: &Person) {
    let issued = year.records(office, "/api/v1/bulletins").await;
    assert_eq!(each(&issued, "state"), ["issued", "issued"]);
    let public = year.public("/bulletins").await;
    assert_eq!(each(items(&public["items"]), "document_number"), ["演示通报〔2017〕2号"]);
    let returned = of(&issued, "document_number", "演示通报〔2017〕2号");
    let way = ["submit", "return", "submit", "approve", "issue"];
    assert_eq!(steps(returned), way);
}

async fn evaluation(year: &Replayed, office: &Person) {
    let evaluation = year.records(office, "/api/v1/evaluations").await.remove(0);
    assert_eq!(evaluation["state"], "approved");
    assert_eq!(evaluation["confirmed"], true, "read again, the records give the same sheets");
    let deductions: Vec<Value> = items(&evaluation["sheets"])
        .iter()
        .flat_map(|sheet| items(&sheet["deductions"]).clone())
        .collect();
    let causes = each(&deductions, "cause");
    for cause in [
        "report_late",
        "report_missing",
        "report_returned",
        "completed_late",
        "not_completed",
        "change_unfiled",
        "urged_by_warning",
        "directive_sent_back",
        "directive_overdue",
        "completion_refused",
        "false_statement",
    ] {
        assert!(causes.contains(&cause), "{cause} is not among {causes:?}");
    }
    let decided: Vec<(&str, bool)> = deductions
        .iter()
        .filter(|it| it["objection"] != Value::Null)
        .filter_map(|it| it["cause"].as_str().zip(it["waived"].as_bool()))
        .collect();
    assert!(decided.contains(&("report_late", true)), "{decided:?}");
    assert!(decided.contains(&("change_unfiled", false)), "{decided:?}");
}

async fn lights(year: &Replayed, office: &Person) {
    for task in ["8", "17", "23", "24", "29"] {
        let path = format!("{PROGRAMME}/tasks/{task}/timeline");
        let timeline = year.app.read(office, &path).await.body;
        let stored = items(&timeline["stored_lights"]);
        assert!(stored.len() > 2, "task {task}: {stored:?}");
        assert!(stored.iter().all(|it| it["confirmed"] == true), "task {task}: {stored:?}");
    }
    let auditor = year.sign_in("audit-administrator").await;
    let verify = Call::new("POST", "/api/v1/audit/verification").by(&auditor.token);
    assert_eq!(year.app.call(verify).await.body["whole"], true);
}

#[actix_web::test]
async fn until_september_nothing_later_is_there() {
    let year = Replayed::until(2017, 9, 20).await;
    let office = year.sign_in("office").await;
    let list = async |path: &str| year.app.read(&office, path).await.body["total"].clone();
    for (path, total) in [
        ("/api/v1/changes", 0),
        ("/api/v1/completions", 1),
        ("/api/v1/evaluations", 0),
        ("/api/v1/bulletins", 1),
        ("/api/v1/urges", 4),
        ("/api/v1/directives", 2),
    ] {
        assert_eq!(list(path).await, total, "{path}");
    }
    assert_eq!(year.public("/bulletins").await["total"], 0, "the one of July is internal");
    let directives = year.records(&office, "/api/v1/directives").await;
    let waiting = of(&directives, "task", "15");
    assert_eq!((&waiting["state"], steps(waiting).len()), (&json!("handled"), 4));
    let tasks = year.public("/tasks?limit=100").await;
    let lights = items(&tasks["items"]).iter().map(|it| &it["light"]["status"]);
    assert_eq!(lights.filter(|light| *light == "completed").count(), 1, "task 26 alone");
    let leader = year.sign_in("aiwei-leader").await;
    let reports = year.app.read(&leader, &format!("{PROGRAMME}/reports")).await.body;
    let accepted = each(items(&reports["items"]), "stage");
    assert_eq!(accepted.iter().filter(|stage| **stage == "accepted").count(), 4);
    let (files, today) = (Files::passing(), TestApp::clock().today());
    let again = api::replay::replay(&year.app.state.database, &files, today);
    assert!(again.await.is_err(), "a year is played into an empty database");
}
