//! What the clerk writes: kind, reason, what moves, and files. Submitting keeps it first.
use std::rc::Rc;

use wire::changes::{ChangeStep, ChangeView};
use yew::prelude::*;

use crate::{
    changes::{client, moved::moved, state, words},
    components::{field::Field, form::use_form},
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
    pub reply: Rc<Reply<ChangeView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let session = use_session();
    let EditProps { reply, on_done } = props;
    let view = &reply.value;
    let form = use_form("edit", || state::start(view));
    let files = use_reducer_eq(|| Files::of(view.evidence.iter().map(Evidence::from).collect()));
    let unsaved = state::is_unsaved(form.values(), view, &files.ids());
    let typed = state::read(form.values(), view, &files.ids()).ok();
    let typed = typed.map(|content| client::edit_change(view.about.id, &content));
    let keeping = use_keeping(reply, unsaved, typed, on_done);
    let send = {
        let (form, files, reply) = (form.clone(), files.clone(), reply.clone());
        Callback::from(move |submits: bool| {
            if files.is_sending() {
                return form.refuse(vec![("evidence".to_owned(), "desk-directive-evidence-waits")]);
            }
            let id = reply.value.about.id;
            match state::read(form.values(), &reply.value, &files.ids()) {
                Ok(content) => {
                    let then = submits.then(|| client::submit_change(id));
                    keeping.keep(&form, client::edit_change(id, &content), then);
                }
                Err(wrong) => form.refuse(wrong),
            }
        })
    };
    let save = send.reform(|()| false);
    let submit = send.reform(|_: MouseEvent| true);
    let kind = state::kind(form.value("kind"));
    let field = |name, id: &str| Field::new(name, session.say(id)).required();
    let reason = Field { lang: session.original(), ..field("reason", "desk-change-reason") };
    let fields = html! {
        <>
            { form.select(field("kind", "desk-change-kind"), &words::kinds(&session)) }
            { form.area(reason) }
            { for view.current.iter().map(|now| moved(&form, kind, now)) }
            <EvidenceField form={form.clone()} files={files.clone()} />
        </>
    };
    let more = html! {
        if view.steps.contains(&ChangeStep::Submit) {
            <button type="button" class="button" onclick={submit}>
                { words::step_name(&session, ChangeStep::Submit) }
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
