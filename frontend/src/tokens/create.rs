//! A new token, whose secret is shown this once.
use strum::VariantArray;
use wire::tokens::{NewToken, Scope};
use yew::prelude::*;

use crate::{
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::Values,
        once::Once,
    },
    desk::{
        client,
        read::use_read,
        route::DeskRoute,
        states::{Way, crumbs, heading},
    },
    session::{Session, use_session},
    tokens::{state, words},
};

#[component]
pub fn CreateTokenPage() -> Html {
    let session = use_session();
    let created = use_state(|| None::<NewToken>);
    let on_created = {
        let created = created.clone();
        Callback::from(move |token| created.set(Some(token)))
    };
    let title = session.say("desk-token-new");
    html! {
        <>
            { crumbs(&session, DeskRoute::Tokens, &session.say("desk-way-tokens"), &title) }
            { heading(&title) }
            <div class="narrow">
                if let Some(token) = &*created {
                    { secret(&session, token) }
                } else {
                    <CreateForm {on_created} />
                }
            </div>
        </>
    }
}

fn secret(session: &Session, token: &NewToken) -> Html {
    html! {
        <>
            <div class="notice is-fresh" role="status">
                <Once
                    id="token-secret"
                    label={session.text("desk-token-for", &[("name", &token.token.name)])}
                    value={token.secret.clone()}
                >
                    <p>{ session.say("desk-token-once") }</p>
                </Once>
            </div>
            <p class="actions">
                <Way class="button" to={DeskRoute::Tokens}>{ session.say("desk-token-back") }</Way>
            </p>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct CreateFormProps {
    on_created: Callback<NewToken>,
}

#[component]
fn CreateForm(props: &CreateFormProps) -> Html {
    let session = use_session();
    let form = use_form("token", Values::default);
    let departments = use_read(client::list_departments());
    let submit = {
        let (form, on_created) = (form.clone(), props.on_created.clone());
        Callback::from(move |()| {
            let call = state::create(form.values()).map(|body| client::create_token(&body));
            let on_created = on_created.clone();
            form.submit(call, move |reply| on_created.emit(reply.value));
        })
    };
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments: Vec<_> = departments.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let field = |name: &'static str, label: &str| Field::new(name, session.say(label));
    let lang = session.original();
    let department =
        field("department_id", "desk-department").hint(session.say("desk-token-department-detail"));
    let last_day = field("last_day", "desk-last-day").required().kind("date");
    let test = html! {
        <>{ session.say("desk-token-test") }<span class="hint">{ session.say("desk-token-test-detail") }</span></>
    };
    let fields = html! {
        <>
            { form.input(Field { lang, ..field("name", "desk-token-name").required() }
                .hint(session.say("desk-token-name-detail"))) }
            { form.select(Field { lang, ..department }, &departments) }
            { scopes(&form) }
            { form.input(last_day.hint(session.say("desk-token-last-day-detail"))) }
            { form.checkbox("test", test) }
        </>
    };
    form.frame(fields, &session.say("desk-token-create"), submit)
}

fn scopes(form: &Form) -> Html {
    let session = form.session();
    form.register("scopes");
    let id = form.id("scopes");
    let problem = form.state().problem("scopes").map(str::to_owned);
    let choice = |scope: &Scope| {
        let label = html! {
            <>
                { words::scope_name(session, *scope) }
                <code>{ scope.name() }</code>
                <span class="hint">{ words::scope_detail(session, *scope) }</span>
            </>
        };
        form.checkbox(&state::field(*scope), label)
    };
    html! {
        <fieldset
            class={problem.is_some().then_some("is-wrong")}
            aria-describedby={problem.as_ref().map(|_| format!("{id}-problem"))}
        >
            <legend>{ session.say("desk-scopes") }</legend>
            { for Scope::VARIANTS.iter().map(choice) }
            if let Some(problem) = problem {
                { form.complaint(&id, &problem) }
            }
        </fieldset>
    }
}
