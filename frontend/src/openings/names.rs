//! The departments and people of the register, as suggestions for what is typed.
use std::collections::BTreeSet;

use domain::posts::PostKind;
use wire::posts::RegisteredPost;
use yew::prelude::*;

use crate::desk::{client, read::use_read};

pub const DEPARTMENTS: &str = "known-departments";
pub const LEADERS: &str = "known-leaders";
pub const CITY_LEADERS: &str = "known-city-leaders";

/// Shows nothing by itself. Without the register, names are typed without suggestions.
#[component]
pub fn Names() -> Html {
    let departments = use_read(client::list_departments());
    let posts = use_read(client::list_posts());
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments = departments.map(|it| it.name.clone()).collect();
    let posts: Vec<&RegisteredPost> =
        posts.value().into_iter().flat_map(|page| &page.items).collect();
    let holders = |kind: PostKind| {
        let own = posts.iter().filter(|post| post.kind == kind);
        own.filter_map(|post| post.holder.clone()).collect()
    };
    html! {
        <>
            { list(DEPARTMENTS, departments) }
            { list(LEADERS, holders(PostKind::DepartmentLeader)) }
            { list(CITY_LEADERS, holders(PostKind::CityLeader)) }
        </>
    }
}

fn list(id: &'static str, names: BTreeSet<String>) -> Html {
    html! {
        <datalist {id}>
            for value in names {
                <option {value} />
            }
        </datalist>
    }
}
