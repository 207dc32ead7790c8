//! A department's people and the papers that they write: read, saved and taken on their way as they
//! would be.
use domain::imports::Block;
use serde_json::{Value, json};

use crate::{Call, PASSWORD, Person, Reply, TestApp, stand_on};

/// The people who take a plan and a report on their way.
pub struct Team {
    pub department: String,
    pub clerk: Person,
    pub leader: Person,
    pub office: Person,
}

impl TestApp {
    /// Clerk and leader of a department, and the supervision office's clerk.
    pub async fn team(&self, by: &Person, name: &str) -> Team {
        self.let_passwords_last(by).await;
        let office = self.person(by, "office", "supervision_office", json!({})).await;
        self.team_with(by, name, &office).await
    }

    /// The same beside an office that is there already.
    pub async fn team_with(&self, by: &Person, name: &str, office: &Person) -> Team {
        let department = self.department(by, name).await;
        let posts = self.call(Call::new("GET", "/api/v1/posts").by(&by.token)).await;
        let posts = posts.body["items"].as_array().expect("posts").clone();
        let post = posts.iter().find(|it| it["department_id"] == department.as_str());
        let post = post.expect("the leader's post")["id"].clone();
        let short = &department[..8];
        let clerk = format!("clerk-{short}");
        let belongs = json!({"department_id": department});
        let clerk = self.person(by, &clerk, "department_clerk", belongs).await;
        let belongs = json!({"department_id": department, "post_id": post});
        let leader = format!("leader-{short}");
        let leader = self.person(by, &leader, "department_leader", belongs).await;
        Team { department, clerk, leader, office: office.clone() }
    }
}

impl TestApp {
    /// A test's year is longer than a password's.
    async fn let_passwords_last(&self, by: &Person) {
        let path = "/api/v1/settings";
        let mut settings = self.read(by, path).await.body;
        settings["password_valid_days"] = json!(365);
        let saved = self.save(by, path, &settings).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
    }

    /// Ten in the morning of another day, on which everybody of the team signs in again.
    pub async fn on(&self, team: &mut Team, month: u32, day: u32) {
        stand_on(2017, month, day);
        for person in [&mut team.clerk, &mut team.leader, &mut team.office] {
            *person = self.sign_in(&person.name, PASSWORD).await;
        }
    }
}

impl Team {
    pub fn plan(&self) -> String {
        format!("/api/v1/programmes/2017/plans/{}", self.department)
    }

    /// The report for a period such as `progress-2017-09-25`.
    pub fn report(&self, period: &str) -> String {
        format!("/api/v1/programmes/2017/reports/{}/{period}", self.department)
    }
}

impl TestApp {
    pub async fn read(&self, who: &Person, path: &str) -> Reply {
        let reply = self.call(Call::new("GET", path).by(&who.token)).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.text());
        reply
    }

    /// Saves over what is there now.
    pub async fn save(&self, who: &Person, path: &str, content: &Value) -> Reply {
        let tag = self.read(who, path).await.header("etag").to_owned();
        self.call(Call::new("PUT", path).by(&who.token).if_match(&tag).json(content)).await
    }

    /// Takes a step, whatever comes of it.
    pub async fn try_step(&self, who: &Person, path: &str, step: &str) -> Reply {
        // Whoever takes a step they may not has read nothing; any version will do.
        let read = self.call(Call::new("GET", path).by(&who.token)).await;
        let tag = match read.header("etag") {
            "" => "*",
            tag => tag,
        };
        let call = Call::new("POST", &format!("{path}/{step}")).by(&who.token).if_match(tag);
        let reasoned =
            ["sending-back", "return", "correction", "closing", "refusal", "cancellation"]
                .contains(&step);
        let call = if reasoned { call.json(&json!({"reason": "请核实数据"})) } else { call };
        self.call(call).await
    }

    /// Takes a step that is legal.
    pub async fn step(&self, who: &Person, path: &str, step: &str) -> Reply {
        let reply = self.try_step(who, path, step).await;
        assert_eq!(reply.status, 200, "{step}: {}", reply.text());
        reply
    }

    /// The plan of a department with a stage goal for each task and straight trajectories, approved.
    pub async fn approve_a_plan(&self, team: &Team) {
        let path = team.plan();
        let content = whole_plan(&self.read(&team.clerk, &path).await.body);
        let saved = self.save(&team.clerk, &path, &content).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        self.step(&team.clerk, &path, "submission").await;
        self.step(&team.leader, &path, "signature").await;
        self.step(&team.office, &path, "approval").await;
    }
}

