//! One post of the register: who has held it, and its passing to somebody else.
use std::rc::Rc;

use domain::access::{self, Action};
use uuid::Uuid;
use wire::posts::{HandOverPost, RegisteredPost};
use yew::prelude::*;

use crate::{
    components::{
        facts::facts,
        field::Field,
        form::use_form,
        form_state::{Unreadable, Values},
    },
    desk::{
        call::Reply,
        client,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    posts::{page::history, register::kind_name},
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct PostAmendPageProps {
    pub id: Uuid,
}

#[component]
pub fn PostAmendPage(props: &PostAmendPageProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let post = use_read(client::read_post(props.id));
    post.page(|reply| {
        let view = &reply.value;
        let holder = view.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
        let title = format!("{}{}", kind_name(&session, view.kind), session.in_brackets(&holder));
        html! {
            <>
                { crumbs(&session, DeskRoute::Posts, &session.say("desk-posts"), &title) }
                { heading(&title) }
                { known(&session, view) }
                <section aria-labelledby="tenures">
                    <h2 id="tenures">{ session.say("board-tenures") }</h2>
                    { history(&session, &view.tenures) }
                </section>
                if access::HandOverPost::permits(desk.role()) {
                    <section aria-labelledby="hand-over">
                        <h2 id="hand-over">{ session.say("desk-hand-over") }</h2>
                        <p class="quiet">{ session.say("desk-hand-over-detail") }</p>
                        <HandOverForm reply={reply.clone()} on_reload={post.reload.clone()} />
                    </section>
                }
            </>
        }
    })
}

fn known(session: &Session, post: &RegisteredPost) -> Html {
    facts(
        session,
        [
            ("desk-kind", Some(kind_name(session, post.kind))),
            ("desk-department", post.department.clone()),
            ("desk-holder", post.holder.clone()),
        ],
    )
}

fn hand_over(values: &Values) -> Result<HandOverPost, Unreadable> {
    let mut wrong = Vec::new();
    let holder = values.required("holder", &mut wrong);
    let from = values.required("from", &mut wrong);
    match (holder, from) {
        (Some(holder), Some(from)) => Ok(HandOverPost { holder, from }),
        _ => Err(wrong),
    }
}

#[derive(PartialEq, Properties)]
struct HandOverFormProps {
    reply: Rc<Reply<RegisteredPost>>,
    on_reload: Callback<()>,
}

#[component]
fn HandOverForm(props: &HandOverFormProps) -> Html {
    let session = use_session();
    let Reply { value: post, version } = &*props.reply;
    let form = use_form("hand-over", Values::default);
    let submit = {
        let (form, on_reload) = (form.clone(), props.on_reload.clone());
        let (id, version) = (post.id, version.clone());
        Callback::from(move |()| {
            let call = hand_over(form.values())
                .map(|body| client::hand_over_post(id, &body).seen(version.as_deref()));
            let (emptied, on_reload) = (form.clone(), on_reload.clone());
            form.submit(call, move |_| {
                emptied.empty();
                on_reload.emit(());
            });
        })
    };
    let holder = Field::new("holder", session.say("desk-hand-over-to")).required();
    let from = Field::new("from", session.say("desk-hand-over-from")).required().kind("date");
    let fields = html! {
        <>
            { form.input(Field { lang: session.original(), ..holder }) }
            { form.input(from) }
        </>
    };
    html! {
        <>
            { form.frame(fields, &session.say("desk-hand-over"), submit) }
            { form.stale(&props.on_reload) }
            { form.saved(&session.say("desk-hand-over-done")) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_passes_to_somebody_on_a_day() {
        let values = Values::of([("holder", "李文章"), ("from", "2017-10-01")]);
        assert!(hand_over(&values).is_ok_and(|it| it.holder == "李文章"));
        let wrong = hand_over(&Values::of([("from", "soon")])).err().unwrap_or_default();
        let expected = [("holder", "desk-required"), ("from", "desk-unreadable")]
            .map(|(a, b)| (a.to_owned(), b));
        assert_eq!(wrong, expected);
    }
}
