//! The OpenAPI document, collected from the handlers.
use utoipa::{
    ToSchema,
    openapi::{
        Components, InfoBuilder, LicenseBuilder, ObjectBuilder, OpenApi, RefOr, Required, Server,
        path::{Parameter, ParameterBuilder, ParameterIn},
        schema::Type,
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
        tag::TagBuilder,
    },
};
use utoipa_actix_web::AppExt;
use wire::{
    accounts::{AccountState, Role},
    audit::Outcome,
    problem::{FieldProblem, Problem},
    programmes::DownloadFormat,
    tasks::TaskSort,
};

use crate::{audit::routes::ExportFormat, operations::operations};

const BEARER: &str = "bearer";
/// Outside of what is public, these ask for no token: one gets it there.
const OPEN: [&str; 5] = [
    "/healthz",
    "/readyz",
    "/api/v1/session",
    "/api/v1/session/refresh",
    "/api/v1/invitations/acceptance",
];

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
    describe::<Problem>(components);
    describe::<FieldProblem>(components);
    // Parameters refer to these; only bodies are collected by themselves.
    describe::<DownloadFormat>(components);
    describe::<TaskSort>(components);
    describe::<Role>(components);
    describe::<AccountState>(components);
    describe::<Outcome>(components);
    describe::<ExportFormat>(components);
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An access token of a person, or an API token of another system"))
        .build();
    components.add_security_scheme(BEARER, SecurityScheme::Http(bearer));
    for (path, item) in &mut document.paths.paths {
        if let Some(post) = item.post.as_mut().filter(|_| !OPEN.contains(&path.as_str())) {
            post.parameters.get_or_insert_default().push(idempotency_key());
        }
        let open = path.contains("/public/") || OPEN.contains(&path.as_str());
        let all = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete];
        for operation in all.into_iter().flatten().filter(|_| !open) {
            operation.security = Some(vec![SecurityRequirement::new(BEARER, [""; 0])]);
        }
    }
    document
}

fn idempotency_key() -> RefOr<Parameter> {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "Sent again with the same key within a day, the request is done once and answered alike",
        ))
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .min_length(Some(1))
                .max_length(Some(255))
                .pattern(Some("^[!-~]+$")),
        ))
        .build()
        .into()
}

/// Adds a schema that no body refers to.
fn describe<T: ToSchema>(components: &mut Components) {
    components.schemas.insert(T::name().into_owned(), T::schema());
}
