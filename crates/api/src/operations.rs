//! Every operation, collected from the rooms.
use actix_web::{middleware::from_fn, web};
use utoipa_actix_web::{scope, service_config::ServiceConfig};

use crate::{
    accounts, attachments, audit,
    auth::{audit_refusals, identify},
    bulletins, calendar, changes, cockpit, completions, departments, desk, directives, evaluation,
    fallback::otherwise,
    health, idempotency, imports, instance, mail, meetings, openings, plans, posts, programmes,
    publications, published, reminders, reports, self_checks, sessions, settings, tasks, tokens,
    urges,
};

/// Every operation of the document.
pub(crate) fn operations(config: &mut ServiceConfig) {
    config.configure(health::configure).service(
        scope("/api/v1/public")
            .wrap(from_fn(published::answer))
            .configure(instance::configure)
            .configure(programmes::routes::configure)
            .configure(tasks::routes::configure)
            .configure(departments::routes::configure)
            .configure(posts::routes::configure)
            .configure(calendar::routes::configure)
            .configure(bulletins::public::configure)
            .default_service(web::to(otherwise)),
    );
    config.service(
        scope("/api/v1")
            .wrap(from_fn(idempotency::once))
            .wrap(from_fn(audit_refusals))
            .wrap(from_fn(identify))
            .configure(sessions::routes::configure)
            .configure(accounts::routes::configure)
            .configure(departments::register::configure)
            .configure(posts::register::configure)
            .configure(tokens::routes::configure)
            .configure(tokens::own::configure)
            .configure(settings::routes::configure)
            .configure(audit::routes::configure)
            .configure(desk::routes::configure)
            .configure(plans::routes::configure)
            .configure(reports::routes::configure)
            .configure(attachments::routes::configure)
            .configure(self_checks::routes::configure)
            .configure(cockpit::routes::configure)
            .configure(openings::routes::configure)
            .configure(imports::routes::configure)
            .configure(urges::routes::configure)
            .configure(meetings::routes::configure)
            .configure(directives::routes::configure)
            .configure(changes::routes::configure)
            .configure(completions::routes::configure)
            .configure(evaluation::routes::configure)
            .configure(bulletins::routes::configure)
            .configure(publications::routes::configure)
            .configure(mail::routes::configure)
            .configure(reminders::routes::configure)
            .default_service(web::to(otherwise)),
    );
}
