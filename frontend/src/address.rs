//! A page with its filter, as the address bar holds it.
use wire::tasks::TaskQuery;
use yew::prelude::*;
use yew_router::{Routable, hooks::use_location, hooks::use_route};

use crate::{route::Route, tasks::filter};

#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub route: Route,
    pub filter: TaskQuery,
}

impl Address {
    /// Reads what follows base path and language prefix.
    pub fn parse(path_and_query: &str) -> Self {
        let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
        Self { route: Route::recognize(path).unwrap_or_default(), filter: filter::parse(query) }
    }

    /// The page with its filter in the one order that filters are written in.
    pub fn path_and_query(&self) -> String {
        let path = self.route.to_path();
        match self.query() {
            query if query.is_empty() => path,
            query => format!("{path}?{query}"),
        }
    }

    /// Only the board has a filter.
    pub fn query(&self) -> String {
        match self.route {
            Route::Home | Route::Board { .. } => filter::write(&self.filter),
            _ => String::new(),
        }
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Self {
        Self { route, filter: TaskQuery::default() }
    }
}

/// Where the reader is.
#[hook]
pub fn use_address() -> Address {
    let route = use_route::<Route>().unwrap_or_default();
    let location = use_location();
    let query = location.as_ref().map_or("", |location| location.query_str());
    Address { route, filter: filter::parse(query.trim_start_matches('?')) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_what_it_prints() {
        let text = "/2017?category=3&light=behind&due_month=2017-09&q=%E4%BE%9B%E6%B0%B4&sort=due";
        assert_eq!(Address::parse(text).path_and_query(), text);
    }

    #[test]
    fn only_the_board_keeps_a_filter() {
        assert_eq!(
            Address::parse("/2017/calendar?light=behind").path_and_query(),
            "/2017/calendar"
        );
    }
}
