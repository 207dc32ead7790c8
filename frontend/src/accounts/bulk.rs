//! Many accounts from a spreadsheet: first a trial run that shows what is wrong, then the real one.
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use wire::accounts::CreatedAccounts;
use yew::prelude::*;

use crate::{
    accounts::rows::{all_good, created_rows},
    client::Trouble,
    components::{
        field::Field, form::use_form, form_state::Values, save::SaveButton, states::trouble_part,
    },
    desk::{
        client,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    session::use_session,
    sessions::access::use_desk,
};

#[component]
pub fn BulkPage() -> Html {
    let session = use_session();
    let title = session.say("desk-bulk");
    let file = use_state(|| None::<File>);
    let answer = use_state(|| None::<CreatedAccounts>);
    let on_file = {
        let (file, answer) = (file.clone(), answer.clone());
        Callback::from(move |chosen| {
            answer.set(None);
            file.set(chosen);
        })
    };
    let on_answer = {
        let answer = answer.clone();
        Callback::from(move |rows| answer.set(Some(rows)))
    };
    let ready = answer.as_ref().filter(|answer| !answer.created && all_good(answer));
    html! {
        <>
            { crumbs(&session, DeskRoute::Accounts, &session.say("desk-way-accounts"), &title) }
            { heading(&title) }
            <ol class="steps">
                <li>
                    <p>{ session.say("desk-bulk-fill") }</p>
                    <p><SaveButton
                        label={session.say("desk-bulk-template")}
                        file="accounts.xlsx"
                        ask={client::download_template().ask}
                    /></p>
                </li>
                <li><Choose file={(*file).clone()} {on_file} on_answer={on_answer.clone()} /></li>
                if let Some(file) = file.as_ref().filter(|_| ready.is_some()) {
                    <li><Create file={file.clone()} {on_answer} /></li>
                }
            </ol>
            if let Some(answer) = &*answer {
                { created_rows(&session, answer) }
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ChooseProps {
    file: Option<File>,
    on_file: Callback<Option<File>>,
    on_answer: Callback<CreatedAccounts>,
}

/// The file, and its trial run.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let session = use_session();
    let form = use_form("bulk", Values::default);
    let submit = {
        let (form, file, on_answer) = (form.clone(), props.file.clone(), props.on_answer.clone());
        Callback::from(move |()| {
            let wrong = || vec![("file".to_owned(), "desk-required")];
            let call = file.clone().map(|file| client::create_accounts(file, true));
            let on_answer = on_answer.clone();
            form.submit(call.ok_or_else(wrong), move |reply| on_answer.emit(reply.value));
        })
    };
    let field = Field::new("file", session.say("desk-bulk-file")).required();
    let fields = form.file(field, ".xlsx,.csv", &props.on_file);
    form.frame(fields, &session.say("desk-bulk-trial"), submit)
}

#[derive(PartialEq, Properties)]
struct CreateProps {
    file: File,
    on_answer: Callback<CreatedAccounts>,
}

#[component]
fn Create(props: &CreateProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let trouble = use_state(|| None::<Trouble>);
    let sending = use_state(|| false);
    let create = {
        let (file, on_answer) = (props.file.clone(), props.on_answer.clone());
        let (trouble, sending) = (trouble.clone(), sending.clone());
        Callback::from(move |()| {
            if *sending {
                return;
            }
            sending.set(true);
            let (access, call) =
                (desk.access.clone(), client::create_accounts(file.clone(), false));
            let (on_answer, trouble, sending) =
                (on_answer.clone(), trouble.clone(), sending.clone());
            spawn_local(async move {
                let outcome = access.send(call).await;
                sending.set(false);
                match outcome {
                    Ok(reply) => on_answer.emit(reply.value),
                    Err(why) => trouble.set(Some(why)),
                }
            });
        })
    };
    let onclick = create.reform(|_: MouseEvent| ());
    html! {
        <>
            <p>{ session.say("desk-bulk-ready") }</p>
            <p>
                <button type="button" class="button is-main" {onclick}>
                    { session.say(if *sending { "desk-sending" } else { "desk-bulk-create" }) }
                </button>
            </p>
            if let Some(trouble) = &*trouble {
                { trouble_part(&session, trouble, &create) }
            }
        </>
    }
}
