//! Who answers for a task, as a table without empty columns.
use uuid::Uuid;
use wire::tasks::{PublicTask, TaskDepartment};
use yew::prelude::*;

use crate::{
    route::Route,
    session::Session,
    tasks::{adjusted, row::named},
    words,
};

/// Which columns hold something.
#[derive(Clone, Copy)]
struct Columns {
    leaders: bool,
    city_leaders: bool,
}

pub fn owners(session: &Session, year: i32, public: &PublicTask) -> Html {
    let departments = &public.standing().departments;
    let columns = Columns {
        leaders: departments.iter().any(|owner| owner.leader.is_some()),
        city_leaders: departments.iter().any(|owner| owner.city_leader.is_some()),
    };
    html! {
        <section aria-labelledby="owners">
            <h2 id="owners">{ session.say("board-owners") }</h2>
            if departments.is_empty() {
                <p class="quiet">{ session.say("board-no-owners") }</p>
            } else {
                { table(session, year, public, columns) }
            }
        </section>
    }
}

fn table(session: &Session, year: i32, public: &PublicTask, columns: Columns) -> Html {
    let heading = |id: &str| html! { <th scope="col">{ session.say(id) }</th> };
    html! {
        <table class="owners stacked">
            <thead>
                <tr>
                    { heading("board-department") }
                    { heading("board-role") }
                    if columns.leaders {
                        { heading("board-department-leader") }
                    }
                    if columns.city_leaders {
                        { heading("board-city-leader") }
                    }
                </tr>
            </thead>
            <tbody>
                for (place, owner) in public.standing().departments.iter().enumerate() {
                    { line(session, year, (owner, adjusted::announced_owner(public, place, owner)), columns) }
                }
            </tbody>
        </table>
    }
}

/// A department, with the one that was announced in its place.
fn line(
    session: &Session,
    year: i32,
    (owner, announced): (&TaskDepartment, Option<&TaskDepartment>),
    columns: Columns,
) -> Html {
    let leader = |name: &Option<String>, id: Option<Uuid>, label: &str| {
        let leader = match name {
            Some(name) => named(name, id.map(|id| Route::Post { year, id })),
            None => "—".into(),
        };
        html! {
            <td data-label={session.say(label)}>
                <span lang={session.original()}>{ leader }</span>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">
                <span lang={session.original()}>
                    { named(&owner.name, owner.id.map(|id| Route::Department { year, id })) }
                </span>
                if owner.collective {
                    { " " }
                    <span class="tag">{ session.say("board-collective") }</span>
                }
                { adjusted::announced(session, announced.map(|was| html! {
                    <span lang={session.original()}>{ &was.name }</span>
                })) }
            </th>
            <td class="is-aside">
                { words::role_name(session.language(), owner.role) }
            </td>
            if columns.leaders {
                { leader(&owner.leader, owner.leader_post, "board-department-leader") }
            }
            if columns.city_leaders {
                { leader(&owner.city_leader, owner.city_leader_post, "board-city-leader") }
            }
        </tr>
    }
}
