//! A new urge, begun from where the reader saw the need for it.
use std::rc::Rc;

use wire::cockpit::CockpitView;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    cockpit::{client as cockpit_client, words as cockpit_words, years::use_years},
    components::{
        field::{Choice, Field},
        form::{Form, use_form},
        form_state::FormAction,
        link::go,
    },
    desk::{
        call::Reply,
        filter::use_filter,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    session::{Arrival, Session, use_session},
    urges::{
        client,
        state::{self, NewUrge},
    },
    words::light_name,
};

#[component]
pub fn NewUrgePage() -> Html {
    let session = use_session();
    let years = use_years();
    let title = session.say("desk-urge-new");
    years.page(|year| {
        html! {
            <>
                { crumbs(&session, DeskRoute::Urges, &session.say("desk-urges"), &title) }
                { heading(&title) }
                <p class="lead">{ session.say("desk-urge-new-detail") }</p>
                { years.chooser(&DeskRoute::NewUrge, year) }
                <OfYear key={year} {year} />
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct OfYearProps {
    year: i32,
}

#[component]
fn OfYear(props: &OfYearProps) -> Html {
    let asked: NewUrge = use_filter();
    let cockpit = use_read(cockpit_client::read_cockpit(props.year));
    cockpit.part(|reply| html! { <IssueForm reply={reply.clone()} {asked} /> })
}

#[derive(PartialEq, Properties)]
struct IssueFormProps {
    reply: Rc<Reply<CockpitView>>,
    asked: NewUrge,
}

#[component]
fn IssueForm(props: &IssueFormProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let view = &props.reply.value;
    let form = use_form("urge", || state::start(view, &props.asked));
    use_draft(&form, &props.reply);
    let submit = {
        let (form, reply, session) = (form.clone(), props.reply.clone(), session.clone());
        Callback::from(move |()| {
            let call = state::issue(&reply.value, form.values());
            let call = call.map(|body| client::issue_urge(&body));
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| {
                if let Some(navigator) = navigator {
                    let to = DeskRoute::Urge { id: reply.value.id };
                    go(&session, &navigator, &to, "", Arrival::Followed);
                }
            });
        })
    };
    let fields = fields(&session, &form, view);
    html! { <div class="narrow">{ form.frame(fields, &session.say("desk-urge-send"), submit) }</div> }
}

/// The words follow what was chosen until somebody writes their own.
#[hook]
fn use_draft(form: &Form, reply: &Rc<Reply<CockpitView>>) {
    let last = use_mut_ref(String::new);
    let chosen = (form.value("about").to_owned(), form.value("deadline").to_owned());
    let (form, reply) = (form.clone(), reply.clone());
    use_effect_with(chosen, move |(about, deadline)| {
        let draft = state::drafted(&reply.value, about, deadline);
        let own = form.value("text");
        if (own.trim().is_empty() || own == *last.borrow()) && own != draft {
            last.replace(draft.clone());
            form.dispatcher().dispatch(FormAction::Put("text".to_owned(), draft));
        }
    });
}

fn fields(session: &Session, form: &Form, view: &CockpitView) -> Html {
    let lang = session.original();
    let departments: Vec<Choice> = view
        .matrix
        .iter()
        .map(|row| (row.department_id.to_string(), row.department.clone()))
        .collect();
    let field = |name, id: &str| Field::new(name, session.say(id)).required();
    let text = field("text", "desk-urge-text").hint(session.say("desk-urge-text-detail"));
    let deadline = field("deadline", "desk-urge-deadline").kind("date");
    html! {
        <>
            { form.select(Field { lang, ..field("department_id", "desk-department") }, &departments) }
            { form.select(
                Field { lang, ..field("about", "desk-urge-about") },
                &abouts(session, view, form.value("department_id")),
            ) }
            { form.input(deadline.hint(session.say("desk-urge-deadline-detail"))) }
            { form.area(Field { lang: Some("zh-CN"), ..text }) }
        </>
    }
}

/// What the department can be urged about: reports that it owes, then its tasks.
fn abouts(session: &Session, view: &CockpitView, department: &str) -> Vec<Choice> {
    let reports = state::periods(view, department).map(|key| {
        let period = cockpit_words::period_name(session, key);
        let name = session.text("desk-urge-about-report", &[("period", &period)]);
        (format!("period:{key}"), name)
    });
    let tasks = state::tasks(view, department).map(|it| {
        let public = &it.task;
        let name = cockpit_words::task_name(session, &public.key);
        let light = light_name(session.language(), public.light.status);
        (format!("task:{}", public.key), format!("{name}（{light}）{}", public.task.text))
    });
    reports.chain(tasks).collect()
}
