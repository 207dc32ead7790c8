//! The page that an invitation leads to: the first password, or a new one for a forgotten one. The
//! invitation's secret leaves the address before anything else happens.
use wire::sessions::{AcceptInvitation, AcceptedInvitation};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    browser,
    client::Trouble,
    components::{
        form::{Form, use_form},
        form_state::Values,
        link::go,
        password::use_password,
    },
    desk::{route::DeskRoute, states::heading},
    session::{Arrival, Session, use_session},
    sessions::{
        password::{new_password, typed_twice},
        sign_in::SignInForm,
    },
};

/// Before anybody has signed in, only the default is known; the server says what is too short.
const LEAST_CHARACTERS: u32 = 12;

#[component]
pub fn InvitationPage() -> Html {
    let session = use_session();
    let secret = use_state(browser::take_fragment);
    let accepted = use_state(|| None::<AcceptedInvitation>);
    let on_accepted = {
        let accepted = accepted.clone();
        Callback::from(move |answer| accepted.set(Some(answer)))
    };
    let content = match (&*accepted, &*secret) {
        (Some(accepted), _) => html! { <Welcome name={accepted.name.clone()} /> },
        (None, Some(secret)) => html! { <AcceptForm secret={secret.clone()} {on_accepted} /> },
        (None, None) => html! { <p class="lead">{ session.say("desk-invitation-missing") }</p> },
    };
    html! {
        <div class="narrow is-card">
            { heading(&session.say("desk-invitation")) }
            { content }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct AcceptFormProps {
    secret: String,
    on_accepted: Callback<AcceptedInvitation>,
}

#[component]
fn AcceptForm(props: &AcceptFormProps) -> Html {
    let session = use_session();
    let form = use_form("invitation", Values::default);
    let password = use_password();
    let submit = {
        let (form, on_accepted) = (form.clone(), props.on_accepted.clone());
        let invitation = props.secret.clone();
        Callback::from(move |()| {
            let call = typed_twice(form.values(), "password").map(|password| {
                let invitation = invitation.clone();
                AcceptInvitation { invitation, password }
            });
            match call {
                Ok(body) => accept(&form, body, on_accepted.clone()),
                Err(wrong) => form.refuse(wrong),
            }
        })
    };
    let fields = new_password(&form, &password, "password", LEAST_CHARACTERS);
    html! {
        <>
            <p class="lead">{ session.say("desk-invitation-detail") }</p>
            { form.frame_with(fields, &session.say("desk-invitation-accept"), submit, password.button()) }
        </>
    }
}

fn accept(form: &Form, body: AcceptInvitation, on_accepted: Callback<AcceptedInvitation>) {
    let (access, session) = (form.desk().access.clone(), form.session().clone());
    let work = async move {
        let outcome = access.accept_invitation(&body).await;
        outcome.map_err(|trouble| used_up(&session, trouble))
    };
    form.run(work, move |accepted| on_accepted.emit(accepted));
}

/// What is not found is not the page but the invitation.
fn used_up(session: &Session, trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Refused(mut problem) if problem.code == "not_found" => {
            problem.title = session.say("desk-invitation-used");
            problem.detail = Some(session.say("desk-invitation-used-detail"));
            Trouble::Refused(problem)
        }
        trouble => trouble,
    }
}

#[derive(PartialEq, Properties)]
struct WelcomeProps {
    name: String,
}

#[component]
fn Welcome(props: &WelcomeProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    use_effect_with((), |()| browser::focus_on("#sign-in-password"));
    let on_done = {
        let session = session.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                go(&session, navigator, &DeskRoute::MyDesk, "", Arrival::Followed);
            }
        })
    };
    html! {
        <>
            <p class="lead" role="status">{ session.say("desk-invitation-accepted") }</p>
            <SignInForm name={props.name.clone()} {on_done} />
        </>
    }
}
