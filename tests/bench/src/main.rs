//! The least an actix server can do: the same bytes for every request. `cargo xtask bench` runs it
//! beside guapai to see what guapai's own work costs. Arguments: address, file, content type.

use std::{env, fs, io};

use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpResponse, HttpServer};

struct Page {
    kind: String,
    body: Bytes,
}

async fn page(page: Data<Page>) -> HttpResponse {
    HttpResponse::Ok().content_type(page.kind.as_str()).body(page.body.clone())
}

#[actix_web::main]
async fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let mut next = |name: &str| {
        let missing = || io::Error::other(format!("the {name} is missing"));
        arguments.next().ok_or_else(missing)
    };
    let (address, file, kind) = (next("address")?, next("file")?, next("content type")?);
    let body = Bytes::from(fs::read(file)?);
    let shared = Data::new(Page { kind, body });
    let app = move || App::new().app_data(shared.clone()).default_service(web::to(page));
    HttpServer::new(app).bind(address)?.run().await
}
