//! Renders every page from sample answers, as the API does, and looks at the documents.
use std::collections::BTreeMap;

use serde_json::{Value, json};
use texts::Language;

use crate::{
    requests::requests,
    server::{Page, Rendered, render},
};

const DEPARTMENT: &str = "2c9cb945-183c-5a48-b227-c1ca7f96726a";
const POST: &str = "0dc999cc-3bd8-555e-868d-6a8347cb55a2";
const NOW: &str = "2017-09-19T16:00:00Z";

fn lights() -> Value {
    json!({
        "overdue": 0, "behind": 1, "on_track": 0, "not_started": 0, "completed": 0,
        "not_completed": 0,
    })
}

fn list(item: &Value) -> Value {
    json!({ "items": [item], "total": 1, "as_of": NOW })
}

fn programme() -> Value {
    json!({
        "year": 2017, "title": "瓦房店市重点民生工程", "document_number": "瓦政办发〔2017〕1号",
        "tasks": 1, "lights": lights(), "as_of": NOW, "today": "2017-09-20",
        "announced_categories": 2, "announced_tasks": 2,
        "categories": [
            { "place": 1, "ordinal": 7, "name": "便民为民方面", "tasks": 1, "lights": lights() },
        ],
        "due_this_month": 0, "next_report_due": "2017-09-25", "contact": "联系人",
        "contact_email": "zfdc@example.com", "narrative": ["一、内容", "（一）方式。一是甲；二是乙。"],
        "notes": [{ "code": "number_missing", "kind": "defect", "message": "序号 11 缺失。", "line": 3, "task": null }],
        "source": { "file_name": "plan.txt", "sha256": "a6fe", "imported_at": NOW },
    })
}

fn task() -> Value {
    json!({
        "key": "24", "number": 24, "text": "改造无害化厕所7000座。", "category": "便民为民方面",
        "due": "2017-10-31", "deadline_text": "10月底前",
        "departments": [{
            "name": "市爱卫办", "role": "lead", "leader": "曲家涛", "city_leader": "任志友",
            "collective": true, "id": DEPARTMENT, "leader_post": POST, "city_leader_post": POST,
        }],
        "indicators": [{ "name": "改造无害化厕所", "target": 7000.0, "unit": "座", "quote": "7000座", "proposed": true }],
        "source_lines": [275],
        "light": {
            "status": "behind", "on": "2017-09-20",
            "reason": {
                "rule": "indicator_below_plan", "indicator": "改造无害化厕所", "unit": "座",
                "planned": 4550.0, "actual": 4200.0, "by": "2017-08-25",
            },
        },
        "self_ratings": [{ "department": "市爱卫办", "rating": "node_target_reached", "on": "2017-08-28" }],
        "original_text": "24.改造无害化厕所7000座。",
        "completion_standard": "7000座全部建成并通过验收。",
        "lights": [{ "status": "on_track", "on": "2017-03-01", "reason": { "rule": "within_plan" } }],
        "milestones": [{ "title": "完成7000座", "due": "2017-10-20", "reached": null }],
        "trajectories": [{
            "planned": [{ "on": "2017-08-25", "value": 4550.0 }],
            "actual": [{ "on": "2017-08-23", "value": 4200.0 }],
        }],
        "history": [{
            "at": NOW, "synthetic": true, "kind": "report_received", "department": "市爱卫办",
            "due": "2017-08-25",
        }],
        "notes": [], "previous": "23", "next": "25", "as_of": NOW,
    })
}

