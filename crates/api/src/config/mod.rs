//! Settings: defaults, then a file, then the environment. Secrets print as `***`.
mod secret;
mod smtp;

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};

pub use secret::Secret;
pub(crate) use smtp::{Smtp, Tls};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    Text,
    Json,
}

/// Everything that can be set. Each field is a key of the settings file and, in capitals behind
/// `GUAPAI_`, a variable of the environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Folder of the embedded database and of attachments.
    pub data_folder: PathBuf,
    /// `postgres://…`; an SQLite file in the data folder when absent. Also read from `DATABASE_URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<Secret>,
    /// Address and port to listen on.
    pub listen: String,
    /// Path of the city website under which everything is served, such as `/minsheng`.
    pub base_path: String,
    /// The address by which people reach this instance, such as `https://www.example.gov.cn`. Needed
    /// behind a proxy that speaks TLS: cookies are then sent over TLS only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_origin: Option<String>,
    /// Origins whose pages may read the public API in a browser.
    pub cors_origins: Vec<String>,
    /// Origins whose pages may show the board in a frame. The desk is never shown in one.
    pub frame_ancestors: Vec<String>,
    /// Addresses or networks of the proxies in front, whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<String>,
    /// Certificate chain and key, PEM files; TLS is spoken when both are set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_certificate: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_key: Option<PathBuf>,
    /// The file of the keys that sign access tokens and seal second factors; made when absent. Every
    /// process on one database needs the same; `keys.json` in the data folder when not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys_file: Option<PathBuf>,
    /// The server that takes our mails: `smtps://user:password@host:465`, `smtp://host:25`, or
    /// `smtp://user:password@host:587?tls=required`. No mails are written when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp_url: Option<Secret>,
    /// From whom mails come: `督查室 <ducha@example.gov.cn>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail_from: Option<String>,
    /// How long the body of a request may take to arrive, in seconds. What may be larger than a
    /// spreadsheet of accounts may take longer in proportion.
    pub body_seconds: u64,
    pub log_format: LogFormat,
    /// Directives such as `info` or `guapai=debug,warn`.
    pub log_filter: String,
    /// How long a shutdown waits for requests in flight, in seconds.
    pub shutdown_seconds: u64,
    /// Threads that answer requests; one per core when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workers: Option<usize>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_folder: PathBuf::from("data"),
            database_url: None,
            listen: "127.0.0.1:8080".to_owned(),
            base_path: String::new(),
            public_origin: None,
            cors_origins: Vec::new(),
            frame_ancestors: Vec::new(),
            trusted_proxies: Vec::new(),
            tls_certificate: None,
            tls_key: None,
            keys_file: None,
            smtp_url: None,
            mail_from: None,
            body_seconds: 15,
            log_format: LogFormat::Text,
            log_filter: "info,sqlx=warn,sea_orm_migration=warn".to_owned(),
            shutdown_seconds: 30,
            workers: None,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("the settings cannot be read: {0}")]
    Unreadable(#[from] Box<figment::Error>),
    #[error("base_path is empty or begins with one slash and ends without: /minsheng")]
    BasePath,
    #[error("database_url begins with sqlite: or postgres:")]
    DatabaseUrl,
    #[error("{key}: {value:?} is no origin, such as https://www.example.gov.cn")]
    Origin { key: &'static str, value: String },
    #[error("trusted_proxies: {0:?} is neither an address nor a network, such as 10.0.0.0/8")]
    Proxy(String),
    #[error("tls_certificate and tls_key go together")]
    Tls,
    #[error(
        "smtp_url reads smtps://user:password@host:465, smtp://host:25 or, with a password, smtp://user:password@host:587?tls=required"
    )]
    Smtp,
    #[error(
        "mail_from is the sender that goes with smtp_url, such as 督查室 <ducha@example.gov.cn>"
    )]
    MailFrom,
    #[error("there is no settings file {0}")]
    NoFile(PathBuf),
}

