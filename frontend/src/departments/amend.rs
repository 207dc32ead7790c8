//! One department of the register: its name can change, its tasks and records stay.
use std::rc::Rc;

use uuid::Uuid;
use wire::departments::{RegisteredDepartment, RenameDepartment};
use yew::prelude::*;

use crate::{
    components::{field::Field, form::use_form, form_state::Values},
    desk::{
        call::Reply,
        client,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct DepartmentAmendPageProps {
    pub id: Uuid,
}

#[component]
pub fn DepartmentAmendPage(props: &DepartmentAmendPageProps) -> Html {
    let session = use_session();
    let department = use_read(client::read_department(props.id));
    department.page(|reply| {
        let name = &reply.value.name;
        html! {
            <>
                { crumbs(&session, DeskRoute::Departments, &session.say("desk-departments"), name) }
                { heading(name) }
                <section aria-labelledby="rename">
                    <h2 id="rename">{ session.say("desk-department-rename") }</h2>
                    <p class="quiet">{ session.say("desk-department-rename-detail") }</p>
                    <RenameForm reply={reply.clone()} on_reload={department.reload.clone()} />
                </section>
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct RenameFormProps {
    reply: Rc<Reply<RegisteredDepartment>>,
    on_reload: Callback<()>,
}

#[component]
fn RenameForm(props: &RenameFormProps) -> Html {
    let session = use_session();
    let Reply { value: department, version } = &*props.reply;
    let form = use_form("rename", || Values::of([("name", department.name.as_str())]));
    let submit = {
        let (form, on_reload) = (form.clone(), props.on_reload.clone());
        let (id, version) = (department.id, version.clone());
        Callback::from(move |()| {
            let body = RenameDepartment { name: form.value("name").to_owned() };
            let call = client::rename_department(id, &body).seen(version.as_deref());
            let on_reload = on_reload.clone();
            form.submit(Ok(call), move |_| on_reload.emit(()));
        })
    };
    let name = Field::new("name", session.say("desk-department-name")).required();
    let fields = form.input(Field { lang: session.original(), ..name });
    html! {
        <>
            { form.frame(fields, &session.say("desk-save"), submit) }
            { form.stale(&props.on_reload) }
            { form.saved(&session.say("desk-saved")) }
        </>
    }
}
