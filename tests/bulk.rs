//! Accounts from a spreadsheet.
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, Reply, TestApp};

const HEADINGS: &str =
    "登录名,姓名,角色,责任部门,领导岗位现任,督查员身份,督查组,聘期起,聘期止,电子邮箱,账号有效期至";

async fn send(app: &TestApp, by: &Person, trial: bool, content: impl Into<Vec<u8>>) -> Reply {
    let path = format!("/api/v1/account-spreadsheet?trial={trial}");
    let call = Call::new("POST", &path).by(&by.token);
    app.call(call.header("content-type", "application/octet-stream").bytes(content)).await
}

fn problems(reply: &Reply) -> Vec<(u64, Vec<String>)> {
    let rows = reply.body["rows"].as_array().expect("rows");
    let wrong = rows.iter().filter(|row| row.get("problems").is_some());
    wrong
        .map(|row| {
            let texts = row["problems"].as_array().expect("problems");
            let texts = texts.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            (row["row"].as_u64().expect("a row"), texts)
        })
        .collect()
}

#[actix_web::test]
async fn a_city_is_taken_in_from_one_file() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let file = format!(
        "{HEADINGS}\n\
         yuxiangning,于湘宁,部门主要领导,市教育局,于湘宁,,,,,,\n\
         jiaoyu,王芳,部门专人,市教育局,,,,,,wf@example.gov.cn,2018-01-31\n\
         renzhiyou,任志友,分管市领导,,任志友,,,,,,\n\
         daibiao,李代表,特邀督查员,,,人大代表,第一督查组,2017年1月1日,2017/12/31,,\n\
         wfdb,记者,media,,,,,,,,\n"
    );
    let trial = send(&app, &admin, true, file.clone()).await;
    assert_eq!((trial.status, &trial.body["created"]), (200, &false.into()), "{}", trial.text());
    assert!(problems(&trial).is_empty(), "{:?}", problems(&trial));
    let list = Call::new("GET", "/api/v1/accounts").by(&admin.token);
    assert_eq!(app.call(list).await.body["total"], 1, "a trial creates nothing");

    let made = send(&app, &admin, false, file.clone()).await;
    assert_eq!((made.status, &made.body["created"]), (200, &true.into()));
    let rows = made.body["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 5);
    for row in rows {
        let link = row["invitation"]["link"].as_str().expect("an invitation");
        let (_, secret) = link.split_once('#').expect("a secret");
        assert_eq!(app.accept(secret, PASSWORD).await.status, 200);
    }
    let deputy = app.sign_in("daibiao", PASSWORD).await;
    assert_eq!(app.call(Call::new("GET", "/api/v1/desk").by(&deputy.token)).await.status, 200);
    let again = send(&app, &admin, false, file).await;
    assert_eq!(again.body["created"], false, "the same file twice");
    assert_eq!(problems(&again).len(), 5);
}

#[actix_web::test]
async fn one_wrong_row_and_nothing_is_created() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let file = format!(
        "{HEADINGS}\n\
         good,张三,督查室,,,,,,,,\n\
         a,李四,督查室,,,,,,,,\n\
         boss,王五,市长,,,,,,,,\n\
         clerk,赵六,部门专人,市教育委员会,,,,,,,\n\
         leader,毛加文,部门主要领导,市教育局,毛加文,,,,,,\n\
         deputy,钱七,特邀督查员,,,群众,,明天,2017-12-31,,\n\
         good,孙八,新闻媒体,,,,,,,,\n"
    );
    let reply = send(&app, &admin, false, file).await;
    assert_eq!(reply.body["created"], false);
    let rows: Vec<u64> = problems(&reply).iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [3, 4, 5, 6, 7, 8], "{:?}", problems(&reply));
    let list = Call::new("GET", "/api/v1/accounts").by(&admin.token);
    assert_eq!(app.call(list).await.body["total"], 1);
}

#[actix_web::test]
async fn the_template_filled_in_is_read_back() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let template = app.call(Call::new("GET", "/api/v1/account-spreadsheet").by(&admin.token)).await;
    assert!(template.header("content-disposition").contains("accounts.xlsx"));
    let empty = send(&app, &admin, true, template.bytes.clone()).await;
    assert_eq!(empty.problem(), (422, "invalid_value"), "there is nothing in it yet");
    let headings: Vec<String> = HEADINGS.split(',').map(str::to_owned).collect();
    let document = office::read("accounts.xlsx", &template.bytes).expect("a workbook");
    let text = format!("{document:?}");
    assert!(headings.iter().all(|heading| text.contains(heading.as_str())), "{text}");
}

#[actix_web::test]
async fn what_is_no_such_spreadsheet_is_refused() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    for (content, status) in [
        (Vec::new(), 422),
        (b"PK\x03\x04 broken".to_vec(), 422),
        ("任务,时限\n一,二\n三,四\n".as_bytes().to_vec(), 422),
        (format!("{HEADINGS}\n").into_bytes(), 422),
        (vec![b'a'; 3 * 1024 * 1024], 413),
    ] {
        let reply = send(&app, &admin, false, content).await;
        assert_eq!(reply.problem().0, status, "{}", reply.text());
    }
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    assert_eq!(send(&app, &media, true, "x").await.problem(), (403, "forbidden"));
}
