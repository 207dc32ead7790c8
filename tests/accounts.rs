//! Accounts: made by the security administrator, taken up by invitation, handed over with a post.
use api::commands::create_first_administrator;
use chrono::TimeDelta;
use domain::{accounts::AccountName, line::PersonName};
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, Reply, TestApp, fresh_database, pass};

const ACCOUNTS: &str = "/api/v1/accounts";

async fn read(app: &TestApp, by: &Person, id: &str) -> Reply {
    app.call(Call::new("GET", &format!("{ACCOUNTS}/{id}")).by(&by.token)).await
}

async fn desk(app: &TestApp, token: &str) -> Reply {
    app.call(Call::new("GET", "/api/v1/desk").by(token)).await
}

fn guest() -> Value {
    json!({"name": "guest", "person": "访客", "role": "media"})
}

#[actix_web::test]
async fn the_first_administrator_is_made_once_and_with_a_strong_password() {
    let database = fresh_database().await;
    let now = TestApp::clock().now();
    let make = |name: &'static str, password: &'static str| {
        let database = database.clone();
        async move {
            let name = AccountName::parse(name).expect("a name");
            let person = PersonName::parse("安全管理员").expect("a person");
            create_first_administrator(&database, &name, person, password, now).await
        }
    };
    for weak in ["12345678", "aaaaaaaaaaaaaaaa", "Guardian-2017-x"] {
        assert!(make("guardian", weak).await.is_err(), "{weak}");
    }
    make("guardian", "Supervision-2017").await.expect("an administrator");
    let again = make("other", "Supervision-2018").await;
    assert!(again.is_err(), "there is an administrator already");
}

#[actix_web::test]
async fn an_invitation_is_accepted_once_and_in_time() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let created = app.create_account(&admin, &guest()).await;
    assert_eq!(created.status, 201);
    assert_eq!(created.body["account"]["state"], "invited");
    assert!(
        created.body["invitation"]["link"].as_str().expect("a link").contains("/desk/invitation#")
    );
    let secret = created.invitation();
    assert_eq!(app.try_sign_in("guest", PASSWORD).await.problem(), (401, "wrong_credentials"));
    let weak = app.accept(&secret, "guest-Password-1").await;
    assert_eq!((weak.problem().0, weak.pointers()), (422, vec!["#/password"]));
    assert_eq!(app.accept(&secret, PASSWORD).await.body["name"], "guest");
    assert_eq!(app.accept(&secret, "Another-2017-pw").await.problem(), (404, "not_found"));
    for forged in ["", "guapai_invite_", &format!("{secret}a"), &secret.to_uppercase()] {
        assert_eq!(app.accept(forged, PASSWORD).await.problem(), (404, "not_found"), "{forged}");
    }
    let late = json!({"name": "late", "person": "迟", "role": "media"});
    let late = app.create_account(&admin, &late).await.invitation();
    pass(TimeDelta::hours(72));
    assert_eq!(app.accept(&late, PASSWORD).await.problem(), (404, "not_found"), "after three days");
}

#[actix_web::test]
async fn a_forgotten_password_is_replaced_by_a_new_invitation() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    let invite =
        || Call::new("POST", &format!("{ACCOUNTS}/{}/invitation", media.id)).by(&admin.token);
    let first = app.call(invite()).await.invitation();
    let second = app.call(invite()).await.invitation();
    assert_eq!(app.accept(&first, "Another-2017-pw").await.status, 404, "a newer one voids it");
    assert_eq!(desk(&app, &media.token).await.status, 200, "nothing changes before it is accepted");
    let same = app.accept(&second, PASSWORD).await;
    assert_eq!((same.problem().0, same.pointers()), (422, vec!["#/password"]), "used before");
    assert_eq!(app.accept(&second, "Another-2017-pw").await.status, 200);
    assert_eq!(desk(&app, &media.token).await.problem(), (401, "session_over"));
    assert_eq!(app.try_sign_in("media-one", "Another-2017-pw").await.status, 201);
}

