//! The city leader in whose name the office acts; a leader acts in their own.
use wire::posts::PostKind;
use yew::prelude::*;

use crate::{
    components::{
        field::{Choice, Field},
        form::Form,
    },
    desk::{client, read::use_read},
    session::use_session,
};

pub const LEADER: &str = "leader_post_id";

#[derive(PartialEq, Properties)]
pub struct LeaderFieldProps {
    pub form: Form,
}

#[component]
pub fn LeaderField(props: &LeaderFieldProps) -> Html {
    let session = use_session();
    let posts = use_read(client::list_posts());
    posts.part(|reply| {
        let leaders = reply.value.items.iter().filter(|post| post.kind == PostKind::CityLeader);
        let choices: Vec<Choice> = leaders
            .map(|post| {
                let name = post.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
                (post.id.to_string(), name)
            })
            .collect();
        let field = Field::new(LEADER, session.say("desk-docket-leader")).required();
        props.form.select(Field { lang: session.original(), ..field }, &choices)
    })
}
