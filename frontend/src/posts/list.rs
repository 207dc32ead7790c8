//! All leaders' posts of a programme.
use wire::posts::{PostKind, PostView};
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts,
        heading::{Heading, as_of, crumbs},
        link::Go,
    },
    route::Route,
    session::{Session, use_session},
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct PostsPageProps {
    pub year: i32,
}

#[component]
pub fn PostsPage(props: &PostsPageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let posts = use_view(client::list_posts(year));
    posts.page(|page| {
        let title = session.say("board-way-posts");
        html! {
            <>
                <div class="page-heading">
                    { crumbs(&session, year, Vec::new(), &title) }
                    <Heading title={title.clone()} description={session.say("board-posts-detail")}>
                        { title }
                    </Heading>
                    <p>{ session.say("board-posts-detail") }</p>
                    { as_of(&session, page.as_of) }
                </div>
                { group(&session, year, &page.items, PostKind::CityLeader, "board-city-leaders") }
                { group(&session, year, &page.items, PostKind::DepartmentLeader, "board-department-leaders") }
            </>
        }
    })
}

fn group(session: &Session, year: i32, posts: &[PostView], kind: PostKind, label: &str) -> Html {
    let mut posts = posts.iter().filter(|post| post.summary.kind == kind).peekable();
    if posts.peek().is_none() {
        return Html::default();
    }
    html! {
        <section aria-labelledby={label.to_owned()}>
            <h2 id={label.to_owned()}>{ session.say(label) }</h2>
            <ul class="cards">
                for post in posts {
                    <li key={post.summary.id.to_string()}>{ card(session, year, post) }</li>
                }
            </ul>
        </section>
    }
}

fn card(session: &Session, year: i32, post: &PostView) -> Html {
    let name = post.summary.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
    html! {
        <article class="card">
            <h3 lang={session.original()}>
                <Go to={Route::Post { year, id: post.summary.id }}>{ name }</Go>
            </h3>
            if let Some(department) = &post.department {
                <p lang={session.original()}>{ department }</p>
            }
            <p class="card-count">{ session.count("board-tasks-count", post.summary.tasks) }</p>
            { counts::bar(post.lights) }
            { counts::in_words(session, post.lights) }
        </article>
    }
}
