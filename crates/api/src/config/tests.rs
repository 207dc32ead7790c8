use super::*;

#[test]
fn passwords_never_show() {
    for (url, shown) in [
        (
            "postgres://guapai:hunter2@db.example:5432/guapai",
            "postgres://guapai:***@db.example:5432/guapai",
        ),
        ("postgres://guapai@db/guapai?password=hunter2", "postgres://guapai:***@db/guapai"),
        ("postgres://db/guapai?password=hunter2", "***"),
        ("sqlite://data/guapai.sqlite", "sqlite://data/guapai.sqlite"),
    ] {
        assert_eq!(format!("{:?}", Secret::new(url)), shown);
    }
}

#[test]
fn a_base_path_is_checked() {
    for (base, good) in [
        ("", true),
        ("/minsheng", true),
        ("/a/b", true),
        ("minsheng", false),
        ("/a/", false),
        ("/a b", false),
    ] {
        let settings = Settings { base_path: base.to_owned(), ..Settings::default() };
        assert_eq!(settings.checked().is_ok(), good, "{base}");
    }
}

#[test]
fn what_would_weaken_the_headers_is_refused() {
    let with = |change: fn(&mut Settings)| {
        let mut settings = Settings::default();
        change(&mut settings);
        settings.checked()
    };
    assert!(with(|it| it.frame_ancestors = vec!["https://www.example.gov.cn".into()]).is_ok());
    for wrong in ["*", "https://a; script-src *", "www.example.gov.cn", "https://", "https://a/b"] {
        let settings = Settings { frame_ancestors: vec![wrong.into()], ..Settings::default() };
        assert!(settings.checked().is_err(), "{wrong}");
    }
    assert!(with(|it| it.trusted_proxies = vec!["10.0.0.0/8".into(), "::1".into()]).is_ok());
    assert!(with(|it| it.trusted_proxies = vec!["proxy.local".into()]).is_err());
    assert!(with(|it| it.tls_key = Some("key.pem".into())).is_err());
}

#[test]
fn a_mail_server_is_checked_at_the_start() {
    let with = |url: &str, from: Option<&str>| {
        let settings = Settings {
            smtp_url: Some(Secret::new(url)),
            mail_from: from.map(str::to_owned),
            ..Settings::default()
        };
        settings.checked().map(|settings| settings.smtp().ok().flatten())
    };
    let from = Some("督查室 <ducha@example.gov.cn>");
    let server = with("smtps://ducha:p%40ss@mail.example.gov.cn", from).unwrap().unwrap();
    assert_eq!(
        (server.host.as_str(), server.port, server.tls),
        ("mail.example.gov.cn", 465, Tls::Whole)
    );
    assert_eq!(server.credentials, Some(("ducha".to_owned(), "p@ss".to_owned())));
    let relay = with("smtp://10.0.0.1", from).unwrap().unwrap();
    assert_eq!((relay.port, relay.tls, relay.credentials), (25, Tls::None, None));
    let begun = with("smtp://a:b@10.0.0.1:587?tls=required", from).unwrap().unwrap();
    assert_eq!((begun.port, begun.tls), (587, Tls::Begun));
    for wrong in
        ["mail.example.gov.cn:25", "http://mail.example.gov.cn", "smtp://", "smtp://h?tls=no"]
    {
        assert!(with(wrong, from).is_err(), "{wrong}");
    }
    assert!(with("smtp://a:b@10.0.0.1", from).is_err(), "a password travels over TLS only");
    assert!(with("smtp://10.0.0.1", None).is_err(), "a mail has a sender");
    assert!(with("smtp://10.0.0.1", Some("nobody")).is_err());
    assert!(
        Settings { mail_from: Some("nobody".into()), ..Settings::default() }.checked().is_err()
    );
}
