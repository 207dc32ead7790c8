//! One department's plan: its form for whoever writes it, its text for everybody else.
use std::rc::Rc;

use domain::access::{Action, ListPlans, Reach};
use uuid::Uuid;
use wire::plans::PlanView;
use yew::prelude::*;

use crate::{
    approval::{
        bar::{Bar, on_leaving_field},
        draft::use_draft,
        history::history,
        notices::{self, NotKept},
        words::stage_tag,
    },
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    plans::{client, content::content, task::task},
    session::use_session,
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct PlanPageProps {
    pub year: i32,
    pub department: Uuid,
}

#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let plan = use_read(client::read_plan(props.year, props.department));
    plan.page(|reply| html! { <Plan reply={reply.clone()} /> })
}

#[derive(PartialEq, Properties)]
struct PlanProps {
    reply: Rc<Reply<PlanView>>,
}

#[component]
fn Plan(props: &PlanProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let draft = use_draft(&props.reply);
    let reply = draft.reply();
    let view = &reply.value;
    let own = ListPlans::RULE.reach(desk.role()) == Some(Reach::OwnDepartment);
    let year = view.summary.year.to_string();
    let names = [("department", view.summary.department.as_str()), ("year", year.as_str())];
    let title = session.text("desk-plan-title", &names);
    let may_edit = draft.state().may_edit();
    let theirs = {
        let session = session.clone();
        Callback::from(move |reply: Rc<Reply<PlanView>>| content(&session, &reply.value))
    };
    html! {
        <>
            if !own {
                { crumbs(&session, DeskRoute::Plans, &session.say("desk-way-plans"), &title) }
            }
            <div class="page-top">
                { heading(&title) }
                { stage_tag(&session, view.summary.stage) }
            </div>
            { notices::top(&session, &draft) }
            <NotKept<PlanView> draft={draft.clone()} {theirs} />
            if may_edit {
                <p class="lead">{ session.say("desk-plan-write") }</p>
                <div class="paper" onfocusout={on_leaving_field(&draft)}>
                    for place in 0..view.planned_tasks.len() {
                        { task(&session, &draft, place) }
                    }
                </div>
            } else {
                { content(&session, view) }
            }
            <Bar<PlanView> draft={draft.clone()} />
            { history(&session, &view.history) }
        </>
    }
}
