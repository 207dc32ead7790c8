//! The words of a publication: changed before they are out, corrected afterwards.
use std::rc::Rc;

use wire::publications::{
    AmendPublication, CorrectPublication, PublicationStep, PublicationView, PublishedText,
};
use yew::prelude::*;

use crate::{
    components::{field::Field, form::use_form, form_state::Values},
    desk::call::Reply,
    publications::{client, words},
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct WriteProps {
    pub reply: Rc<Reply<PublicationView>>,
    /// To change what is not out, or to correct what is.
    pub step: PublicationStep,
    pub on_done: Callback<()>,
}

fn name(place: usize) -> String {
    format!("texts/{place}/text")
}

fn texts(view: &PublicationView) -> &[PublishedText] {
    view.versions.last().map(|version| version.texts.as_slice()).unwrap_or_default()
}

fn start(texts: &[PublishedText]) -> Values {
    let places = texts.iter().enumerate();
    places.fold(Values::default(), |values, (place, it)| values.with(&name(place), &it.text))
}

fn read(texts: &[PublishedText], values: &Values) -> Vec<PublishedText> {
    let places = texts.iter().enumerate();
    let text = |place| values.text(&name(place)).trim().to_owned();
    places.map(|(place, it)| PublishedText { task: it.task, text: text(place) }).collect()
}

#[component]
pub fn Write(props: &WriteProps) -> Html {
    let session = use_session();
    let WriteProps { reply, step, on_done } = props;
    let view = &reply.value;
    let corrects = *step == PublicationStep::Correct;
    let form = use_form("write", || start(texts(view)));
    let submit = {
        let (form, reply, on_done) = (form.clone(), reply.clone(), on_done.clone());
        Callback::from(move |()| {
            let (id, on_done) = (reply.value.id, on_done.clone());
            let texts = read(texts(&reply.value), form.values());
            let call = if corrects {
                let reason = form.value("reason").trim().to_owned();
                client::correct_publication(id, &CorrectPublication { texts, reason })
            } else {
                client::amend_publication(id, &AmendPublication { texts })
            };
            form.submit(Ok(call.seen(reply.version.as_deref())), move |_| on_done.emit(()));
        })
    };
    let area = |name: String, label: String| {
        let field = Field::new(name, label).required();
        form.area(Field { lang: session.original(), ..field })
    };
    let fields = html! {
        <>
            for (place, text) in texts(view).iter().enumerate() {
                { area(name(place), session.text("desk-publication-text", &[("task", &text.task.to_string())])) }
            }
            if corrects {
                { area("reason".to_owned(), session.say("desk-publication-reason")) }
            }
        </>
    };
    let title = words::step_name(&session, *step);
    let detail =
        if corrects { "desk-publication-correct-detail" } else { "desk-publication-amend-detail" };
    html! {
        <section class="writing" aria-labelledby="write">
            <h2 id="write">{ &title }</h2>
            <p class="quiet">{ session.say(detail) }</p>
            { form.frame(fields, &title, submit) }
            { form.stale(on_done) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_changed_reads_as_it_was() {
        let texts = [PublishedText {
            task: "24".parse().expect("a key"),
            text: "6座公厕主体完工。".to_owned(),
        }];
        assert_eq!(read(&texts, &start(&texts)), texts);
    }
}
