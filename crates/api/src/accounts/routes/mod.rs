//! Every operation on accounts.
mod invitations;
mod own;
mod records;
mod spreadsheet;
mod state;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .configure(own::configure)
        .configure(spreadsheet::configure)
        .configure(records::configure)
        .configure(state::configure)
        .configure(invitations::configure);
}
