//! What is answered where no operation stands: a page of the board, or a problem.
use actix_web::{HttpRequest, HttpResponse, dev::ResourceDef, http::Method, web::Data};
use utoipa::openapi::OpenApi;

use crate::{Error, assets::Assets, board::Board, clock::Clock, config::Settings, pages};

/// The paths of the document with their methods, by which a wrong method is told from a wrong address.
pub(crate) struct Paths(Vec<(ResourceDef, String)>);

impl Paths {
    pub(crate) fn of(document: &OpenApi) -> Self {
        let known = document.paths.paths.iter().map(|(path, item)| {
            let all = [
                ("GET, HEAD", &item.get),
                ("PUT", &item.put),
                ("POST", &item.post),
                ("DELETE", &item.delete),
            ];
            let methods = all.into_iter().filter(|(_, operation)| operation.is_some());
            let methods: Vec<&str> = methods.map(|(name, _)| name).collect();
            (ResourceDef::new(path.as_str()), methods.join(", "))
        });
        // Where a name stands, no placeholder is meant: `account/sessions` before `account/{…}`.
        let mut known: Vec<(ResourceDef, String)> = known.collect();
        known.sort_by_key(|(path, _)| path.pattern().map_or(0, |it| it.matches('{').count()));
        Self(known)
    }

    /// What `Allow` names at a path that is one of the document's.
    pub(crate) fn methods(&self, path: &str) -> Option<&str> {
        let known = self.0.iter().find(|(known, _)| known.is_match(path));
        known.map(|(_, methods)| methods.as_str())
    }
}

/// No operation and no file: a page of the board, or a problem.
pub(crate) async fn otherwise(
    request: HttpRequest,
    paths: Data<Paths>,
    board: Data<Board>,
    clock: Data<Clock>,
    settings: Data<Settings>,
    assets: Data<Assets>,
) -> Result<HttpResponse, Error> {
    let path = request.path().strip_prefix(settings.base_path.as_str()).unwrap_or(request.path());
    if let Some(methods) = paths.methods(path) {
        return Err(Error::MethodNotAllowed(methods.to_owned()));
    }
    if *request.method() != Method::GET && !path.starts_with("/api/") {
        return Err(Error::MethodNotAllowed("GET, HEAD".to_owned()));
    }
    if path.starts_with("/api/") {
        return Err(Error::NotFound);
    }
    pages::serve(&request, &board, **clock, &settings, &assets).await
}
