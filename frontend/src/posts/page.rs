//! One leader's post: what it is, who has held it, its tasks.
use std::rc::Rc;

use uuid::Uuid;
use wire::{
    posts::{PostKind, PostView, TenureView},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts::{Bar, Counts},
        heading::{AsOf, Crumbs, Heading},
    },
    route::Route,
    session::{Session, use_session},
    tasks::row::{Named, TaskRows},
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
                <PostHeading {year} post={post.clone()} />
                <Tenures tenures={post.tenures.clone()} />
                <section aria-labelledby="tasks-heading">
                    <h2 id="tasks-heading">{ session.say("board-tasks") }</h2>
                    <Counts {year} counts={post.lights} filter={tasks_of(id)} />
                    <Bar counts={post.lights} />
                    { tasks.part(|page| html! {
                        <>
                            <TaskRows {year} tasks={page.items.clone()} show_area=true />
                            <AsOf at={page.as_of} />
                        </>
                    }) }
                </section>
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct PostHeadingProps {
    year: i32,
    post: Rc<PostView>,
}

#[component]
fn PostHeading(props: &PostHeadingProps) -> Html {
    let session = use_session();
    let (year, post) = (props.year, &props.post);
    let name = post.summary.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
    let kind = session.say(match post.summary.kind {
        PostKind::DepartmentLeader => "board-department-leader",
        PostKind::CityLeader => "board-city-leader",
    });
    let between = vec![(Route::Posts { year }, session.say("board-way-posts"))];
    let title = session.text("board-post-title", &[("name", &name), ("kind", &kind)]);
    html! {
        <div class="page-heading">
            <Crumbs {year} {between} here={name.clone()} />
            <p class="eyebrow">{ kind }</p>
            <Heading {title} lang={session.original()}>{ name }</Heading>
            if let Some(department) = &post.department {
                <p lang={session.original()}>
                    <Named
                        name={department.clone()}
                        to={post.department_id.map(|id| Route::Department { year, id })}
                    />
                </p>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct TenuresProps {
    tenures: Vec<TenureView>,
}

/// Who has held the post. One holder without dates says no more than the heading.
#[component]
fn Tenures(props: &TenuresProps) -> Html {
    let session = use_session();
    let dated = props.tenures.iter().any(|it| it.from.is_some() || it.until.is_some());
    if props.tenures.len() < 2 && !dated {
        return Html::default();
    }
    html! {
        <section aria-labelledby="tenures">
            <h2 id="tenures">{ session.say("board-tenures") }</h2>
            <ol class="timeline is-history">
                for tenure in props.tenures.iter().rev() {
                    <li>
                        <p><b lang={session.original()}>{ &tenure.holder }</b></p>
                        <p class="quiet">{ span(&session, tenure) }</p>
                    </li>
                }
            </ol>
        </section>
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
