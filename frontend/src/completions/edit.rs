//! What the clerk writes, and files that are added to it; kept when asked.
use std::rc::Rc;

use web_sys::File;
use wire::completions::{CompletionContent, CompletionView};
use yew::prelude::*;

use crate::{
    completions::client,
    components::{field::Field, form::use_form, form_state::Values},
    desk::call::Reply,
    reports::client::upload_attachment,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct EditProps {
    pub reply: Rc<Reply<CompletionView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let session = use_session();
    let file = use_state(|| None::<File>);
    let content = props.reply.value.content.clone();
    let form = use_form("edit", || Values::default().with("statement", content.statement.clone()));
    let submit = {
        let (form, file) = (form.clone(), file.clone());
        let (reply, on_done) = (props.reply.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let access = form.desk().access.clone();
            let (reply, on_done, file) = (reply.clone(), on_done.clone(), (*file).clone());
            let statement = form.value("statement").to_owned();
            form.run(
                async move {
                    let mut content =
                        CompletionContent { statement, ..reply.value.content.clone() };
                    if let Some(file) = file {
                        let id = access.send(upload_attachment(file)).await?.value.id;
                        content.evidence.push(domain::attachments::AttachmentId(id));
                    }
                    let call = client::edit_completion(reply.value.about.id, &content);
                    access.send(call.seen(reply.version.as_deref())).await
                },
                move |_| on_done.emit(()),
            );
        })
    };
    let on_file = Callback::from(move |chosen| file.set(chosen));
    let fields = html! {
        <>
            { form.area(Field::new("statement", session.say("desk-completion-statement")).required()) }
            { form.file(Field::new("evidence", session.say("desk-docket-file")), ".pdf,.jpg,.jpeg,.png,.docx,.xlsx", &on_file) }
        </>
    };
    html! { <>{ form.frame(fields, &session.say("desk-save"), submit) }{ form.stale(&props.on_done) }</> }
}
