//! How an opening begins: with a document, with the structure of an earlier year, or with nothing.
use domain::access::{self, Action as _};
use web_sys::File;
use wire::openings::{OpenProgramme, OpeningView};
use yew::prelude::*;
use yew_router::{hooks::use_navigator, navigator::Navigator};

use crate::{
    cockpit::years::use_years,
    components::{
        field::{Choice, Field, chosen_file},
        form::use_form,
        form_state::{Unreadable, Values},
        link::go,
    },
    desk::{call::Reply, route::DeskRoute},
    openings::client,
    session::{Arrival, Session, use_session},
    sessions::access::use_desk,
};

fn to_opening(session: &Session, navigator: Option<&Navigator>, reply: &Reply<OpeningView>) {
    if let Some(navigator) = navigator {
        let to = DeskRoute::Opening { id: reply.value.summary.id };
        go(session, navigator, &to, "", Arrival::Followed);
    }
}

#[component]
pub fn Begin() -> Html {
    let session = use_session();
    let desk = use_desk();
    if !access::OpenProgramme::permits(desk.role()) {
        return Html::default();
    }
    html! {
        <div class="halves">
            <section aria-labelledby="upload">
                <h2 id="upload">{ session.say("desk-opening-upload") }</h2>
                <Upload />
            </section>
            <section aria-labelledby="blank">
                <h2 id="blank">{ session.say("desk-opening-blank") }</h2>
                <Blank />
            </section>
        </div>
    }
}

/// The file may be dropped onto the field, or chosen.
#[component]
fn Upload() -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let file = use_state(|| None::<File>);
    let form = use_form("document", Values::default);
    let submit = {
        let (form, file, session) = (form.clone(), file.clone(), session.clone());
        Callback::from(move |()| {
            let mut wrong: Unreadable = Vec::new();
            let year = form.values().read("year", &mut wrong);
            if file.is_none() {
                wrong.push(("file".to_owned(), "desk-required"));
            }
            let call = match (&*file, wrong.is_empty()) {
                (Some(file), true) => Ok(client::open_document(file.clone(), year)),
                _ => Err(wrong),
            };
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| to_opening(&session, navigator.as_ref(), &reply));
        })
    };
    let year = Field::new("year", session.say("board-years")).kind("number");
    let on_file = Callback::from(move |chosen| file.set(chosen));
    form.register("file");
    let id = form.id("file");
    let problem = form.state().problem("file").map(str::to_owned);
    let fields = html! {
        <>
            <div class={classes!("field", problem.is_some().then_some("is-wrong"))}>
                <label for={id.clone()}>{ session.say("desk-opening-file") }</label>
                <Drop id={id.clone()} wrong={problem.is_some()} {on_file} />
                if let Some(problem) = problem {
                    { form.complaint(&id, &problem) }
                }
            </div>
            { form.input(year.hint(session.say("desk-opening-file-year"))) }
            if form.state().sending {
                <div role="status">
                    <progress aria-label={session.say("desk-opening-reading")} />
                    <p class="quiet">{ session.say("desk-opening-reading") }</p>
                </div>
            }
        </>
    };
    form.frame(fields, &session.say("desk-opening-upload"), submit)
}

#[derive(PartialEq, Properties)]
struct DropProps {
    id: String,
    wrong: bool,
    on_file: Callback<Option<File>>,
}

/// Onto a field for files, the browser itself lets drop one; the field is as large as its frame.
#[component]
fn Drop(props: &DropProps) -> Html {
    let session = use_session();
    let DropProps { id, wrong, on_file } = props;
    let onchange = on_file.reform(|event: Event| chosen_file(&event));
    let described = match wrong {
        true => format!("{id}-hint {id}-problem"),
        false => format!("{id}-hint"),
    };
    html! {
        <>
            <input
                id={id.clone()}
                class="drop"
                type="file"
                accept=".txt,.docx,.xlsx,.xls,.csv,.ods,.json"
                {onchange}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={described}
            />
            <p class="hint" id={format!("{id}-hint")}>{ session.say("desk-opening-file-detail") }</p>
        </>
    }
}

#[component]
fn Blank() -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let years = use_years();
    let form = use_form("blank", Values::default);
    let submit = {
        let (form, session) = (form.clone(), session.clone());
        Callback::from(move |()| {
            let mut wrong: Unreadable = Vec::new();
            let year = form.values().required("year", &mut wrong);
            let like = form.values().read("like", &mut wrong);
            let call = match year.filter(|_| wrong.is_empty()) {
                Some(year) => Ok(client::open_programme(&OpenProgramme { year, like })),
                None => Err(wrong),
            };
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| to_opening(&session, navigator.as_ref(), &reply));
        })
    };
    let choices: Vec<Choice> =
        years.all().into_iter().map(|year| (year.to_string(), year.to_string())).collect();
    let year = Field::new("year", session.say("board-years")).kind("number").required();
    let like = Field::new("like", session.say("desk-opening-like"));
    let fields = html! {
        <>
            { form.input(year) }
            { form.select(like.hint(session.say("desk-opening-like-detail")), &choices) }
        </>
    };
    form.frame(fields, &session.say("desk-opening-begin"), submit)
}
