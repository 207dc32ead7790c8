//! Who answers for a task, as a table without empty columns.
use wire::tasks::TaskDepartment;
use yew::prelude::*;

use crate::{route::Route, session::use_session, tasks::row::Named, words};

#[derive(PartialEq, Properties)]
pub struct OwnersProps {
    pub year: i32,
    pub departments: Vec<TaskDepartment>,
}

#[component]
pub fn Owners(props: &OwnersProps) -> Html {
    let session = use_session();
    let departments = &props.departments;
    let leaders = departments.iter().any(|owner| owner.leader.is_some());
    let city_leaders = departments.iter().any(|owner| owner.city_leader.is_some());
    html! {
        <section aria-labelledby="owners">
            <h2 id="owners">{ session.say("board-owners") }</h2>
            if departments.is_empty() {
                <p class="quiet">{ session.say("board-no-owners") }</p>
            } else {
                <table class="owners">
                    <thead>
                        <tr>
                            <th scope="col">{ session.say("board-department") }</th>
                            <th scope="col">{ session.say("board-role") }</th>
                            if leaders {
                                <th scope="col">{ session.say("board-department-leader") }</th>
                            }
                            if city_leaders {
                                <th scope="col">{ session.say("board-city-leader") }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for owner in departments {
                            <OwnerRow year={props.year} owner={owner.clone()} {leaders} {city_leaders} />
                        }
                    </tbody>
                </table>
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct OwnerRowProps {
    year: i32,
    owner: TaskDepartment,
    leaders: bool,
    city_leaders: bool,
}

#[component]
fn OwnerRow(props: &OwnerRowProps) -> Html {
    let session = use_session();
    let (year, owner) = (props.year, &props.owner);
    let leader = |name: &Option<String>, id: Option<uuid::Uuid>, label: &str| {
        html! {
            <td data-label={session.say(label)} lang={session.original()}>
                if let Some(name) = name {
                    <Named name={name.clone()} to={id.map(|id| Route::Post { year, id })} />
                } else {
                    { "—" }
                }
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row" lang={session.original()}>
                <Named name={owner.name.clone()} to={owner.id.map(|id| Route::Department { year, id })} />
                if owner.collective {
                    { " " }
                    <span class="tag" lang={session.language().tag()}>{ session.say("board-collective") }</span>
                }
            </th>
            <td data-label={session.say("board-role")}>{ words::role_name(session.language(), owner.role) }</td>
            if props.leaders {
                { leader(&owner.leader, owner.leader_post, "board-department-leader") }
            }
            if props.city_leaders {
                { leader(&owner.city_leader, owner.city_leader_post, "board-city-leader") }
            }
        </tr>
    }
}
