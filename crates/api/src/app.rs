//! Puts the application together: the same function serves production, the tests and the OpenAPI
//! writer.
use actix_cors::Cors;
use actix_web::{
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::{Next, from_fn},
    web::{self, Data},
};
use sea_orm::DatabaseConnection;
use utoipa::openapi::Server;
use utoipa_actix_web::{scope, service_config::ServiceConfig};
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::{
    Error, Files,
    accounts::password::Passwords,
    assets::{self, Assets},
    auth::keys::Keys,
    board::Board,
    clock::Clock,
    config::Settings,
    document,
    error::{language_of, problem_response},
    fallback::{Paths, otherwise},
    headers, idempotency, mail,
    operations::operations,
    published::{self, Answers},
    reminders, sessions, tasks,
};

/// What every worker shares.
#[derive(Clone)]
pub struct State {
    pub database: DatabaseConnection,
    pub clock: Clock,
    pub board: Data<Board>,
    pub settings: Data<Settings>,
    pub keys: Keys,
    files: Files,
    passwords: Passwords,
    answers: Data<Answers>,
    assets: Data<Assets>,
    paths: Data<Paths>,
}

impl State {
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(
        database: DatabaseConnection,
        clock: Clock,
        settings: Settings,
        keys: Keys,
        files: Files,
    ) -> Result<Self, Error> {
        let board = Board::open(database.clone(), clock).await?;
        Ok(Self {
            database,
            clock,
            board: Data::new(board),
            settings: Data::new(settings),
            keys,
            files,
            passwords: Passwords::new()?,
            answers: Data::new(Answers::default()),
            assets: Data::new(Assets::find()),
            paths: Data::new(Paths::of(&document::openapi())),
        })
    }

    /// Stores the day's lights of every programme for which nobody has yet.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn store_lights(&self) -> Result<(), Error> {
        self.board.refresh().await?;
        tasks::lights::store_daily(&self.database, &self.board, self.clock.now()).await
    }

    /// Reminds departments of what is due soon, once a day.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn remind(&self) -> Result<(), Error> {
        reminders::remind(&self.database, &self.board, &self.settings, self.clock).await
    }

    /// Sends the mails that are due, one after the other, for as long as it may go on.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn send_mail(&self, go_on: impl Fn() -> bool) -> Result<(), Error> {
        mail::send_due(&self.database, &self.settings, self.clock, go_on).await
    }

    /// Forgets sessions, failures and kept answers that are long past.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn sweep(&self) -> Result<(), Error> {
        sessions::sweep(&self.database, self.clock.now()).await?;
        idempotency::sweep(&self.database, self.clock.now()).await
    }
}

/// Everything that the application answers, under the base path.
pub fn configure(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let base = state.settings.base_path.clone();
        let mut document = document::openapi();
        document.servers = Some(vec![Server::new(if base.is_empty() { "/" } else { &base })]);
        let viewer = SwaggerUi::new("/api/docs/{_:.*}")
            .config(Config::from(format!("{base}/api/openapi.json")).validator_url("none"))
            .url("/api/openapi.json", document);
        let cors = cors(&state.settings);
        let headers = headers::of_every_answer(&state.settings);
        config
            .app_data(Data::new(state.database))
            .app_data(Data::new(state.clock))
            .app_data(state.board)
            .app_data(state.settings)
            .app_data(Data::new(state.keys))
            .app_data(Data::new(state.files))
            .app_data(Data::new(state.passwords))
            .app_data(state.answers)
            .app_data(state.assets)
            .app_data(state.paths)
            .app_data(web::PathConfig::default().error_handler(|_, _| Error::NotFound.into()));
        config.service(
            scope(base.as_str())
                .wrap(from_fn(in_the_callers_language))
                .wrap(headers)
                .wrap(from_fn(head_as_get))
                .wrap(cors)
                .configure(operations)
                .map(|scope| {
                    scope
                        .service(web::redirect("/api/docs", format!("{base}/api/docs/")))
                        .service(viewer)
                        .service(assets::serve)
                        .service(
                            web::scope("")
                                .wrap(from_fn(published::answer))
                                .default_service(web::to(otherwise)),
                        )
                }),
        );
    }
}

fn cors(settings: &Settings) -> Cors {
    settings.cors_origins.iter().fold(
        Cors::default()
            .allowed_methods([Method::GET, Method::HEAD])
            .allowed_headers([header::ACCEPT, header::ACCEPT_LANGUAGE, header::IF_NONE_MATCH])
            .expose_headers([header::ETAG, header::LINK])
            .max_age(3600),
        |cors, origin| cors.allowed_origin(origin),
    )
}

/// What is read by GET is read by HEAD; the server leaves the body out.
async fn head_as_get(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if *request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    next.call(request).await
}

/// Says a problem again in the caller's language; where it arose, nobody knew the request.
async fn in_the_callers_language(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?;
    let language = language_of(response.request());
    let retold = response
        .response()
        .error()
        .and_then(|error| error.as_error::<Error>())
        .map(|error| problem_response(error, language));
    Ok(match retold {
        Some(retold) => ServiceResponse::new(response.request().clone(), retold),
        None => response.map_into_boxed_body(),
    })
}
