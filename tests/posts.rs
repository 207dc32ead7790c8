use tests::TestApp;

const POSTS: &str = "/api/v1/public/programmes/2017/posts";

#[actix_web::test]
async fn city_leaders_come_first_and_the_busiest_of_them() {
    let app = TestApp::start().await;
    let list = app.get(POSTS).await;
    let first = &list.body["items"][0];
    assert_eq!((&first["holder"], &first["kind"]), (&"任志友".into(), &"city_leader".into()));
    let id = first["id"].as_str().expect("an id");
    let one = app.get(&format!("{POSTS}/{id}")).await;
    assert_eq!(&one.body, first);
    assert_eq!(one.body["tenures"][0]["holder"], "任志友");
}

#[actix_web::test]
async fn a_post_that_is_not_there_is_not_found() {
    let app = TestApp::start().await;
    let nobody = app.get(&format!("{POSTS}/00000000-0000-0000-0000-000000000000")).await;
    assert_eq!(nobody.problem(), (404, "not_found"));
}
