//! 双因素认证: set up with an authenticator app, or removed where the role may do without.
use wasm_bindgen_futures::spawn_local;
use wire::sessions::{
    BeginSecondFactor, ConfirmSecondFactor, RemoveSecondFactor, SecondFactorSetUp,
};
use yew::prelude::*;

use crate::{
    browser,
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::Values,
        password::use_password,
    },
    desk::{client, states::heading},
    session::use_session,
    sessions::{
        sign_in::code,
        state::{digits, grouped},
    },
};

/// The only page of somebody whose role asks for a second factor that is missing.
#[component]
pub fn SetUpFactorPage() -> Html {
    let session = use_session();
    html! {
        <div class="narrow is-card">
            { heading(&session.say("desk-factor-missing")) }
            <p class="lead">{ session.say("desk-factor-missing-detail") }</p>
            <SetUpFactor />
        </div>
    }
}

/// The password again, then the picture and a code to confirm.
#[component]
pub fn SetUpFactor() -> Html {
    let set_up = use_state(|| None::<SecondFactorSetUp>);
    let on_begun = {
        let set_up = set_up.clone();
        Callback::from(move |begun| set_up.set(Some(begun)))
    };
    match &*set_up {
        None => html! { <Begin {on_begun} /> },
        Some(begun) => html! {
            <Confirm secret={begun.secret.clone()} picture={browser::picture(&begun.qr_svg)} />
        },
    }
}

#[derive(PartialEq, Properties)]
struct BeginProps {
    on_begun: Callback<SecondFactorSetUp>,
}

#[component]
fn Begin(props: &BeginProps) -> Html {
    let session = use_session();
    let form = use_form("begin-factor", Values::default);
    let password = use_password();
    let submit = {
        let (form, on_begun) = (form.clone(), props.on_begun.clone());
        Callback::from(move |()| {
            let body = BeginSecondFactor { password: form.value("password").to_owned() };
            let on_begun = on_begun.clone();
            form.submit(Ok(client::begin_second_factor(&body)), move |reply| {
                on_begun.emit(reply.value);
            });
        })
    };
    let fields = form.input(password.field(own_password(&form)));
    form.frame(fields, &session.say("desk-factor-begin"), submit)
}

fn own_password(form: &Form) -> Field {
    let field = Field::new("password", form.session().say("desk-password-current")).required();
    Field { autocomplete: Some("current-password"), ..field }
}

#[derive(PartialEq, Properties)]
struct ConfirmProps {
    secret: String,
    picture: String,
}

#[component]
fn Confirm(props: &ConfirmProps) -> Html {
    let session = use_session();
    let form = use_form("confirm-factor", Values::default);
    use_effect_with((), |()| browser::focus_on("#factor-scan"));
    let submit = {
        let form = form.clone();
        Callback::from(move |()| {
            let body = ConfirmSecondFactor { code: digits(form.value("code")) };
            let access = form.desk().access.clone();
            form.submit::<()>(Ok(client::confirm_second_factor(&body)), move |_| {
                spawn_local(async move { access.reread().await });
            });
        })
    };
    let fields = code(&form, "code");
    html! {
        <>
            <p class="lead" id="factor-scan" tabindex="-1">{ session.say("desk-factor-scan") }</p>
            <img
                class="qr"
                src={props.picture.clone()}
                alt={session.say("desk-factor-picture")}
                width="200"
                height="200"
            />
            <p>{ session.say("desk-factor-secret") }</p>
            <p><code class="secret">{ grouped(&props.secret) }</code></p>
            { form.frame(fields, &session.say("desk-factor-confirm"), submit) }
        </>
    }
}

#[component]
pub fn RemoveFactor() -> Html {
    let session = use_session();
    let form = use_form("remove-factor", Values::default);
    let password = use_password();
    let submit = {
        let form = form.clone();
        Callback::from(move |()| {
            let body = RemoveSecondFactor { password: form.value("password").to_owned() };
            let access = form.desk().access.clone();
            form.submit::<()>(Ok(client::remove_second_factor(&body)), move |_| {
                spawn_local(async move { access.reread().await });
            });
        })
    };
    let fields = form.input(password.field(own_password(&form)));
    form.frame(fields, &session.say("desk-factor-remove"), submit)
}