#[actix_web::test]
async fn what_makes_no_account_is_named_field_by_field() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let education = app.department(&admin, "市教育局").await;
    let police = app.post(&admin, "毛加文", "department_leader").await;
    for (change, status, pointers) in [
        (json!({"name": "a", "person": " "}), 422, vec!["#/name", "#/person"]),
        (json!({"email": "nobody"}), 422, vec!["#/email"]),
        (json!({"role": "public"}), 422, vec!["#/role"]),
        (json!({"role": "mayor"}), 400, vec!["#/role"]),
        (json!({"department_id": education}), 422, vec!["#/department_id"]),
        (json!({"role": "department_clerk"}), 422, vec!["#/department_id"]),
        (
            json!({"role": "department_leader", "department_id": education, "post_id": police}),
            422,
            vec!["#/post_id"],
        ),
        (json!({"role": "inspector"}), 422, vec!["#/term"]),
        (
            json!({"role": "inspector",
                   "term": {"body": "cppcc", "from": "2017-02-01", "until": "2017-01-01"}}),
            422,
            vec!["#/term/until"],
        ),
        (json!({"password": PASSWORD}), 400, vec!["#/password"]),
        (json!({"state": "active"}), 400, vec!["#/state"]),
    ] {
        let mut draft = guest();
        if let (Some(draft), Some(change)) = (draft.as_object_mut(), change.as_object()) {
            draft.extend(change.clone());
        }
        let reply = app.create_account(&admin, &draft).await;
        assert_eq!((reply.problem().0, reply.pointers()), (status, pointers), "{change}");
    }
    assert_eq!(app.create_account(&admin, &guest()).await.status, 201);
    let again = json!({"name": "GUEST", "person": "另一人", "role": "media"});
    assert_eq!(app.create_account(&admin, &again).await.problem(), (409, "name_taken"));
}

#[actix_web::test]
async fn a_suspension_holds_at_once() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    let tag = read(&app, &admin, &media.id).await.header("etag").to_owned();
    let path = format!("{ACCOUNTS}/{}/suspension", media.id);
    let suspend = |tag: &str, reason: &str| {
        Call::new("POST", &path).by(&admin.token).if_match(tag).json(&json!({"reason": reason}))
    };
    assert_eq!(app.call(suspend(&tag, " ")).await.pointers(), ["#/reason"]);
    let suspended = app.call(suspend(&tag, "调离岗位")).await;
    assert_eq!(suspended.body["state"], "suspended");
    assert_eq!(desk(&app, &media.token).await.problem(), (401, "session_over"));
    let refresh = Call::new("POST", "/api/v1/session/refresh").cookie(&media.cookie);
    assert_eq!(app.call(refresh).await.problem(), (401, "session_over"));
    assert_eq!(app.try_sign_in("media-one", PASSWORD).await.problem(), (403, "account_suspended"));
    let wrong = app.try_sign_in("media-one", "Wrong-password-1").await;
    assert_eq!(wrong.problem(), (401, "wrong_credentials"), "only its owner learns of it");
    assert_eq!(app.call(suspend(&tag, "再次")).await.problem(), (412, "stale"));
    let now = suspended.header("etag");
    assert_eq!(app.call(suspend(now, "再次")).await.problem(), (409, "already_suspended"));
    let invite = Call::new("POST", &format!("{ACCOUNTS}/{}/invitation", media.id));
    assert_eq!(app.call(invite.by(&admin.token)).await.problem(), (409, "account_not_usable"));
    let reinstate = |tag: &str| Call::new("DELETE", &path).by(&admin.token).if_match(tag);
    let back = app.call(reinstate(now)).await;
    assert_eq!(back.body["state"], "active");
    assert_eq!(app.call(reinstate(back.header("etag"))).await.problem(), (409, "not_suspended"));
    assert_eq!(app.try_sign_in("media-one", PASSWORD).await.status, 201);
}

#[actix_web::test]
async fn nobody_suspends_or_promotes_themselves() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let tag = read(&app, &admin, &admin.id).await.header("etag").to_owned();
    let suspend =
        Call::new("POST", &format!("{ACCOUNTS}/{}/suspension", admin.id)).by(&admin.token);
    let reply = app.call(suspend.if_match(&tag).json(&json!({"reason": "自行停用"}))).await;
    assert_eq!(reply.problem(), (409, "own_account"));
    let draft = json!({"name": "first", "person": "安全管理员", "role": "audit_administrator"});
    let amend = Call::new("PUT", &format!("{ACCOUNTS}/{}", admin.id)).by(&admin.token);
    let reply = app.call(amend.if_match(&tag).json(&draft)).await;
    assert_eq!(reply.problem(), (409, "own_account"));
}