impl Settings {
    /// Reads defaults, then the file (`guapai.toml` when it is there and no other is named), then
    /// `GUAPAI_…` and `DATABASE_URL`.
    ///
    /// # Errors
    /// When a named file is absent, a key is unknown or a value is not acceptable.
    pub fn read(file: Option<&Path>) -> Result<Self, SettingsError> {
        if let Some(file) = file.filter(|file| !file.is_file()) {
            return Err(SettingsError::NoFile(file.to_owned()));
        }
        let usual = Path::new("guapai.toml");
        let mut settings = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file.or(usual.is_file().then_some(usual)) {
            settings = settings.merge(Toml::file_exact(file));
        }
        let settings: Self = settings
            .merge(Env::raw().only(&["DATABASE_URL"]))
            .merge(Env::prefixed("GUAPAI_").ignore(&["config"]))
            .extract()
            .map_err(Box::new)?;
        settings.checked()
    }

    pub fn checked(self) -> Result<Self, SettingsError> {
        let base = &self.base_path;
        let plain = |it: char| it.is_ascii_alphanumeric() || "/-_.~".contains(it);
        let good = base.is_empty()
            || (base.starts_with('/')
                && !base.ends_with('/')
                && !base.contains("//")
                && base.chars().all(plain));
        if !good {
            return Err(SettingsError::BasePath);
        }
        let url = self.database_url.as_ref().map_or("sqlite:", Secret::expose);
        let known =
            ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme));
        if !known {
            return Err(SettingsError::DatabaseUrl);
        }
        let origins = self.public_origin.iter().map(|origin| ("public_origin", origin));
        let embedders = self.frame_ancestors.iter().map(|origin| ("frame_ancestors", origin));
        for (key, value) in origins.chain(embedders) {
            if !is_origin(value) {
                return Err(SettingsError::Origin { key, value: value.clone() });
            }
        }
        if let Some(wrong) = self.trusted_proxies.iter().find(|it| network(it).is_none()) {
            return Err(SettingsError::Proxy(wrong.clone()));
        }
        if self.tls_certificate.is_some() != self.tls_key.is_some() {
            return Err(SettingsError::Tls);
        }
        self.smtp()?;
        Ok(self)
    }

    /// Where mails go out and from whom; none where no server is set.
    pub(crate) fn smtp(&self) -> Result<Option<Smtp>, SettingsError> {
        let from = self.mail_from.as_deref().map(str::parse).transpose();
        let from = from.map_err(|_| SettingsError::MailFrom)?;
        let Some(url) = &self.smtp_url else { return Ok(None) };
        let from = from.ok_or(SettingsError::MailFrom)?;
        Smtp::of(url.expose(), from).map(Some).ok_or(SettingsError::Smtp)
    }

    /// True where people reach this instance over TLS, here or at the proxy in front.
    pub fn speaks_tls(&self) -> bool {
        let public = self.public_origin.as_deref().unwrap_or_default();
        self.tls_certificate.is_some() || public.starts_with("https://")
    }

    pub fn keys_file(&self) -> PathBuf {
        self.keys_file.clone().unwrap_or_else(|| self.data_folder.join("keys.json"))
    }

    /// The networks of the proxies in front.
    pub fn proxies(&self) -> Vec<IpNet> {
        self.trusted_proxies.iter().filter_map(|text| network(text)).collect()
    }

    /// The database's address: the one set, or a file in the data folder.
    pub fn database_address(&self) -> String {
        match &self.database_url {
            Some(url) => url.expose().to_owned(),
            None => {
                format!("sqlite://{}?mode=rwc", self.data_folder.join("guapai.sqlite").display())
            }
        }
    }
}

/// Scheme and host, perhaps with a port, and nothing that could end a header or a directive.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && host.chars().all(|it| it.is_ascii_alphanumeric() || ".-:[]".contains(it))
    })
}

fn network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
}

#[cfg(test)]
mod tests;
