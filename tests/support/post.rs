//! The real mail servers that `cargo xtask test` starts, and what arrived at them.
use std::{fs, path::PathBuf};

use api::config::{Secret, Settings};
use mail_parser::MessageParser;
use uuid::Uuid;

/// Takes every mail; refuses what is larger than 1000 bytes; where the mails are.
const SERVER: &str = "TEST_SMTP";
const SMALL: &str = "TEST_SMTP_SMALL";
const FOLDER: &str = "TEST_MAILDIR";

/// A mail as its reader sees it.
#[derive(Debug)]
pub struct Letter {
    pub id: String,
    pub from: String,
    pub subject: String,
    pub body: String,
}

fn named(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| {
        panic!("{variable} is not set: run the tests with `cargo xtask test sqlite`, which starts a mail server")
    })
}

/// Settings with a mail server at this address.
pub fn posting_to(address: &str) -> Settings {
    Settings {
        smtp_url: Some(Secret::new(format!("smtp://{address}"))),
        mail_from: Some("督查室 <ducha@example.gov.cn>".to_owned()),
        public_origin: Some("https://www.example.gov.cn".to_owned()),
        ..Settings::default()
    }
}

/// With the server that takes every mail.
pub fn posting() -> Settings {
    posting_to(&named(SERVER))
}

/// With the server that refuses most.
pub fn posting_in_vain() -> Settings {
    posting_to(&named(SMALL))
}

/// An address that no other test has.
pub fn fresh_address() -> String {
    format!("{}@example.gov.cn", Uuid::new_v4().simple())
}

/// The mails that arrived for an address.
pub fn arrived(address: &str) -> Vec<Letter> {
    let folder = PathBuf::from(named(FOLDER)).join("new");
    // The server makes the folder for the first mail.
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let contents = files.filter_map(|file| fs::read(file.path()).ok());
    let letters = contents.filter_map(|content| {
        let mail = MessageParser::default().parse(&content)?;
        let to = mail.header_raw("X-RcptTo")?.trim();
        (to == address).then(|| Letter {
            id: mail.message_id().unwrap_or_default().to_owned(),
            from: mail.header_raw("X-MailFrom").unwrap_or_default().trim().to_owned(),
            subject: mail.subject().unwrap_or_default().to_owned(),
            body: mail.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        })
    });
    letters.collect()
}
