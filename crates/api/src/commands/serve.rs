use std::time::Duration;

use actix_web::{App, HttpServer, web::Data};
use tracing_actix_web::TracingLogger;
use utoipa_actix_web::AppExt;

use crate::{
    app::{self, State},
    board::Board,
    clock::Clock,
    config::Settings,
    database,
};

/// How often the database is asked whether another process changed something.
const REFRESH: Duration = Duration::from_secs(1);

pub(super) async fn run(settings: Settings) -> anyhow::Result<()> {
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    let state = State::open(database, Clock::System, settings).await?;
    serve(state).await
}

/// Serves until a signal asks to stop, then finishes what is in flight.
pub(super) async fn serve(state: State) -> anyhow::Result<()> {
    let settings = state.settings.clone();
    let refresher = actix_web::rt::spawn(keep_fresh(state.board.clone()));
    let mut server = HttpServer::new(move || {
        App::new()
            .wrap(TracingLogger::default())
            .into_utoipa_app()
            .configure(app::configure(state.clone()))
            .into_app()
    })
    .shutdown_timeout(settings.shutdown_seconds);
    if let Some(workers) = settings.workers {
        server = server.workers(workers);
    }
    let server = server
        .bind(&settings.listen)
        .map_err(|error| anyhow::anyhow!("cannot listen on {}: {error}", settings.listen))?;
    for address in server.addrs() {
        tracing::info!("listening on http://{address}{}/", settings.base_path);
    }
    server.run().await?;
    refresher.abort();
    tracing::info!("stopped");
    Ok(())
}

async fn keep_fresh(board: Data<Board>) {
    let mut ticks = tokio::time::interval(REFRESH);
    loop {
        ticks.tick().await;
        if let Err(error) = board.refresh().await {
            tracing::error!(%error, "the board could not be refreshed; the last one stays");
        }
    }
}
