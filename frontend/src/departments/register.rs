//! The register of departments, whether or not a programme names them.
use domain::access::{self, Action};
use wire::departments::{CreateDepartment, RegisteredDepartment};
use yew::prelude::*;

use crate::{
    components::{
        field::Field,
        form::use_form,
        form_state::{Unreadable, Values},
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        client,
        list::use_list,
        register::parts,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[component]
pub fn DepartmentsRegisterPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let departments = use_list(client::list_departments());
    let may_rename = access::RenameDepartment::permits(desk.role());
    html! {
        <>
            { heading(&session.say("desk-departments")) }
            { parts(&session, &DeskRoute::Departments) }
            { departments.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-departments-none"),
                        &session.say("desk-departments-none-detail"),
                    );
                }
                let columns = ["desk-department", "desk-kind"].map(|id| session.say(id));
                let rows = pages.items.iter().map(|it| row(&session, it, may_rename)).collect();
                html! {
                    <>
                        { table(&session.say("desk-departments"), &columns, rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
            if access::CreateDepartment::permits(desk.role()) {
                <CreateForm on_created={departments.reload.clone()} />
            }
        </>
    }
}

fn row(session: &Session, department: &RegisteredDepartment, may_rename: bool) -> Row {
    let lang = session.original();
    let (id, name) = (department.id, &department.name);
    let kind = if department.collective { "board-collective" } else { "desk-department-single" };
    let name = if may_rename {
        html! { <Way to={DeskRoute::Department { id }} {lang}>{ name }</Way> }
    } else {
        html! { <span {lang}>{ name }</span> }
    };
    Row { key: id.to_string(), cells: vec![name, html! { session.say(kind) }] }
}

fn create(values: &Values) -> Result<CreateDepartment, Unreadable> {
    let mut wrong = Vec::new();
    let name = values.required("name", &mut wrong);
    let collective = values.is_ticked("collective");
    name.map(|name| CreateDepartment { name, collective }).ok_or(wrong)
}

#[derive(PartialEq, Properties)]
struct CreateFormProps {
    on_created: Callback<()>,
}

#[component]
fn CreateForm(props: &CreateFormProps) -> Html {
    let session = use_session();
    let form = use_form("department", Values::default);
    let submit = {
        let (form, on_created) = (form.clone(), props.on_created.clone());
        Callback::from(move |()| {
            let call = create(form.values()).map(|body| client::create_department(&body));
            let (emptied, on_created) = (form.clone(), on_created.clone());
            form.submit(call, move |_| {
                emptied.empty();
                on_created.emit(());
            });
        })
    };
    let name = Field::new("name", session.say("desk-department-name")).required();
    let collective = html! { session.say("desk-department-collective") };
    let fields = html! {
        <>
            { form.input(Field { lang: session.original(), ..name }) }
            { form.checkbox("collective", collective) }
        </>
    };
    html! {
        <section aria-labelledby="create-department">
            <h2 id="create-department">{ session.say("desk-department-new") }</h2>
            { form.frame(fields, &session.say("desk-create"), submit) }
            { form.saved(&session.say("desk-created-done")) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_department_has_a_name() {
        assert_eq!(create(&Values::default()), Err(vec![("name".to_owned(), "desk-required")]));
        let values = Values::of([("name", " 市教育局 ")]).ticked("collective", true);
        let expected = CreateDepartment { name: "市教育局".to_owned(), collective: true };
        assert_eq!(create(&values), Ok(expected));
    }
}
