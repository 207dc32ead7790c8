//! All leaders' posts of a programme.
use std::rc::Rc;

use wire::{
    page::Page,
    posts::{PostKind, PostView},
};
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts::{Bar, CountsInWords},
        heading::{AsOf, Crumbs, Heading},
        link::Go,
    },
    route::Route,
    session::use_session,
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
                    <Crumbs {year} here={title.clone()} />
                    <Heading title={title.clone()} description={session.say("board-posts-detail")}>
                        { title }
                    </Heading>
                    <p>{ session.say("board-posts-detail") }</p>
                    <AsOf at={page.as_of} />
                </div>
                <Posts {year} page={page.clone()} kind={PostKind::CityLeader} label="board-city-leaders" />
                <Posts {year} page={page.clone()} kind={PostKind::DepartmentLeader} label="board-department-leaders" />
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct PostsProps {
    year: i32,
    page: Rc<Page<PostView>>,
    kind: PostKind,
    label: &'static str,
}

#[component]
fn Posts(props: &PostsProps) -> Html {
    let session = use_session();
    let posts: Vec<&PostView> =
        props.page.items.iter().filter(|post| post.summary.kind == props.kind).collect();
    if posts.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby={props.label}>
            <h2 id={props.label}>{ session.say(props.label) }</h2>
            <ul class="cards">
                for post in posts {
                    <li key={post.summary.id.to_string()}><Card year={props.year} post={post.clone()} /></li>
                }
            </ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct CardProps {
    year: i32,
    post: PostView,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let session = use_session();
    let post = &props.post;
    let name = post.summary.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
    html! {
        <article class="card">
            <h3 lang={session.original()}>
                <Go to={Route::Post { year: props.year, id: post.summary.id }}>{ name }</Go>
            </h3>
            if let Some(department) = &post.department {
                <p lang={session.original()}>{ department }</p>
            }
            <p class="card-count">{ session.count("board-tasks-count", post.summary.tasks) }</p>
            <Bar counts={post.lights} />
            <CountsInWords counts={post.lights} />
        </article>
    }
}