/// A plan that lacks nothing: 选址 by the end of April, with evidence, and half of each target by
/// 25 August.
pub fn whole_plan(plan: &Value) -> Value {
    let mut content = plan["content"].clone();
    let tasks = plan["planned_tasks"].as_array().expect("tasks");
    for (planned, task) in content["tasks"].as_array_mut().expect("plans").iter_mut().zip(tasks) {
        planned["completion_standard"] = json!("全部建成并投入使用。");
        planned["milestones"] = json!([
            {"title": "完成选址", "due": "2017-04-30", "evidence": true},
        ]);
        let indicators = task["indicators"].as_array().expect("indicators");
        let trajectories = indicators.iter().map(|indicator| {
            let target = indicator["target"].as_f64().expect("a target");
            json!({"indicator": indicator["id"], "planned": [
                {"by": "2017-08-25", "value": target / 2.0},
                {"by": task["due"], "value": target},
            ]})
        });
        planned["trajectories"] = trajectories.collect();
    }
    content
}

/// A report that says all that has to be said, with every stage goal reached by evidence `file` and
/// each indicator at a share of its target.
pub fn whole_report(report: &Value, share: f64, file: &str) -> Value {
    let mut content = report["content"].clone();
    let tasks = report["reported_tasks"].as_array().expect("tasks");
    for (entry, task) in content["entries"].as_array_mut().expect("entries").iter_mut().zip(tasks) {
        entry["done"] = json!("选址完成，主体施工。");
        entry["next"] = json!("安装设备。");
        entry["rating"] = json!("node_target_reached");
        let indicators = task["indicators"].as_array().expect("indicators");
        let actuals = indicators.iter().map(|indicator| {
            let target = indicator["target"].as_f64().expect("a target");
            json!({"indicator": indicator["id"], "value": target * share})
        });
        entry["actuals"] = actuals.collect();
        let goals = task["milestones"].as_array().expect("goals");
        let results = goals
            .iter()
            .map(|goal| json!({"milestone": goal["id"], "reached": true, "evidence": [file]}));
        entry["milestones"] = results.collect();
    }
    content
}

impl TestApp {
    /// A file that shows something; gives its id.
    pub async fn upload(&self, who: &Person, name: &str, content: &[u8]) -> Reply {
        let mut path = "/api/v1/attachments?name=".to_owned();
        for byte in name.bytes() {
            path.push_str(&format!("%{byte:02X}"));
        }
        let call = Call::new("POST", &path).by(&who.token);
        self.call(call.header("content-type", "application/octet-stream").bytes(content)).await
    }

    /// Id of a PDF of the department.
    pub async fn evidence(&self, who: &Person) -> String {
        let made = self.upload(who, "选址意见书.pdf", b"%PDF-1.7 selection").await;
        assert_eq!(made.status, 201, "{}", made.text());
        made.body["id"].as_str().expect("an id").to_owned()
    }

    /// Takes the report for a period from its beginning to its acceptance.
    pub async fn accept_a_report(&self, team: &Team, period: &str, share: f64) {
        let path = team.report(period);
        let file = self.evidence(&team.clerk).await;
        let content = whole_report(&self.read(&team.clerk, &path).await.body, share, &file);
        let saved = self.save(&team.clerk, &path, &content).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        self.step(&team.clerk, &path, "submission").await;
        self.step(&team.leader, &path, "signature").await;
        self.step(&team.office, &path, "acceptance").await;
    }
}

/// Everything that stands in a document or workbook, a line per paragraph and cell.
pub fn words_of(name: &str, content: &[u8]) -> String {
    let blocks = office::read(name, content).expect("a document").blocks;
    let words = blocks.into_iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph.text],
        Block::Table(rows) => {
            rows.into_iter().flat_map(|row| row.cells).map(|cell| cell.text).collect()
        }
    });
    words.collect::<Vec<_>>().join("\n")
}
