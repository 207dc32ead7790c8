use tests::TestApp;

const DEPARTMENTS: &str = "/api/v1/public/programmes/2017/departments";

#[actix_web::test]
async fn one_bureau_spelt_three_ways_is_two_branches() {
    let app = TestApp::start().await;
    let list = app.get(DEPARTMENTS).await;
    let branches: Vec<(&str, u64)> = list.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter(|department| department["bureau"] == "市规划建设局")
        .filter_map(|department| {
            Some((department["name"].as_str()?, department["tasks"].as_u64()?))
        })
        .collect();
    assert_eq!(branches, [("市规划建设局（建设）", 10), ("市规划建设局（规划）", 2)]);
}

#[actix_web::test]
async fn a_department_has_its_leaders_and_lights() {
    let app = TestApp::start().await;
    let list = app.get(DEPARTMENTS).await;
    let id = list.body["items"][0]["id"].as_str().expect("an id").to_owned();
    let one = app.get(&format!("{DEPARTMENTS}/{id}")).await;
    assert_eq!(one.body["name"], "市规划建设局（建设）");
    assert_eq!(one.body["leaders"][0]["holder"], "王学波");
    let nobody = app.get(&format!("{DEPARTMENTS}/00000000-0000-0000-0000-000000000000")).await;
    assert_eq!(nobody.problem(), (404, "not_found"));
    assert_eq!(app.get(&format!("{DEPARTMENTS}/7")).await.problem(), (404, "not_found"));
}
