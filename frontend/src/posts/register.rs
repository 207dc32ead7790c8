//! The register of leaders' posts, each with whoever holds it.
use domain::access::{self, Action, Role};
use uuid::Uuid;
use wire::posts::{CreatePost, PostKind, RegisteredPost};
use yew::prelude::*;

use crate::{
    accounts::words::role_name,
    components::{
        field::Field,
        form::use_form,
        form_state::{Unreadable, Values},
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        client,
        list::use_list,
        read::use_read,
        register::parts,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    session::{Session, use_session},
    sessions::access::use_desk,
};

const DEPARTMENT_LEADER: &str = "department_leader";
const CITY_LEADER: &str = "city_leader";

#[component]
pub fn PostsRegisterPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let posts = use_list(client::list_posts());
    html! {
        <>
            { heading(&session.say("desk-posts")) }
            { parts(&session, &DeskRoute::Posts) }
            { posts.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-posts-none"),
                        &session.say("desk-posts-none-detail"),
                    );
                }
                let columns = ["desk-holder", "desk-kind", "desk-department", "desk-holders"];
                let rows = pages.items.iter().map(|post| row(&session, post)).collect();
                html! {
                    <>
                        { table(&session.say("desk-posts"), &columns.map(|id| session.say(id)), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
            if access::CreatePost::permits(desk.role()) {
                <CreateForm on_created={posts.reload.clone()} />
            }
        </>
    }
}

pub fn kind_name(session: &Session, kind: PostKind) -> String {
    let role = match kind {
        PostKind::DepartmentLeader => Role::DepartmentLeader,
        PostKind::CityLeader => Role::CityLeader,
    };
    role_name(session, role)
}

fn row(session: &Session, post: &RegisteredPost) -> Row {
    let lang = session.original();
    let holder = post.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
    let none = || session.say("desk-none");
    Row {
        key: post.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Post { id: post.id }} {lang}>{ holder }</Way> },
            html! { kind_name(session, post.kind) },
            html! { <span {lang}>{ post.department.clone().unwrap_or_else(none) }</span> },
            html! { session.count("desk-holders-count", post.tenures.len()) },
        ],
    }
}

fn create(values: &Values) -> Result<CreatePost, Unreadable> {
    let mut wrong = Vec::new();
    let word = values.required::<String>("kind", &mut wrong);
    let leads = word.as_deref() == Some(DEPARTMENT_LEADER);
    let kind = if leads { PostKind::DepartmentLeader } else { PostKind::CityLeader };
    let department_id =
        leads.then(|| values.required::<Uuid>("department_id", &mut wrong)).flatten();
    let holder = values.required("holder", &mut wrong);
    match holder {
        Some(holder) if wrong.is_empty() => Ok(CreatePost { kind, department_id, holder }),
        _ => Err(wrong),
    }
}

#[derive(PartialEq, Properties)]
struct CreateFormProps {
    on_created: Callback<()>,
}

#[component]
fn CreateForm(props: &CreateFormProps) -> Html {
    let session = use_session();
    let form = use_form("post", Values::default);
    let departments = use_read(client::list_departments());
    let submit = {
        let (form, on_created) = (form.clone(), props.on_created.clone());
        Callback::from(move |()| {
            let call = create(form.values()).map(|body| client::create_post(&body));
            let (emptied, on_created) = (form.clone(), on_created.clone());
            form.submit(call, move |_| {
                emptied.empty();
                on_created.emit(());
            });
        })
    };
    let kinds =
        [(DEPARTMENT_LEADER, PostKind::DepartmentLeader), (CITY_LEADER, PostKind::CityLeader)]
            .map(|(word, kind)| (word.to_owned(), kind_name(&session, kind)));
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments: Vec<_> = departments.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let field = |name: &'static str, label: &str| Field::new(name, session.say(label)).required();
    let lang = session.original();
    let fields = html! {
        <>
            { form.select(field("kind", "desk-kind"), &kinds) }
            if form.value("kind") == DEPARTMENT_LEADER {
                { form.select(Field { lang, ..field("department_id", "desk-department") }, &departments) }
            }
            { form.input(Field { lang, ..field("holder", "desk-holder") }) }
        </>
    };
    html! {
        <section aria-labelledby="create-post">
            <h2 id="create-post">{ session.say("desk-post-new") }</h2>
            { form.frame(fields, &session.say("desk-create"), submit) }
            { form.saved(&session.say("desk-created-done")) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_department_leaders_post_belongs_to_a_department() {
        let id = Uuid::nil().to_string();
        let values = |kind| {
            Values::of([("kind", kind), ("holder", "于湘宁"), ("department_id", id.as_str())])
        };
        assert!(create(&values(CITY_LEADER)).is_ok_and(|post| post.department_id.is_none()));
        let leader = create(&values(DEPARTMENT_LEADER));
        assert!(leader.is_ok_and(|post| post.department_id.is_some()));
        let empty = create(&Values::default()).err().unwrap_or_default();
        assert_eq!(empty.len(), 2);
    }
}
