//! What only a real server shows: headers, slow bodies, TLS.
use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
    time::Duration,
};

use actix_web::{App, HttpServer, dev::ServerHandle, web::block};
use api::{app, commands::Command, config::Settings};
use clap::Parser;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, pki_types::ServerName};
use serde_json::json;
use tests::{Call, PASSWORD, TestApp, fresh_database};
use utoipa_actix_web::AppExt;

/// The application behind a port of this machine.
async fn listen(app: &TestApp) -> (std::net::SocketAddr, ServerHandle) {
    let state = app.state.clone();
    let server = HttpServer::new(move || {
        App::new().into_utoipa_app().configure(app::configure(state.clone())).into_app()
    })
    .workers(1)
    .bind("127.0.0.1:0")
    .expect("a free port");
    let address = server.addrs()[0];
    let running = server.run();
    let handle = running.handle();
    actix_web::rt::spawn(running);
    (address, handle)
}

#[actix_web::test]
async fn whoever_sends_a_body_without_end_is_not_waited_for() {
    let settings = Settings { body_seconds: 1, ..Settings::default() };
    let app = TestApp::with(fresh_database().await, settings).await;
    let (address, handle) = listen(&app).await;
    let answer = block(move || {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        let head = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
                    Content-Length: 1000\r\n\r\n{\"name\": ";
        stream.write_all(head.as_bytes()).expect("a beginning");
        let mut answer = [0; 64];
        let read = stream.read(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer[..read]).into_owned()
    })
    .await
    .expect("a thread");
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    handle.stop(false).await;
}

#[actix_web::test]
async fn every_answer_says_what_a_page_may_do() {
    let settings = Settings {
        frame_ancestors: vec!["https://www.example.gov.cn".to_owned()],
        ..Settings::default()
    };
    let app = TestApp::with(fresh_database().await, settings).await;
    for path in
        ["/", "/api/v1/public/programmes", "/api/v1/account", "/nowhere", "/api/docs/index.html"]
    {
        let reply = app.get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        assert!(policy.contains("'wasm-unsafe-eval'"), "{path}: {policy}");
        assert!(policy.ends_with("frame-ancestors 'self' https://www.example.gov.cn"), "{policy}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.header("referrer-policy"), "strict-origin-when-cross-origin");
        assert_eq!(reply.header("strict-transport-security"), "", "there is no TLS to insist on");
    }
    let desk = app.get("/desk/accounts").await;
    assert!(desk.header("content-security-policy").ends_with("frame-ancestors 'none'"));
    assert_eq!(desk.header("cache-control"), "no-store");
    let text = desk.text();
    assert!(!text.contains("<style") && !text.contains(" style="), "{text}");
}

#[actix_web::test]
async fn behind_tls_browsers_are_held_to_it() {
    let settings = Settings {
        public_origin: Some("https://minsheng.example.gov.cn".to_owned()),
        ..Settings::default()
    };
    let app = TestApp::with(fresh_database().await, settings).await;
    assert!(app.get("/healthz").await.header("strict-transport-security").contains("max-age="));
    app.security_administrator().await;
    let reply = app.try_sign_in("first", PASSWORD).await;
    assert!(reply.header("set-cookie").contains("Secure"), "{}", reply.header("set-cookie"));
    let cookie = reply.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let refresh = |origin: &str| {
        let call = Call::new("POST", "/api/v1/session/refresh").cookie(&cookie);
        call.header("origin", origin).header("host", "10.0.0.5:8080")
    };
    assert_eq!(app.call(refresh("https://10.0.0.5:8080")).await.status, 403);
    assert_eq!(app.call(refresh("https://minsheng.example.gov.cn")).await.status, 200);
}

#[actix_web::test]
async fn a_proxy_that_is_trusted_tells_where_a_request_comes_from() {
    let settings =
        Settings { trusted_proxies: vec!["192.0.2.0/24".to_owned()], ..Settings::default() };
    let app = TestApp::with(fresh_database().await, settings).await;
    app.security_administrator().await;
    let body = json!({"name": "first", "password": PASSWORD});
    let call = Call::new("POST", "/api/v1/session").json(&body);
    let person = tests::Person::of(
        "first",
        &app.call(call.header("x-forwarded-for", "6.6.6.6, 203.0.113.5")).await,
    );
    let list = app.call(Call::new("GET", "/api/v1/account/sessions").by(&person.token)).await;
    let items = list.body["items"].as_array().expect("sessions");
    let found = items.iter().find(|it| it["current"] == true).expect("it");
    assert_eq!(found["address"], "203.0.113.5");
}

/// `guapai serve` with a certificate of the test's own, asked by a client that knows it.
#[actix_web::test]
async fn tls_is_spoken_where_a_certificate_is_set() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("certificate.pem"), made.cert.pem()).expect("a file");
    std::fs::write(path("key.pem"), made.signing_key.serialize_pem()).expect("a file");
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = port.local_addr().expect("an address");
    drop(port);
    let settings = format!(
        "data_folder = {:?}\nlisten = \"{address}\"\ntls_certificate = {:?}\ntls_key = {:?}\nworkers = 1\n",
        path("data"),
        path("certificate.pem"),
        path("key.pem"),
    );
    std::fs::write(path("guapai.toml"), settings).expect("settings");
    let command = Command::try_parse_from(["guapai", "serve", "--config", &path("guapai.toml")]);
    let server = actix_web::rt::spawn(command.expect("a command").run());
    let mut known = RootCertStore::empty();
    known.add(made.cert.der().clone()).expect("a certificate");
    let answer = block(move || ask(address, known)).await.expect("a thread");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.to_lowercase().contains("strict-transport-security: max-age="), "{answer}");
    server.abort();
}

fn ask(address: std::net::SocketAddr, known: RootCertStore) -> String {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(known)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").expect("a name");
    // The server takes its time to migrate its database; it listens as soon as it can answer.
    let stream = loop {
        match TcpStream::connect(address) {
            Ok(stream) => break stream,
            Err(_) => std::thread::yield_now(),
        }
    };
    let client = ClientConnection::new(Arc::new(config), name).expect("a client");
    let mut stream = StreamOwned::new(client, stream);
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .expect("a request");
    let mut answer = Vec::new();
    // A server that closes without saying so is no concern of this test.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
