//! 报备登记: the document and its number.
use std::rc::Rc;

use web_sys::File;
use wire::changes::{ChangeView, FileChange};
use yew::prelude::*;

use crate::{
    changes::client,
    components::{field::Field, form::use_form, form_state::Values},
    desk::call::Reply,
    reports::client::upload_for,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct FilingProps {
    pub reply: Rc<Reply<ChangeView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Filing(props: &FilingProps) -> Html {
    let session = use_session();
    let file = use_state(|| None::<File>);
    let form = use_form("filing", Values::default);
    let submit = {
        let (form, file) = (form.clone(), file.clone());
        let (reply, on_done) = (props.reply.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let access = form.desk().access.clone();
            let (reply, on_done, file) = (reply.clone(), on_done.clone(), (*file).clone());
            let mut wrong = Vec::new();
            let number = form.values().required::<String>("document_number", &mut wrong);
            if file.is_none() {
                wrong.push(("document".to_owned(), "desk-required"));
            }
            let Some((file, document_number)) = file.zip(number) else {
                return form.refuse(wrong);
            };
            form.run(
                async move {
                    let document = access
                        .send(upload_for(reply.value.about.department_id, file))
                        .await?
                        .value
                        .id;
                    let body = FileChange { document_number, document };
                    let call = client::file_change(reply.value.about.id, &body);
                    access.send(call.seen(reply.version.as_deref())).await
                },
                move |_| on_done.emit(()),
            );
        })
    };
    let on_file = Callback::from(move |chosen| file.set(chosen));
    let number = Field::new("document_number", session.say("desk-change-number")).required();
    let document = Field::new("document", session.say("desk-change-document")).required();
    let document = document.hint(session.say("desk-evidence-kinds"));
    let fields = html! {
        <>
            { form.input(Field { lang: session.original(), ..number }) }
            { form.file(document, ".pdf,.jpg,.jpeg,.png,.docx,.xlsx", &on_file) }
        </>
    };
    html! {
        <div class="narrow">
            { form.frame(fields, &session.say("change-step-file"), submit) }
            { form.stale(&props.on_done) }
        </div>
    }
}
