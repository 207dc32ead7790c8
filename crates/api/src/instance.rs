//! What this instance is: version, day, and whether it is a demonstration.
use actix_web::{
    get,
    web::{Data, Json},
};
use domain::access;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::instance::InstanceView;

use crate::{auth::Allowed, clock::Clock, error::Error};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_instance);
}

pub(crate) fn view(clock: Clock) -> InstanceView {
    InstanceView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: clock.today(),
        demo: clock.is_demo(),
    }
}

/// Read what this instance is.
#[utoipa::path(
    tag = "instance",
    responses((status = 200, body = InstanceView, headers(("ETag" = String))), Error)
)]
#[get("/instance")]
async fn read_instance(_: Allowed<access::ReadInstance>, clock: Data<Clock>) -> Json<InstanceView> {
    Json(view(**clock))
}