/// The same once its date, its words, its department and its target were changed with approval.
fn changed_task() -> Value {
    let mut task = task();
    let mut standing = json!({});
    for name in [
        "number",
        "text",
        "category",
        "due",
        "deadline_text",
        "departments",
        "indicators",
        "source_lines",
    ] {
        standing[name] = task[name].clone();
    }
    standing["due"] = json!("2017-11-30");
    standing["text"] = json!("改造无害化厕所6500座。");
    standing["departments"][0]["name"] = json!("市卫计局");
    standing["indicators"][0]["target"] = json!(6500.0);
    task["in_force"] = standing;
    task["changes"] = json!([{
        "on": "2017-09-19", "document_number": "瓦卫发〔2017〕35号",
        "revisions": [
            { "revision": "due", "from": "2017-10-31", "to": "2017-11-30" },
            { "revision": "scope", "from": "改造无害化厕所7000座。", "to": "改造无害化厕所6500座。" },
            { "revision": "owner", "from": "市爱卫办", "to": "市卫计局" },
            { "revision": "target", "indicator": "改造无害化厕所", "unit": "座", "from": 7000.0, "to": 6500.0 },
        ],
    }]);
    task
}

fn department() -> Value {
    json!({
        "id": DEPARTMENT, "name": "市爱卫办", "bureau": "市爱卫办", "collective": false, "tasks": 1,
        "lights": lights(),
        "leaders": [{ "id": POST, "kind": "department_leader", "holder": "曲家涛", "tasks": 1 }],
    })
}

fn post() -> Value {
    json!({
        "id": POST, "kind": "department_leader", "holder": "曲家涛", "tasks": 1,
        "department": "市爱卫办", "department_id": DEPARTMENT, "lights": lights(),
        "tenures": [
            { "holder": "前任", "from": null, "until": "2017-05-31" },
            { "holder": "曲家涛", "from": "2017-06-01", "until": null },
        ],
    })
}

fn calendar() -> Value {
    json!({
        "year": 2017, "today": "2017-09-20", "roll": "none",
        "periods": [{
            "kind": "progress", "from": "2017-08-26", "nominal": "2017-09-25", "due": "2017-09-25",
            "day_off": true,
        }],
        "task_due_dates": [{ "due": "2017-10-31", "tasks": 1 }],
    })
}

fn bulletin() -> Value {
    json!({
        "id": POST, "title": "关于进展情况的通报", "document_number": "瓦政督通〔2017〕3号",
        "kind": "periodic", "on": "2017-09-20", "issued_at": NOW,
        "body": "一、总体情况\n均按计划推进。",
        "rows": [{
            "task": "24", "text": "改造无害化厕所7000座。", "departments": ["市爱卫办"],
            "standing": "behind", "adjusted": false, "figures": ["改造无害化厕所：实际4200座"],
        }],
    })
}

fn answer(request: &str) -> Value {
    let path = request.split('?').next().unwrap_or_default();
    match path.split('/').collect::<Vec<_>>()[..] {
        ["instance"] => json!({ "version": "0.1.0", "today": "2017-09-20", "demo": true }),
        ["programmes"] => list(&programme()),
        ["programmes", "2017"] => programme(),
        ["programmes", "2017", "tasks"] => list(&task()),
        ["programmes", "2017", "tasks", "24"] => task(),
        ["programmes", "2017", "tasks", "25"] => changed_task(),
        ["programmes", "2018", "tasks"] => list(&changed_task()),
        ["programmes", "2018"] => programme(),
        ["programmes", "2018", "departments"] => list(&department()),
        ["programmes", "2018", "posts"] => list(&post()),
        ["programmes", "2018", "calendar"] => calendar(),
        ["programmes", _, "bulletins"] => list(&bulletin()),
        ["programmes", "2017", "departments"] => list(&department()),
        ["programmes", "2017", "departments", _] => department(),
        ["programmes", "2017", "posts"] => list(&post()),
        ["programmes", "2017", "posts", _] => post(),
        ["programmes", "2017", "calendar"] => calendar(),
        _ => panic!("nobody answers {request}"),
    }
}

async fn page(language: Language, path_and_query: &str) -> Rendered {
    let preloaded: BTreeMap<String, Value> = requests(path_and_query, Some(2017))
        .into_iter()
        .map(|request| (request.clone(), answer(&request)))
        .collect();
    render(Page {
        base: String::new(),
        language,
        path_and_query: path_and_query.to_owned(),
        preloaded,
        assets: None,
    })
    .await
}

