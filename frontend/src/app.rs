//! The whole board: what stands on every page, and which page stands at an address.
use wire::{page::Page, programmes::ProgrammeSummary};
use yew::prelude::*;
use yew_router::{Router, history::AnyHistory};

use crate::{
    address::{Address, use_address},
    bulletins::board::BulletinsPage,
    calendar::page::CalendarPage,
    client::{self, Trouble},
    components::{footer::footer, heading::Heading, masthead::masthead, states},
    departments::{list::DepartmentsPage, page::DepartmentPage},
    posts::{list::PostsPage, page::PostPage},
    programmes::{about::AboutPage, banner::demo_banner, board::Board, years::years},
    route::Route,
    session::{Session, use_session},
    tasks::page::TaskPage,
    view::{View, use_view},
};

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub session: Session,
    pub history: AnyHistory,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <ContextProvider<Session> context={props.session.clone()}>
            <Router history={props.history.clone()} basename={props.session.basename()}>
                <Shell />
            </Router>
        </ContextProvider<Session>>
    }
}

#[component]
fn Shell() -> Html {
    let session = use_session();
    let address = use_address();
    let instance = use_view(client::read_instance());
    let programmes = use_view(client::list_programmes());
    let summaries = programmes.value().map_or(&[][..], |page| &page.items);
    let year = known_year(summaries, address.route.year());
    let version = instance.value().map(|it| it.version.as_str());
    let on_board = matches!(address.route, Route::Home | Route::Board { .. });
    html! {
        <>
            <a class="skip" href="#content">{ session.say("board-skip") }</a>
            if let Some(instance) = instance.value() {
                { demo_banner(&session, instance) }
            }
            { masthead(&session, &address, year) }
            <main id="content" tabindex="-1">
                if on_board {
                    { years(&session, summaries, year) }
                }
                { page(&session, &address, &programmes) }
            </main>
            { footer(&session, year, version) }
        </>
    }
}

/// The year that the page is about, unless it is none of the programmes'.
fn known_year(programmes: &[ProgrammeSummary], year: Option<i32>) -> Option<i32> {
    let known = |year: &i32| programmes.iter().any(|programme| programme.year == *year);
    year.filter(|year| programmes.is_empty() || known(year)).or_else(|| newest(programmes))
}

/// The year that the home page shows.
fn newest(programmes: &[ProgrammeSummary]) -> Option<i32> {
    programmes.iter().map(|programme| programme.year).max()
}

fn page(session: &Session, address: &Address, programmes: &View<Page<ProgrammeSummary>>) -> Html {
    let filter = &address.filter;
    match address.route.clone() {
        Route::Home => programmes.page(|page| match newest(&page.items) {
            Some(year) => html! { <Board {year} filter={filter.clone()} /> },
            None => no_programme(session),
        }),
        Route::Board { year } => html! { <Board {year} filter={filter.clone()} /> },
        Route::Task { year, key } => html! { <TaskPage {year} task={key} /> },
        Route::Departments { year } => html! { <DepartmentsPage {year} /> },
        Route::Department { year, id } => html! { <DepartmentPage {year} {id} /> },
        Route::Posts { year } => html! { <PostsPage {year} /> },
        Route::Post { year, id } => html! { <PostPage {year} {id} /> },
        Route::Calendar { year } => html! { <CalendarPage {year} /> },
        Route::Bulletins { year } => html! { <BulletinsPage {year} /> },
        Route::About { year } => html! { <AboutPage {year} /> },
        Route::NotFound => {
            states::trouble_page(session, &Trouble::missing(session), &Callback::noop())
        }
    }
}

/// Before the first import.
fn no_programme(session: &Session) -> Html {
    let title = session.say("board-no-programme-title");
    html! {
        <section class="trouble">
            <Heading title={title.clone()}>{ title }</Heading>
            <p>{ session.say("board-no-programme-detail") }</p>
        </section>
    }
}
