//! What the clerk writes, and files that are added to it. Applying keeps it first.
use std::rc::Rc;

use domain::attachments::AttachmentId;
use wire::completions::{CompletionContent, CompletionStep, CompletionView};
use yew::prelude::*;

use crate::{
    completions::{client, words},
    components::{field::Field, form::use_form, form_state::Values},
    desk::call::Reply,
    docket::{
        evidence::{EvidenceField, Files},
        keep::use_keeping,
    },
    reports::state::Evidence,
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
    let EditProps { reply, on_done } = props;
    let view = &reply.value;
    let form =
        use_form("edit", || Values::default().with("statement", view.content.statement.clone()));
    let files = use_reducer_eq(|| Files::of(view.evidence.iter().map(Evidence::from).collect()));
    let content = CompletionContent {
        statement: form.value("statement").to_owned(),
        evidence: files.ids().into_iter().map(AttachmentId).collect(),
    };
    let typed = client::edit_completion(view.about.id, &content);
    let keeping = use_keeping(reply, content != view.content, Some(typed), on_done);
    let send = {
        let (form, files, id) = (form.clone(), files.clone(), view.about.id);
        Callback::from(move |submits: bool| {
            if files.is_sending() {
                return form.refuse(vec![("evidence".to_owned(), "desk-directive-evidence-waits")]);
            }
            let then = submits.then(|| client::submit_completion(id));
            keeping.keep(&form, client::edit_completion(id, &content), then);
        })
    };
    let save = send.reform(|()| false);
    let submit = send.reform(|_: MouseEvent| true);
    let statement = Field::new("statement", session.say("desk-completion-statement")).required();
    let fields = html! {
        <>
            { form.area(Field { lang: session.original(), ..statement }) }
            <EvidenceField form={form.clone()} files={files.clone()} />
        </>
    };
    let more = html! {
        if view.steps.contains(&CompletionStep::Submit) {
            <button type="button" class="button" onclick={submit}>
                { words::step_name(&session, CompletionStep::Submit) }
            </button>
        }
    };
    html! {
        <section aria-labelledby="edit">
            <h2 id="edit">{ session.say("desk-docket-edit") }</h2>
            <p class="quiet">{ session.say("desk-docket-edit-detail") }</p>
            { form.frame_with(fields, &session.say("desk-save"), save, more) }
            { form.stale(on_done) }
            { form.saved(&session.say("desk-saved")) }
        </section>
    }
}
