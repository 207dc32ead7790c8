//! The sign-in page, and its form, which also stands over a page whose session ended.
use yew::prelude::*;

use crate::{
    browser,
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::Values,
        password::use_password,
    },
    desk::states::heading,
    session::{Arrival, use_session},
    sessions::state::{self, Step},
};

#[component]
pub fn SignInPage() -> Html {
    let session = use_session();
    let on_done = {
        let session = session.clone();
        Callback::from(move |()| session.arrive(Arrival::Followed))
    };
    html! {
        <div class="narrow is-card">
            { heading(&session.say("desk-sign-in")) }
            <p class="lead">{ session.say("desk-sign-in-detail") }</p>
            <SignInForm {on_done} />
            <p class="quiet">{ session.say("desk-forgotten") }</p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct SignInFormProps {
    #[prop_or_default]
    pub name: AttrValue,
    #[prop_or_default]
    pub on_done: Callback<()>,
    /// More ways beside the button.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn SignInForm(props: &SignInFormProps) -> Html {
    let session = use_session();
    let name = props.name.clone();
    let named = !name.is_empty();
    let form = use_form("sign-in", move || Values::of([("name", name.as_str())]));
    let step = use_state(|| Step::Password);
    let password = use_password();
    use_effect_with(*step, |step| {
        if *step == Step::SecondFactor {
            browser::focus_on("#sign-in-second_factor");
        }
    });
    let name = Field::new("name", session.say("desk-name")).required();
    let name = form.input(Field { autocomplete: Some("username"), ..name });
    let field = Field::new("password", session.say("desk-password")).required();
    let current = Field { autocomplete: Some("current-password"), first: named, ..field };
    let fields = html! {
        <>
            { name }
            { form.input(password.field(current)) }
            if *step == Step::SecondFactor {
                { code(&form, "second_factor") }
            }
        </>
    };
    let submit = {
        let (form, on_done) = (form.clone(), props.on_done.clone());
        Callback::from(move |()| send(&form, &step, on_done.clone()))
    };
    form.frame_with(fields, &session.say("desk-sign-in"), submit, props.children.clone())
}

/// Signs in; a server that asks for a code gets one.
fn send(form: &Form, step: &UseStateHandle<Step>, on_done: Callback<()>) {
    let body = state::sign_in(**step, form.values());
    let (access, step) = (form.desk().access.clone(), step.clone());
    let work = async move {
        match access.sign_in(&body).await {
            Ok(()) => Ok(Step::Password),
            Err(trouble) if state::is_mistake(&trouble) => Err(trouble),
            Err(_) => Ok(Step::SecondFactor),
        }
    };
    form.run(work, move |next| match next {
        Step::Password => on_done.emit(()),
        Step::SecondFactor => step.set(next),
    });
}

/// The field for six digits of an authenticator app.
pub fn code(form: &Form, name: &'static str) -> Html {
    let session = form.session();
    let field =
        Field::new(name, session.say("desk-code")).required().hint(session.say("desk-code-detail"));
    form.input(Field { autocomplete: Some("one-time-code"), inputmode: Some("numeric"), ..field })
}
