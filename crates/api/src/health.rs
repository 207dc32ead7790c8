//! Whether the process lives, and whether it can do its work.
use actix_web::{
    get,
    web::{Data, Json},
};
use domain::access;
use sea_orm::DatabaseConnection;
use serde::Serialize;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{Error, auth::Allowed};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(check_health).service(check_readiness);
}

#[derive(Serialize, utoipa::ToSchema)]
struct HealthView {
    #[schema(example = "ok")]
    status: &'static str,
}

/// Tell that the process lives.
#[utoipa::path(tag = "health", responses((status = 200, body = HealthView), Error))]
#[get("/healthz")]
async fn check_health(_: Allowed<access::CheckHealth>) -> Json<HealthView> {
    Json(HealthView { status: "ok" })
}

/// Tell that the database answers.
#[utoipa::path(tag = "health", responses((status = 200, body = HealthView), Error))]
#[get("/readyz")]
async fn check_readiness(
    _: Allowed<access::CheckHealth>,
    database: Data<DatabaseConnection>,
) -> Result<Json<HealthView>, Error> {
    match database.ping().await {
        Ok(()) => Ok(Json(HealthView { status: "ok" })),
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            Err(Error::NotReady)
        }
    }
}
