//! One leader's post: what it is, who has held it, its tasks.
use chrono::{DateTime, Utc};
use uuid::Uuid;
use wire::{
    posts::{PostKind, PostView, TenureView},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    client,
    components::heading::{Heading, as_of, crumbs},
    route::Route,
    session::{Session, use_session},
    tasks::{row::named, share::share},
    view::use_view,
    words,
};

#[derive(PartialEq, Properties)]
pub struct PostPageProps {
    pub year: i32,
    pub id: Uuid,
}

/// The tasks that a leader answers for.
pub fn tasks_of(id: Uuid) -> TaskQuery {
    TaskQuery { post: Some(id), ..TaskQuery::default() }
}

#[component]
pub fn PostPage(props: &PostPageProps) -> Html {
    let session = use_session();
    let PostPageProps { year, id } = *props;
    let post = use_view(client::read_post(year, id));
    let tasks = use_view(client::list_tasks(year, &tasks_of(id)));
    post.page(|post| {
        html! {
            <>
                { heading(&session, year, post, tasks.value().map(|page| page.as_of)) }
                { tenures(&session, &post.tenures) }
                { share(&session, year, post.lights, &tasks) }
            </>
        }
    })
}

fn heading(session: &Session, year: i32, post: &PostView, at: Option<DateTime<Utc>>) -> Html {
    let name = post.summary.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
    let kind = session.say(match post.summary.kind {
        PostKind::DepartmentLeader => "board-department-leader",
        PostKind::CityLeader => "board-city-leader",
    });
    let between = vec![(Route::Posts { year }, session.say("board-way-posts"))];
    let title = session.text("board-post-title", &[("name", &name), ("kind", &kind)]);
    let department = post.department_id.map(|id| Route::Department { year, id });
    html! {
        <div class="page-heading">
            { crumbs(session, year, between, &name) }
            <p class="eyebrow">{ kind }</p>
            <Heading {title} lang={session.original()}>{ name }</Heading>
            if let Some(name) = &post.department {
                <p lang={session.original()}>{ named(name, department) }</p>
            }
            if let Some(at) = at {
                { as_of(session, at) }
            }
        </div>
    }
}

/// Who has held the post. One holder without dates says no more than the heading.
fn tenures(session: &Session, tenures: &[TenureView]) -> Html {
    let dated = tenures.iter().any(|it| it.from.is_some() || it.until.is_some());
    if tenures.len() < 2 && !dated {
        return Html::default();
    }
    html! {
        <section aria-labelledby="tenures">
            <h2 id="tenures">{ session.say("board-tenures") }</h2>
            { history(session, tenures) }
        </section>
    }
}

/// The holders, the latest first.
pub fn history(session: &Session, tenures: &[TenureView]) -> Html {
    html! {
        <ol class="timeline is-history">
            for tenure in tenures.iter().rev() {
                <li>
                    <p><b lang={session.original()}>{ &tenure.holder }</b></p>
                    <p class="quiet">{ span(session, tenure) }</p>
                </li>
            }
        </ol>
    }
}

fn span(session: &Session, tenure: &TenureView) -> String {
    let date = |day| words::date(session.language(), day);
    match (tenure.from.map(date), tenure.until.map(date)) {
        (Some(from), Some(until)) => {
            session.text("board-tenure-span", &[("from", &from), ("until", &until)])
        }
        (Some(from), None) => session.text("board-tenure-from", &[("from", &from)]),
        (None, Some(until)) => session.text("board-tenure-until", &[("until", &until)]),
        (None, None) => session.say("board-tenure-open"),
    }
}
