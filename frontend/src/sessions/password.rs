//! A new password: in place of an expired one before anything else, or by one's own choice.
use wasm_bindgen_futures::spawn_local;
use wire::sessions::ChangePassword;
use yew::prelude::*;

use crate::{
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::{Unreadable, Values},
        password::{Password, use_password},
    },
    desk::{client, states::heading},
    session::{Session, use_session},
    sessions::access::use_desk,
};

/// The only page of somebody whose password has expired.
#[component]
pub fn ChangePasswordPage() -> Html {
    let session = use_session();
    html! {
        <div class="narrow is-card">
            { heading(&session.say("desk-password-expired")) }
            <p class="lead">{ session.say("desk-password-expired-detail") }</p>
            <ChangePasswordForm />
        </div>
    }
}

#[component]
pub fn ChangePasswordForm() -> Html {
    let session = use_session();
    let desk = use_desk();
    let form = use_form("change-password", Values::default);
    let password = use_password();
    let least = desk.account.as_ref().map_or(0, |account| account.password_min_chars);
    let name = desk.account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    let current = Field::new("current", session.say("desk-password-current")).required();
    let current = Field { autocomplete: Some("current-password"), ..current };
    let fields = html! {
        <>
            // Lets the browser's own list of passwords know whose password this is.
            <input type="text" autocomplete="username" value={name} hidden=true readonly=true />
            { form.input(password.field(current)) }
            { new_password(&form, &password, "new", least) }
        </>
    };
    let submit = {
        let form = form.clone();
        Callback::from(move |()| {
            let call = change(form.values()).map(|body| client::change_password(&body));
            let access = form.desk().access.clone();
            form.submit::<()>(call, move |_| spawn_local(async move { access.reread().await }));
        })
    };
    html! {
        <>
            { form.frame(fields, &session.say("desk-password-change"), submit) }
            { form.saved(&session.say("desk-password-changed")) }
        </>
    }
}

/// A new password twice, with the rules that it must keep.
pub fn new_password(form: &Form, password: &Password, name: &'static str, least: u32) -> Html {
    let session = form.session();
    let new = Field::new(name, session.say("desk-password-new")).required();
    let again = Field::new("again", session.say("desk-password-again")).required();
    let field = |field| Field { autocomplete: Some("new-password"), ..password.plain(field) };
    html! {
        <>
            { rules(session, least) }
            { form.input(field(new)) }
            { form.input(field(again)) }
        </>
    }
}

fn rules(session: &Session, least: u32) -> Html {
    let length = session.text("desk-password-rule-length", &[("least", &least.to_string())]);
    html! {
        <div class="rule-list">
            <p>{ session.say("desk-password-rules") }</p>
            <ul>
                <li>{ length }</li>
                <li>{ session.say("desk-password-rule-kinds") }</li>
                <li>{ session.say("desk-password-rule-name") }</li>
            </ul>
        </div>
    }
}

/// The new password, typed twice alike.
pub fn typed_twice(values: &Values, name: &str) -> Result<String, Unreadable> {
    let password = values.text(name);
    if password.is_empty() {
        Err(vec![(name.to_owned(), "desk-required")])
    } else if password != values.text("again") {
        Err(vec![("again".to_owned(), "desk-password-differs")])
    } else {
        Ok(password.to_owned())
    }
}

fn change(values: &Values) -> Result<ChangePassword, Unreadable> {
    if values.text("current").is_empty() {
        return Err(vec![("current".to_owned(), "desk-required")]);
    }
    let new = typed_twice(values, "new")?;
    Ok(ChangePassword { current: values.text("current").to_owned(), new })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_password_is_typed_twice_alike() {
        let typed = |new, again| Values::of([("current", "c"), ("new", new), ("again", again)]);
        assert!(change(&typed("a b", "a b")).is_ok_and(|it| it.new == "a b"));
        let wrong = |values: Values| change(&values).err().map(|wrong| wrong[0].clone());
        assert_eq!(wrong(typed("a", "b")), Some(("again".to_owned(), "desk-password-differs")));
        assert_eq!(wrong(typed("", "")), Some(("new".to_owned(), "desk-required")));
        assert_eq!(wrong(Values::default()), Some(("current".to_owned(), "desk-required")));
    }
}
