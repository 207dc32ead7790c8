//! What the office writes: title, whom it reaches, and its words. Submitting keeps them first.
use std::rc::Rc;

use wire::bulletins::{BulletinContent, BulletinStep, BulletinView};
use yew::prelude::*;

use crate::{
    bulletins::{client, words},
    components::{field::Field, form::use_form, form_state::Values},
    desk::call::Reply,
    docket::keep::use_keeping,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct EditProps {
    pub reply: Rc<Reply<BulletinView>>,
    pub on_done: Callback<()>,
}

fn start(content: &BulletinContent) -> Values {
    Values::default()
        .with("title", content.title.clone())
        .with("scope", words::scope_word(content.scope))
        .with("body", content.body.clone())
}

/// None where nobody is chosen whom it reaches.
fn read(values: &Values) -> Option<BulletinContent> {
    Some(BulletinContent {
        title: values.text("title").trim().to_owned(),
        scope: words::scope(values.text("scope"))?,
        body: values.text("body").to_owned(),
    })
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let session = use_session();
    let EditProps { reply, on_done } = props;
    let view = &reply.value;
    let id = view.summary.id;
    let form = use_form("edit", || start(&view.content));
    let content = read(form.values());
    let typed = content.as_ref().map(|content| client::amend_bulletin(id, content));
    let keeping = use_keeping(reply, content.as_ref() != Some(&view.content), typed, on_done);
    let send = {
        let form = form.clone();
        Callback::from(move |submits: bool| {
            let Some(content) = &content else {
                return form.refuse(vec![("scope".to_owned(), "desk-required")]);
            };
            let then = submits.then(|| client::submit_bulletin(id));
            keeping.keep(&form, client::amend_bulletin(id, content), then);
        })
    };
    let save = send.reform(|()| false);
    let submit = send.reform(|_: MouseEvent| true);
    let field = |name, id: &str| Field::new(name, session.say(id)).required();
    let original = |it: Field| Field { lang: session.original(), ..it };
    let body = field("body", "desk-bulletin-body").hint(session.say("desk-bulletin-body-hint"));
    let fields = html! {
        <>
            { form.input(original(field("title", "desk-bulletin-title"))) }
            { form.select(field("scope", "desk-bulletin-scope"), &words::scopes(&session)) }
            { form.area(original(body)) }
        </>
    };
    let more = html! {
        if view.steps.contains(&BulletinStep::Submit) {
            <button type="button" class="button" onclick={submit}>
                { words::step_name(&session, BulletinStep::Submit) }
            </button>
        }
    };
    html! {
        <section class="writing" aria-labelledby="edit">
            <h2 id="edit">{ session.say("desk-bulletin-edit") }</h2>
            <p class="quiet">{ session.say("desk-docket-edit-detail") }</p>
            { form.frame_with(fields, &session.say("desk-save"), save, more) }
            { form.stale(on_done) }
            { form.saved(&session.say("desk-saved")) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::bulletins::BulletinScope;

    #[test]
    fn what_is_not_changed_reads_as_it_was() {
        let content = BulletinContent {
            title: "关于进展情况的通报".to_owned(),
            scope: BulletinScope::Public,
            body: "一、总体情况\n均按计划推进。\n".to_owned(),
        };
        assert_eq!(read(&start(&content)), Some(content.clone()));
        assert_eq!(read(&start(&content).with("scope", "")), None);
    }
}