fn addresses() -> Vec<(String, &'static str)> {
    vec![
        ("/".to_owned(), "改造无害化厕所"),
        ("/2017".to_owned(), "序号 11 缺失"),
        ("/2017?light=behind&sort=due".to_owned(), "市爱卫办"),
        ("/2017/tasks/24".to_owned(), "4200"),
        ("/2017/departments".to_owned(), "市爱卫办"),
        (format!("/2017/departments/{DEPARTMENT}"), "曲家涛"),
        ("/2017/posts".to_owned(), "曲家涛"),
        (format!("/2017/posts/{POST}"), "前任"),
        ("/2017/calendar".to_owned(), "<svg"),
        ("/2017/bulletins".to_owned(), "<h3>一、总体情况</h3>"),
        ("/2017/about".to_owned(), "zfdc@example.com"),
    ]
}

#[tokio::test]
async fn every_page_finds_its_answers_among_the_requests() {
    for language in Language::ALL {
        for (address, expected) in addresses() {
            let Rendered { html, found, lacking } = page(language, &address).await;
            assert!(found, "{address}");
            assert!(lacking.is_empty(), "{address} lacks {lacking:?}");
            assert!(html.contains(expected), "{address} does not show {expected}");
        }
    }
}

#[tokio::test]
async fn a_changed_task_shows_what_is_in_force_beside_what_was_announced() {
    let html = page(Language::Chinese, "/2017/tasks/25").await.html;
    for expected in
        ["经批准调整", "变更调整", "瓦卫发〔2017〕35号", "2017年11月30日", "10月底前", "6500 座"]
    {
        assert!(html.contains(expected), "the task's page lacks {expected}");
    }
    assert_eq!(html.matches("class=\"announced\"").count(), 3);
    let html = page(Language::English, "/2018").await.html;
    for expected in
        ["Changed with approval", "Announced:", "Now:", "30 November 2017", "市卫计局", "市爱卫办"]
    {
        assert!(html.contains(expected), "the list lacks {expected}");
    }
}

#[tokio::test]
async fn every_page_has_one_heading_and_a_title() {
    for language in Language::ALL {
        for (address, _) in addresses() {
            let Rendered { html, .. } = page(language, &address).await;
            assert_eq!(html.matches("<h1").count(), 1, "{address}");
            assert!(!html.contains("<title></title>"), "{address}");
        }
    }
}

#[tokio::test]
async fn years_are_offered_where_there_are_several() {
    let mut former = programme();
    former["year"] = json!(2016);
    let both = json!({ "items": [programme(), former], "total": 2, "as_of": NOW });
    let mut preloaded: BTreeMap<String, Value> = requests("/2017", Some(2017))
        .into_iter()
        .map(|request| (request.clone(), answer(&request)))
        .collect();
    preloaded.insert("programmes".to_owned(), both);
    let language = Language::Chinese;
    let path_and_query = "/2017".to_owned();
    let page = Page { base: String::new(), language, path_and_query, preloaded, assets: None };
    let Rendered { html, .. } = render(page).await;
    assert!(html.contains("href=\"/2016\"") && html.contains("2016年"));
}

#[test]
fn a_form_and_a_link_ask_for_the_same_tasks() {
    let form = requests("/2017?category=&light=behind&q=&sort=document&from=elsewhere", None);
    assert_eq!(form, requests("/2017?light=behind", None));
}

#[tokio::test]
async fn an_empty_instance_says_so() {
    let instance = answer("instance");
    let nothing = json!({ "items": [], "total": 0, "as_of": NOW });
    let preloaded =
        BTreeMap::from([("instance".to_owned(), instance), ("programmes".to_owned(), nothing)]);
    let rendered = render(Page {
        base: String::new(),
        language: Language::Chinese,
        path_and_query: "/".to_owned(),
        preloaded,
        assets: None,
    })
    .await;
    assert!(rendered.found && rendered.html.contains("尚未公布年度方案"));
}
