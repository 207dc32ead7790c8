//! The form of a new directive, on its own page or over a meeting.
use domain::access::Role;
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    cockpit::words::task_name,
    components::{
        field::{Choice, Field},
        form::{Form, use_form},
        leader::{LEADER, LeaderField},
    },
    directives::{
        client,
        state::{self, Instructed, NewDirective},
    },
    session::use_session,
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct IssueFormProps {
    pub year: i32,
    pub asked: NewDirective,
    pub known: Vec<Instructed>,
    /// With the id of the directive.
    pub on_issued: Callback<Uuid>,
    /// Beside the button.
    #[prop_or_default]
    pub beside: Html,
}

#[component]
pub fn IssueForm(props: &IssueFormProps) -> Html {
    let session = use_session();
    let names_leader = use_desk().role() != Role::CityLeader;
    let IssueFormProps { year, asked, known, on_issued, beside } = props;
    let form = use_form("directive", || state::start(asked));
    let submit = {
        let (form, known, on_issued) = (form.clone(), known.clone(), on_issued.clone());
        let about = (*year, asked.meeting);
        Callback::from(move |()| {
            let call = state::issue(form.values(), &known, about, names_leader);
            let call = call.map(|body| client::issue_directive(&body));
            let on_issued = on_issued.clone();
            form.submit(call, move |reply| on_issued.emit(reply.value.about.id));
        })
    };
    if names_leader {
        form.register(LEADER);
    }
    let fields = html! {
        <>
            if names_leader && asked.meeting.is_none() {
                <LeaderField form={form.clone()} />
            }
            { fields(&form, known) }
        </>
    };
    form.frame_with(fields, &session.say("desk-directive-send"), submit, beside.clone())
}

fn fields(form: &Form, known: &[Instructed]) -> Html {
    let session = form.session();
    let lang = session.original();
    let field = |name: &'static str, id: &str| Field::new(name, session.say(id));
    let departments: Vec<Choice> =
        known.iter().map(|it| (it.department.to_string(), it.name.clone())).collect();
    let task = |(key, text): &(String, String)| {
        (key.clone(), format!("{} {text}", task_name(session, key)))
    };
    let tasks = state::tasks_of(known, form.value("department_id"));
    let tasks: Vec<Choice> = tasks.iter().map(task).collect();
    let department = field("department_id", "desk-department").required();
    let about = field("task", "desk-docket-about").hint(session.say("desk-directive-task-detail"));
    let text = field("text", "desk-directive-text").required();
    let deadline = field("deadline", "desk-directive-deadline").required().kind("date");
    html! {
        <>
            { form.select(Field { lang, ..department }, &departments) }
            { form.select(Field { lang, ..about }, &tasks) }
            { form.area(Field { lang: Some("zh-CN"), ..text }) }
            { form.input(deadline) }
        </>
    }
}
