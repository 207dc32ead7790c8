//! The report as a spreadsheet: to be filled in elsewhere and handed in again.
use web_sys::File;
use wire::reports::ReportView;
use yew::prelude::*;

use crate::{
    approval::{bar::replaced, draft::Draft},
    client::Trouble,
    components::{field::Field, form::use_form, form_state::Values, save::SaveButton},
    reports::client,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct SheetProps {
    pub draft: Draft<ReportView>,
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let session = use_session();
    let form = use_form("sheet", Values::default);
    let file = use_state(|| None::<File>);
    let draft = &props.draft;
    let reply = draft.reply();
    let submit = {
        let (form, draft, file) = (form.clone(), draft.clone(), file.clone());
        Callback::from(move |()| match (*file).clone() {
            None => form.refuse(vec![("file".to_owned(), "desk-required")]),
            Some(file) => {
                let done = replaced(&draft);
                form.run(hand_in(draft.clone(), file), move |reply| done.emit(reply));
            }
        })
    };
    let on_file = Callback::from(move |chosen| file.set(chosen));
    let field = Field::new("file", session.say("desk-sheet-file")).required();
    let fields = form.file(field, ".xlsx", &on_file);
    let name = format!("{}-{}.xlsx", reply.value.summary.department, reply.value.summary.period);
    html! {
        <details class="sheet">
            <summary>{ session.say("desk-sheet") }</summary>
            <p>{ session.say("desk-sheet-detail") }</p>
            <p class="actions">
                <SaveButton
                    label={session.say("desk-sheet-download")}
                    file={name}
                    ask={client::download_report_spreadsheet(&reply.value).ask}
                />
            </p>
            { form.frame(fields, &session.say("desk-sheet-upload"), submit) }
            { form.saved(&session.say("desk-sheet-done")) }
        </details>
    }
}

/// What was typed is kept first, so that the file goes over what its reader has seen.
async fn hand_in(
    draft: Draft<ReportView>,
    file: File,
) -> Result<crate::desk::call::Reply<ReportView>, Trouble> {
    draft.keep().await?;
    let reply = draft.reply();
    let call = client::upload_report_spreadsheet(&reply.value, file);
    draft.access().send(call.seen(reply.version.as_deref())).await
}