#[actix_web::test]
async fn a_change_of_role_holds_at_once_and_of_two_changes_one_is_told() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let person = app.person(&admin, "person", "media", json!({})).await;
    let tag = read(&app, &admin, &person.id).await.header("etag").to_owned();
    let draft = json!({"name": "person", "person": "张三", "role": "audit_administrator"});
    let amend =
        || Call::new("PUT", &format!("{ACCOUNTS}/{}", person.id)).by(&admin.token).json(&draft);
    assert_eq!(app.call(amend()).await.problem(), (428, "precondition_required"));
    assert_eq!(app.call(amend().if_match(&tag)).await.body["role"], "audit_administrator");
    assert_eq!(app.call(amend().if_match(&tag)).await.problem(), (412, "stale"));
    let audit = Call::new("GET", "/api/v1/audit").by(&person.token);
    assert_eq!(app.call(audit).await.status, 200, "with the token of before");
    let renamed = json!({"name": "other", "person": "张三", "role": "audit_administrator"});
    let tag = read(&app, &admin, &person.id).await.header("etag").to_owned();
    let rename = Call::new("PUT", &format!("{ACCOUNTS}/{}", person.id)).by(&admin.token);
    let reply = app.call(rename.if_match(&tag).json(&renamed)).await;
    assert_eq!(reply.pointers(), ["#/name"], "a name for signing in stays");
}

#[actix_web::test]
async fn an_account_ends_with_its_last_day_and_an_inspectors_with_the_term() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    app.person(&admin, "media-one", "media", json!({"last_day": "2017-09-20"})).await;
    let term =
        json!({"term": {"body": "peoples_congress", "from": "2017-01-01", "until": "2017-09-20"}});
    app.person(&admin, "deputy", "inspector", term).await;
    let later = json!({"term": {"body": "cppcc", "from": "2017-09-21", "until": "2017-12-31"},
                       "name": "member", "person": "委员", "role": "inspector"});
    let later = app.create_account(&admin, &later).await;
    assert_eq!(later.body["account"]["state"], "expired", "the term has not begun");
    pass(TimeDelta::days(1));
    for name in ["media-one", "deputy"] {
        assert_eq!(app.try_sign_in(name, PASSWORD).await.problem(), (403, "account_expired"));
    }
    let list = app.call(Call::new("GET", &format!("{ACCOUNTS}?state=expired"))).await;
    assert_eq!(list.status, 401, "a list is for the administrator, who has to sign in again");
}

#[actix_web::test]
async fn accounts_are_listed_filtered_and_paged() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    for number in 0..5 {
        let draft = json!({"name": format!("media-{number}"), "person": format!("记者{number}"), "role": "media"});
        assert_eq!(app.create_account(&admin, &draft).await.status, 201);
    }
    let list = |query: &str| Call::new("GET", &format!("{ACCOUNTS}?{query}")).by(&admin.token);
    assert_eq!(app.call(list("role=media")).await.body["total"], 5);
    assert_eq!(app.call(list("state=active")).await.body["total"], 1);
    assert_eq!(app.call(list("q=%E8%AE%B0%E8%80%853")).await.body["items"][0]["name"], "media-3");
    let first = app.call(list("role=media&limit=2")).await;
    let next = first.header("link").split(['<', '>']).nth(1).expect("a link").to_owned();
    let second = app.call(Call::new("GET", &next).by(&admin.token)).await;
    assert_eq!(second.body["items"][0]["name"], "media-2");
    for wrong in ["role=mayor", "limit=201", "colour=red"] {
        let status = app.call(list(wrong)).await.status;
        assert!(matches!(status, 400 | 422), "{wrong}: {status}");
    }
}

#[actix_web::test]
async fn an_administrator_of_before_is_still_there() {
    use migrations::{Migrator, MigratorTrait};
    use sea_orm::{ConnectionTrait, Statement};
    let address = tests::fresh_postgres().await.unwrap_or_else(|| "sqlite::memory:".to_owned());
    let database = api::database::connect(&address).await.expect("the database opens");
    Migrator::up(&database, Some(5)).await.expect("the tables as they were");
    let id = uuid::Uuid::from_u128(7);
    let row = [id.into(), TestApp::clock().now().into()];
    let insert = Statement::from_sql_and_values(
        database.get_database_backend(),
        "INSERT INTO account (id, name, role, password_hash, created_at) \
         VALUES ($1, 'guardian', 'security_administrator', '$argon2id$', $2)",
        row,
    );
    database.execute_raw(insert).await.expect("the first administrator");
    api::database::migrate(&database).await.expect("the tables as they are");
    let query = "SELECT person FROM account WHERE name = 'guardian' AND version = 1";
    let query = Statement::from_string(database.get_database_backend(), query);
    let row = database.query_one_raw(query).await.expect("a query").expect("a row");
    assert_eq!(row.try_get::<String>("", "person"), Ok("guardian".to_owned()));
}
