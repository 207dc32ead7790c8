//! One record of every kind, for the addresses that name one.
use serde_json::{Value, json};
use tests::{Call, Person, Team, TestApp};

/// Ids that exist, so that a refusal is told from an address where nothing is.
pub(super) struct Records {
    pub(super) account: String,
    pub(super) department: String,
    pub(super) post: String,
    pub(super) session: String,
    pub(super) attachment: String,
    pub(super) opening: String,
    pub(super) urge: String,
    pub(super) meeting: String,
    pub(super) directive: String,
    pub(super) change: String,
    pub(super) completion: String,
    pub(super) bulletin: String,
    pub(super) publication: String,
}

impl Records {
    pub(super) async fn keep(app: &TestApp, security: &Person, own: &str) -> Self {
        let idle = app.person(security, "idle", "media", json!({})).await;
        let belongs = json!({"department_id": own});
        let uploader = app.person(security, "uploader", "department_clerk", belongs).await;
        let opener = app.person(security, "opener", "supervision_office", json!({})).await;
        let opening = made(app, &opener, "/api/v1/openings", json!({"year": 2018})).await;
        let urge = json!({
            "year": 2017, "department_id": own, "task": "1", "text": "请抓紧。",
            "deadline": "2017-09-30",
        });
        let urge = made(app, &opener, "/api/v1/urges", urge).await;
        let city = app.post(security, "任志友", "city_leader").await;
        let meeting = json!({
            "year": 2017, "day": "2017-09-20", "place": "会议室", "leader_post_id": city,
        });
        let directive = json!({
            "year": 2017, "department_id": own, "text": "请抓紧。", "deadline": "2017-09-30",
            "leader_post_id": city,
        });
        let task = json!({"year": 2017, "task": "1"});
        let post = app.post(security, "于湘宁", "department_leader").await;
        let belongs = json!({"department_id": own, "post_id": post});
        let signer = app.person(security, "signer", "department_leader", belongs).await;
        let team = Team {
            department: own.to_owned(),
            clerk: uploader.clone(),
            leader: signer,
            office: opener.clone(),
        };
        app.approve_a_plan(&team).await;
        app.accept_a_report(&team, "progress-2017-09-25", 0.5).await;
        let published = app.read(&opener, "/api/v1/publications").await;
        let bulletin = json!({"year": 2017, "kind": "periodic", "scope": "public"});
        Self {
            opening,
            urge,
            meeting: made(app, &opener, "/api/v1/meetings", meeting).await,
            directive: made(app, &opener, "/api/v1/directives", directive).await,
            change: made(app, &uploader, "/api/v1/changes", task.clone()).await,
            completion: made(app, &uploader, "/api/v1/completions", task).await,
            bulletin: made(app, &opener, "/api/v1/bulletins", bulletin).await,
            publication: published.body["items"][0]["id"].as_str().expect("an id").to_owned(),
            department: own.to_owned(),
            post,
            account: idle.id,
            session: idle.session,
            attachment: app.evidence(&uploader).await,
        }
    }

    /// The operation's address with ids of records that exist.
    pub(super) fn address(&self, path: &str, token: &str) -> String {
        let public = path.contains("/public/");
        let id = match path {
            _ if path.starts_with("/api/v1/tokens/") => token.to_owned(),
            _ if path.contains("/sessions/") => self.session.clone(),
            _ if path.contains("/departments/") && !public => self.department.clone(),
            _ if path.contains("/posts/") && !public => self.post.clone(),
            _ if path.starts_with("/api/v1/accounts/") => self.account.clone(),
            _ if path.starts_with("/api/v1/openings/") => self.opening.clone(),
            _ if path.starts_with("/api/v1/urges/") => self.urge.clone(),
            _ if path.starts_with("/api/v1/meetings/") => self.meeting.clone(),
            _ if path.starts_with("/api/v1/directives/") => self.directive.clone(),
            _ if path.starts_with("/api/v1/changes/") => self.change.clone(),
            _ if path.starts_with("/api/v1/completions/") => self.completion.clone(),
            _ if path.starts_with("/api/v1/bulletins/") => self.bulletin.clone(),
            _ if path.starts_with("/api/v1/publications/") => self.publication.clone(),
            // No year can be closed before it is over: who may comes as far as "nothing there".
            _ if path.starts_with("/api/v1/attachments/") => self.attachment.clone(),
            _ => "00000000-0000-0000-0000-000000000000".to_owned(),
        };
        path.replace("{year}", "2017")
            .replace("{key}", "1")
            .replace("{department}", &self.department)
            .replace("{period}", "progress-2017-09-25")
            .replace("{format}", "json")
            .replace("{place}", "1")
            .replace("{id}", &id)
    }
}

/// Id of a record that somebody makes.
async fn made(app: &TestApp, by: &Person, path: &str, body: Value) -> String {
    let made = app.call(Call::new("POST", path).by(&by.token).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.body["id"].as_str().expect("an id").to_owned()
}
