//! The server that takes our mails, by its address.
use data_encoding::HEXUPPER_PERMISSIVE;
use lettre::message::Mailbox;
use url::Url;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    /// None: for a server on the same machine or network.
    None,
    /// STARTTLS, or nothing is sent.
    Begun,
    /// From the first byte.
    Whole,
}

#[derive(Clone)]
pub(crate) struct Smtp {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) tls: Tls,
    /// Name and password.
    pub(crate) credentials: Option<(String, String)>,
    pub(crate) from: Mailbox,
}

impl Smtp {
    /// None where the address is no such server's, or a password would travel in the open.
    pub(super) fn of(address: &str, from: Mailbox) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let (tls, usual_port) = match (url.scheme(), url.query()) {
            ("smtps", None) => (Tls::Whole, 465),
            ("smtp", None) => (Tls::None, 25),
            ("smtp", Some("tls=required")) => (Tls::Begun, 587),
            _ => return None,
        };
        let credentials = match url.password() {
            Some(password) => Some((decoded(url.username())?, decoded(password)?)),
            None if url.username().is_empty() => None,
            None => return None,
        };
        let in_the_open = credentials.is_some() && tls == Tls::None;
        let host = url.host_str().filter(|host| !host.is_empty() && !in_the_open)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Some(Self { host, port: url.port().unwrap_or(usual_port), tls, credentials, from })
    }
}

/// What `%40` and the like stand for.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                bytes.extend(HEXUPPER_PERMISSIVE.decode(&[*high, *low]).ok()?);
                rest = after;
            }
            (byte, after) => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}
