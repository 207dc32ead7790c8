//! Settings: defaults, then a file, then the environment. Secrets print as `***`.
use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use ipnet::IpNet;
use serde::{Deserialize, Serialize, Serializer};

/// A setting that never shows in a log or a listing.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `postgres://user:***@host/base`: what surrounds a password helps; the password does not.
    fn masked(&self) -> String {
        match (self.0.find("://"), self.0.rfind('@')) {
            (Some(scheme), Some(at)) if scheme + 3 < at => {
                let user = self.0[scheme + 3..at].split(':').next().unwrap_or_default();
                format!(
                    "{}{user}:***{}",
                    &self.0[..scheme + 3],
                    self.0[at..].split('?').next().unwrap_or_default()
                )
            }
            _ if self.0.starts_with("sqlite:") => self.0.clone(),
            _ => "***".to_owned(),
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.masked())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.masked())
    }
}

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
    /// How long the body of a request may take to arrive, in seconds.
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
        Ok(self)
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
mod tests {
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
        for wrong in
            ["*", "https://a; script-src *", "www.example.gov.cn", "https://", "https://a/b"]
        {
            let settings = Settings { frame_ancestors: vec![wrong.into()], ..Settings::default() };
            assert!(settings.checked().is_err(), "{wrong}");
        }
        assert!(with(|it| it.trusted_proxies = vec!["10.0.0.0/8".into(), "::1".into()]).is_ok());
        assert!(with(|it| it.trusted_proxies = vec!["proxy.local".into()]).is_err());
        assert!(with(|it| it.tls_key = Some("key.pem".into())).is_err());
    }
}
