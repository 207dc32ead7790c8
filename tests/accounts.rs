//! The first administrator.
use api::commands::create_first_administrator;
use tests::{TestApp, fresh_database};

#[actix_web::test]
async fn the_first_administrator_is_made_once_and_with_a_strong_password() {
    let database = fresh_database().await;
    let now = TestApp::clock().now();
    for weak in ["12345678", "aaaaaaaaaaaaaaaa", "Guardian-2017-x"] {
        assert!(
            create_first_administrator(&database, "guardian", weak, now).await.is_err(),
            "{weak}"
        );
    }
    create_first_administrator(&database, "guardian", "Supervision-2017", now)
        .await
        .expect("an administrator");
    let again = create_first_administrator(&database, "other", "Supervision-2018", now).await;
    assert!(again.is_err(), "there is an administrator already");
}
