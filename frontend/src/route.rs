//! The pages and their paths below base path and language prefix.
use domain::tasks::TaskKey;
use texts::Language;
use uuid::Uuid;
use yew_router::Routable;

#[derive(Clone, Debug, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Home,
    #[at("/:year")]
    Board { year: i32 },
    #[at("/:year/tasks/:key")]
    Task { year: i32, key: TaskKey },
    #[at("/:year/departments")]
    Departments { year: i32 },
    #[at("/:year/departments/:id")]
    Department { year: i32, id: Uuid },
    #[at("/:year/posts")]
    Posts { year: i32 },
    #[at("/:year/posts/:id")]
    Post { year: i32, id: Uuid },
    #[at("/:year/calendar")]
    Calendar { year: i32 },
    #[at("/:year/bulletins")]
    Bulletins { year: i32 },
    #[at("/:year/about")]
    About { year: i32 },
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The programme that the page belongs to; the home page shows the newest.
    pub fn year(&self) -> Option<i32> {
        match self {
            Self::Home | Self::NotFound => None,
            Self::Board { year }
            | Self::Task { year, .. }
            | Self::Departments { year }
            | Self::Department { year, .. }
            | Self::Posts { year }
            | Self::Post { year, .. }
            | Self::Calendar { year }
            | Self::Bulletins { year }
            | Self::About { year } => Some(*year),
        }
    }

    /// The page of a task, by the key that the API gives it.
    pub fn task(year: i32, key: &str) -> Self {
        key.parse().map_or(Self::NotFound, |key| Self::Task { year, key })
    }
}

/// What stands between base path and page: Chinese has none, since it comes first.
pub fn prefix(language: Language) -> &'static str {
    match language {
        Language::Chinese => "",
        Language::English => "/en",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_read_back_what_they_print() {
        for path in [
            "/",
            "/2017",
            "/2017/tasks/9",
            "/2017/tasks/12-2",
            "/2017/tasks/x3",
            "/2017/departments",
            "/2017/posts",
            "/2017/calendar",
            "/2017/bulletins",
            "/2017/about",
        ] {
            let route = Route::recognize(path).unwrap();
            assert_ne!(route, Route::NotFound, "{path}");
            assert_eq!(route.to_path(), path);
        }
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for path in [
            "/nobody",
            "/2017/secret",
            "/2017/departments/7",
            "/2017/tasks",
            "/2017/tasks/..",
            "/2017/tasks/9/9",
        ] {
            assert_eq!(Route::recognize(path), Some(Route::NotFound), "{path}");
        }
    }
}
