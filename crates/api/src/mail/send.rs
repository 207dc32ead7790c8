//! One attempt to hand a mail to the server. It matters how far it came: what failed before the
//! server had the whole mail can be tried again, what failed after that may have arrived.
use std::time::Duration;

use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Mail as From, Rcpt},
    extension::ClientId,
};
use tokio::time::timeout;

use super::{letter, store::Mail};
use crate::config::{Smtp, Tls};

/// How long it may take to be let in; to agree on sender and recipient; to be relieved of the mail.
const CONNECTING: Duration = Duration::from_secs(60);
const AGREEING: Duration = Duration::from_secs(120);
const HANDING_OVER: Duration = Duration::from_secs(300);

pub(super) enum Outcome {
    Sent,
    /// Nobody lets us in: no other mail would fare better now.
    Unreachable(String),
    /// Not now.
    Later(String),
    /// Never.
    Refused(String),
    /// The server had the whole mail and said nothing.
    Unknown(String),
}

pub(super) async fn send(smtp: &Smtp, mail: &Mail) -> Outcome {
    let message = match letter::message(&smtp.from, mail) {
        Ok(message) => message,
        Err(reason) => return Outcome::Refused(reason),
    };
    let mut connection = match timeout(CONNECTING, connect(smtp)).await {
        Ok(Ok(connection)) => connection,
        Ok(Err(error)) => return Outcome::Unreachable(error.to_string()),
        Err(error) => return Outcome::Unreachable(error.to_string()),
    };
    let outcome = match timeout(AGREEING, agree(&mut connection, &message)).await {
        Ok(Ok(())) => hand_over(&mut connection, &message).await,
        Ok(Err(error)) if error.is_permanent() => Outcome::Refused(error.to_string()),
        Ok(Err(error)) => Outcome::Later(error.to_string()),
        Err(error) => Outcome::Later(error.to_string()),
    };
    // Whether the farewell is heard changes nothing.
    let _ = timeout(CONNECTING, connection.abort()).await;
    outcome
}

async fn connect(smtp: &Smtp) -> Result<AsyncSmtpConnection, Error> {
    let hello = ClientId::Domain(smtp.from.email.domain().to_owned());
    let tls = || TlsParameters::new(smtp.host.clone());
    let whole = if smtp.tls == Tls::Whole { Some(tls()?) } else { None };
    let server = (smtp.host.as_str(), smtp.port);
    let mut connection =
        AsyncSmtpConnection::connect_tokio1(server, Some(CONNECTING), &hello, whole, None).await?;
    if smtp.tls == Tls::Begun {
        connection.starttls(tls()?, &hello).await?;
    }
    if let Some((name, password)) = &smtp.credentials {
        let credentials = Credentials::new(name.clone(), password.clone());
        connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await?;
    }
    Ok(connection)
}

async fn agree(
    connection: &mut AsyncSmtpConnection,
    message: &lettre::Message,
) -> Result<(), Error> {
    let envelope = message.envelope();
    connection.command(From::new(envelope.from().cloned(), Vec::new())).await?;
    for recipient in envelope.to() {
        connection.command(Rcpt::new(recipient.clone(), Vec::new())).await?;
    }
    connection.command(Data).await?;
    Ok(())
}

async fn hand_over(connection: &mut AsyncSmtpConnection, message: &lettre::Message) -> Outcome {
    match timeout(HANDING_OVER, connection.message(&message.formatted())).await {
        Ok(Ok(_)) => Outcome::Sent,
        Ok(Err(error)) if error.is_permanent() => Outcome::Refused(error.to_string()),
        Ok(Err(error)) if error.is_transient() => Outcome::Later(error.to_string()),
        Ok(Err(error)) => Outcome::Unknown(error.to_string()),
        Err(error) => Outcome::Unknown(error.to_string()),
    }
}
