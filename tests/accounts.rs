//! The first administrator.
use api::commands::create_first_administrator;
use domain::{accounts::AccountName, line::PersonName};
use tests::{TestApp, fresh_database};

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
