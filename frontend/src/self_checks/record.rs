//! The form of a self-check.
use uuid::Uuid;
use wire::{
    page::Page,
    tasks::{PublicTask, TaskQuery},
};
use yew::prelude::*;

use crate::{
    client as public,
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::Values,
    },
    self_checks::{client, state},
    session::use_session,
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct RecordProps {
    pub year: i32,
    pub department: Uuid,
    pub on_done: Callback<()>,
}

#[component]
pub fn Record(props: &RecordProps) -> Html {
    let session = use_session();
    let own = TaskQuery { department: Some(props.department), ..TaskQuery::default() };
    let tasks = use_view(public::list_tasks(props.year, &own));
    let form = use_form("check", Values::default);
    html! {
        <section aria-labelledby="record-check">
            <h2 id="record-check">{ session.say("desk-check-new") }</h2>
            { tasks.part(|page: &std::rc::Rc<Page<PublicTask>>| fields(&form, page, props)) }
            { form.saved(&session.say("desk-check-done")) }
        </section>
    }
}

fn fields(form: &Form, page: &Page<PublicTask>, props: &RecordProps) -> Html {
    let session = form.session();
    let lang = session.original();
    let submit = {
        let (form, year, on_done) = (form.clone(), props.year, props.on_done.clone());
        let keys: Vec<String> = page.items.iter().map(|task| task.key.clone()).collect();
        Callback::from(move |()| {
            let call = state::record(form.values(), &keys)
                .map(|body| client::record_self_check(year, &body));
            let (emptied, on_done) = (form.clone(), on_done.clone());
            form.submit(call, move |_| {
                emptied.empty();
                on_done.emit(());
            });
        })
    };
    let field = |name: &'static str, label: &str| Field::new(name, session.say(label));
    let problems = field("problems", "desk-check-problems");
    let problems = problems.hint(session.say("desk-check-problems-detail"));
    let measures = field("measures", "desk-check-measures");
    let measures = measures.hint(session.say("desk-check-measures-detail"));
    let fields = html! {
        <>
            { form.input(field("on", "desk-check-on").required().kind("date")) }
            { tasks(form, &page.items) }
            { form.area(Field { lang, ..problems }) }
            { form.area(Field { lang, ..measures }) }
        </>
    };
    form.frame(fields, &session.say("desk-check-record"), submit)
}

fn tasks(form: &Form, tasks: &[PublicTask]) -> Html {
    let session = form.session();
    form.register("tasks");
    let id = form.id("tasks");
    let problem = form.state().problem("tasks").map(str::to_owned);
    let choice = |task: &PublicTask| {
        let label = html! {
            <>
                { session.text("desk-task-key", &[("key", &task.key)]) }
                { " " }
                <span lang={session.original()}>{ &task.task.text }</span>
            </>
        };
        form.checkbox(&state::field(&task.key), label)
    };
    html! {
        <fieldset
            class={problem.is_some().then_some("is-wrong")}
            aria-describedby={problem.as_ref().map(|_| format!("{id}-problem"))}
        >
            <legend>{ session.say("desk-check-tasks") }</legend>
            { for tasks.iter().map(choice) }
            if let Some(problem) = problem {
                { form.complaint(&id, &problem) }
            }
        </fieldset>
    }
}
