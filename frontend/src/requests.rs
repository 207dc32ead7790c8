//! Which answers of the API a page needs, so that the server can put them into the page.
use crate::{address::Address, client, departments, posts, route::Route};

/// The paths below `/api/v1/public/` that the page at this address shows. `newest` is the year of
/// the newest programme: the home page shows it. Empty for an address where nothing stands.
pub fn requests(path_and_query: &str, newest: Option<i32>) -> Vec<String> {
    let address = Address::parse(path_and_query);
    let year = match address.route {
        Route::NotFound => return Vec::new(),
        Route::Home => newest,
        ref route => route.year(),
    };
    let mut paths =
        vec![client::read_instance().into_path(), client::list_programmes().into_path()];
    if let Some(year) = year {
        paths.push(client::read_programme(year).into_path());
        paths.extend(of_page(year, &address));
    }
    paths
}

/// What the page needs beside the programme itself.
fn of_page(year: i32, address: &Address) -> Vec<String> {
    match &address.route {
        Route::Home | Route::Board { .. } => vec![
            client::list_tasks(year, &address.filter).into_path(),
            client::list_departments(year).into_path(),
            client::list_posts(year).into_path(),
            client::read_calendar(year).into_path(),
            client::list_public_bulletins(year).into_path(),
        ],
        Route::Task { key, .. } => vec![client::read_task(year, *key).into_path()],
        Route::Departments { .. } => vec![client::list_departments(year).into_path()],
        Route::Department { id, .. } => vec![
            client::read_department(year, *id).into_path(),
            client::list_tasks(year, &departments::page::tasks_of(*id)).into_path(),
        ],
        Route::Posts { .. } => vec![client::list_posts(year).into_path()],
        Route::Post { id, .. } => vec![
            client::read_post(year, *id).into_path(),
            client::list_tasks(year, &posts::page::tasks_of(*id)).into_path(),
        ],
        Route::Calendar { .. } => vec![client::read_calendar(year).into_path()],
        Route::Bulletins { .. } => vec![client::list_public_bulletins(year).into_path()],
        Route::About { .. } | Route::NotFound => Vec::new(),
    }
}
