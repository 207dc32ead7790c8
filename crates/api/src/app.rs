//! Puts the application together: the same function serves production, the tests and the OpenAPI
//! writer.
use actix_cors::Cors;
use actix_web::{
    HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ResourceDef, ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::{Next, from_fn},
    web::{self, Data},
};
use sea_orm::DatabaseConnection;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{Components, InfoBuilder, LicenseBuilder, OpenApi, Server, tag::TagBuilder},
};
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig};
use utoipa_swagger_ui::{Config, SwaggerUi};
use wire::{
    problem::{FieldProblem, Problem},
    programmes::DownloadFormat,
    tasks::TaskSort,
};

use crate::{
    Error, accounts,
    accounts::password::Passwords,
    assets::{self, Assets},
    audit,
    auth::{audit_refusals, identify, keys::Keys},
    board::Board,
    calendar,
    clock::Clock,
    config::Settings,
    departments, desk,
    error::{language_of, problem_response},
    headers, health, instance, pages, posts, programmes,
    published::{self, Answers},
    sessions, settings, tasks, tokens,
};

/// What every worker shares.
#[derive(Clone)]
pub struct State {
    pub database: DatabaseConnection,
    pub clock: Clock,
    pub board: Data<Board>,
    pub settings: Data<Settings>,
    pub keys: Keys,
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
    ) -> Result<Self, Error> {
        let board = Board::open(database.clone(), clock).await?;
        Ok(Self {
            database,
            clock,
            board: Data::new(board),
            settings: Data::new(settings),
            keys,
            passwords: Passwords::new()?,
            answers: Data::new(Answers::default()),
            assets: Data::new(Assets::find()),
            paths: Data::new(Paths::of(&openapi())),
        })
    }
}

/// Everything that the application answers, under the base path.
pub fn configure(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let base = state.settings.base_path.clone();
        let mut document = openapi();
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

/// Every operation of the document.
fn operations(config: &mut ServiceConfig) {
    config.configure(health::configure).service(
        scope("/api/v1/public")
            .wrap(from_fn(published::answer))
            .configure(instance::configure)
            .configure(programmes::routes::configure)
            .configure(tasks::routes::configure)
            .configure(departments::routes::configure)
            .configure(posts::routes::configure)
            .configure(calendar::routes::configure)
            .default_service(web::to(otherwise)),
    );
    config.service(
        scope("/api/v1")
            .wrap(from_fn(audit_refusals))
            .wrap(from_fn(identify))
            .configure(sessions::routes::configure)
            .configure(accounts::own::configure)
            .configure(accounts::bulk::configure)
            .configure(accounts::routes::configure)
            .configure(accounts::state_routes::configure)
            .configure(accounts::invitations::configure)
            .configure(departments::register::configure)
            .configure(posts::register::configure)
            .configure(tokens::routes::configure)
            .configure(tokens::own::configure)
            .configure(settings::routes::configure)
            .configure(audit::routes::configure)
            .configure(desk::routes::configure)
            .default_service(web::to(otherwise)),
    );
}

/// The OpenAPI document, collected from the handlers. Paths are without the base path, which the
/// running application names as its server.
pub fn openapi() -> OpenApi {
    let (_, mut document) =
        actix_web::App::new().into_utoipa_app().configure(operations).split_for_parts();
    document.info = InfoBuilder::new()
        .title("Guapai 挂牌")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Open supervision of the commitments that a government makes to its citizens. \
             Errors are `application/problem+json` (RFC 9457) with a stable `code`; reads carry a \
             strong `ETag`; lists name their next page in `Link` (RFC 8288).",
        ))
        .license(Some(
            LicenseBuilder::new()
                .name("Apache-2.0 OR MIT")
                .identifier(Some("Apache-2.0 OR MIT"))
                .build(),
        ))
        .build();
    document.servers = Some(vec![Server::new("/")]);
    let tag = |name: &str, description: &str| {
        TagBuilder::new().name(name).description(Some(description)).build()
    };
    document.tags = Some(vec![
        tag("programmes", "年度重点民生工程: one year's public list of commitments"),
        tag("tasks", "任务: one commitment with its owners, targets and light"),
        tag("departments", "责任部门: the units that answer for tasks"),
        tag("posts", "领导岗位: the leaders' posts and who holds them"),
        tag("calendar", "上报时限: when reports and tasks are due"),
        tag("sessions", "登录会话: signing in, staying in, leaving"),
        tag("account", "我的账号: what everybody does with their own account"),
        tag("desk", "我的待办: what is due for the caller"),
        tag("accounts", "账号: made and kept by the security administrator"),
        tag("tokens", "接口令牌: with one, another system acts for a department"),
        tag("settings", "安全设置: the rules for passwords, lockout and sessions"),
        tag("audit", "审计: who did what, when, from where, with what outcome"),
        tag("instance", "What this instance is"),
        tag("health", "For whoever runs it"),
    ]);
    let components = document.components.get_or_insert_with(Components::new);
    components.schemas.insert(Problem::name().into_owned(), Problem::schema());
    components.schemas.insert(FieldProblem::name().into_owned(), FieldProblem::schema());
    // Parameters refer to these; only bodies are collected by themselves.
    components.schemas.insert(DownloadFormat::name().into_owned(), DownloadFormat::schema());
    components.schemas.insert(TaskSort::name().into_owned(), TaskSort::schema());
    document
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

/// The paths of the document, by which a wrong method is told from a wrong address.
pub(crate) struct Paths(Vec<ResourceDef>);

impl Paths {
    fn of(document: &OpenApi) -> Self {
        Self(document.paths.paths.keys().map(|path| ResourceDef::new(path.as_str())).collect())
    }

    fn holds(&self, path: &str) -> bool {
        self.0.iter().any(|known| known.is_match(path))
    }
}

/// No operation and no file: a page of the board, or a problem.
async fn otherwise(
    request: HttpRequest,
    paths: Data<Paths>,
    board: Data<Board>,
    clock: Data<Clock>,
    settings: Data<Settings>,
    assets: Data<Assets>,
) -> Result<HttpResponse, Error> {
    let path = request.path().strip_prefix(settings.base_path.as_str()).unwrap_or(request.path());
    let reads = *request.method() == Method::GET;
    if !reads && (paths.holds(path) || !path.starts_with("/api/")) {
        return Err(Error::MethodNotAllowed("GET, HEAD".to_owned()));
    }
    if path.starts_with("/api/") {
        return Err(Error::NotFound);
    }
    pages::serve(&request, &board, **clock, &settings, &assets).await
}
