use std::{sync::Arc, time::Duration};

use actix_web::{App, HttpServer, web::Data};
use anyhow::Context;
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tracing_actix_web::TracingLogger;
use utoipa_actix_web::AppExt;

use super::postman::Postman;
use crate::{
    Files, RequestLog,
    app::{self, State},
    auth::keys::Keys,
    board::Board,
    clock::Clock,
    config::Settings,
    database,
};

/// How often the database is asked whether another process changed something.
const REFRESH: Duration = Duration::from_secs(1);
/// How often it is looked whether a new day has begun.
const DAYBREAK: Duration = Duration::from_secs(60);
/// How often what is long past is forgotten.
const SWEEP: Duration = Duration::from_secs(3600);

pub(super) async fn run(settings: Settings) -> anyhow::Result<()> {
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    let keys = Keys::open(&settings.keys_file(), Clock::System.now())?;
    let files = Files::open(&settings)?;
    let state = State::open(database, Clock::System, settings, keys, files).await?;
    serve(state).await
}

/// Serves until a signal asks to stop, then finishes what is in flight.
pub(super) async fn serve(state: State) -> anyhow::Result<()> {
    let settings = state.settings.clone();
    let refresher = actix_web::rt::spawn(keep_fresh(state.board.clone(), state.keys.clone()));
    let sweeper = actix_web::rt::spawn(keep_swept(state.clone()));
    let postman = Postman::start(&state);
    let lighter = actix_web::rt::spawn(keep_lit(state.clone()));
    let mut server = HttpServer::new(move || {
        App::new()
            .wrap(TracingLogger::<RequestLog>::new())
            .into_utoipa_app()
            .configure(app::configure(state.clone()))
            .into_app()
    })
    .shutdown_timeout(settings.shutdown_seconds);
    if let Some(workers) = settings.workers {
        server = server.workers(workers);
    }
    let (server, scheme) = match tls(&settings)? {
        Some(tls) => (server.bind_rustls_0_23(&settings.listen, tls), "https"),
        None => (server.bind(&settings.listen), "http"),
    };
    let server = server.with_context(|| format!("cannot listen on {}", settings.listen))?;
    for address in server.addrs() {
        tracing::info!("listening on {scheme}://{address}{}/", settings.base_path);
    }
    server.run().await?;
    refresher.abort();
    sweeper.abort();
    lighter.abort();
    postman.stop(Duration::from_secs(settings.shutdown_seconds)).await;
    tracing::info!("stopped");
    Ok(())
}

/// How to speak TLS, where a certificate and its key are set.
fn tls(settings: &Settings) -> anyhow::Result<Option<ServerConfig>> {
    let (Some(certificate), Some(key)) = (&settings.tls_certificate, &settings.tls_key) else {
        return Ok(None);
    };
    let chain = CertificateDer::pem_file_iter(certificate)
        .with_context(|| certificate.display().to_string())?
        .collect::<Result<Vec<_>, _>>()
        .with_context(|| certificate.display().to_string())?;
    let key = PrivateKeyDer::from_pem_file(key).with_context(|| key.display().to_string())?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?;
    Ok(Some(config))
}

async fn keep_swept(state: State) {
    let mut ticks = tokio::time::interval(SWEEP);
    loop {
        ticks.tick().await;
        if let Err(error) = state.sweep().await {
            tracing::error!(%error, "old sessions could not be removed; the next hour tries again");
        }
    }
}

/// Stores the lights of each new day.
async fn keep_lit(state: State) {
    let mut ticks = tokio::time::interval(DAYBREAK);
    loop {
        ticks.tick().await;
        if let Err(error) = state.store_lights().await {
            tracing::error!(%error, "the day's lights could not be stored; the next minute tries again");
        }
    }
}

async fn keep_fresh(board: Data<Board>, keys: Keys) {
    let mut ticks = tokio::time::interval(REFRESH);
    loop {
        ticks.tick().await;
        if let Err(error) = board.refresh().await {
            tracing::error!(%error, "the board could not be refreshed; the last one stays");
        }
        if let Err(error) = keys.refresh() {
            tracing::error!(%error, "the keys could not be read again; those in force stay");
        }
    }
}
