//! 计分标准: what everybody begins with and what each cause costs. Edited while it is a draft.
use std::{collections::BTreeMap, rc::Rc};

use strum::VariantArray;
use wire::evaluation::{Cause, EvaluationStep, EvaluationView, Weights};
use yew::prelude::*;

use crate::{
    components::{
        field::Field,
        form::use_form,
        form_state::{Unreadable, Values},
        table::{Row, table},
    },
    desk::call::Reply,
    docket::keep::use_keeping,
    evaluation::{client, words},
    session::{Session, use_session},
    words::number,
};

#[derive(PartialEq, Properties)]
pub struct WeightsPartProps {
    pub reply: Rc<Reply<EvaluationView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn WeightsPart(props: &WeightsPartProps) -> Html {
    let session = use_session();
    let view = &props.reply.value;
    html! {
        <details class="weights">
            <summary>{ session.say("evaluation-sheet-weights") }</summary>
            if view.steps.contains(&EvaluationStep::Weigh) {
                <Editor reply={props.reply.clone()} on_done={props.on_done.clone()} />
            } else {
                { shown(&session, &view.weights) }
            }
        </details>
    }
}

fn shown(session: &Session, weights: &Weights) -> Html {
    let row = |key: &str, name: String, points| Row {
        key: key.to_owned(),
        cells: vec![name.into(), number(points).into()],
    };
    let causes = Cause::VARIANTS
        .iter()
        .map(|cause| row(word(*cause), words::cause_name(session, *cause), weights.of(*cause)));
    let full = row("full", session.say("desk-evaluation-full"), weights.full);
    let columns = ["cause", "points"].map(|it| session.say(&format!("evaluation-column-{it}")));
    html! {
        <div class="narrow">
            { table(
                &session.say("evaluation-sheet-weights"),
                &columns,
                std::iter::once(full).chain(causes).collect(),
            ) }
        </div>
    }
}

fn word(cause: Cause) -> &'static str {
    cause.into()
}

fn name(cause: Cause) -> String {
    format!("points/{}", word(cause))
}

fn start(weights: &Weights) -> Values {
    let full = Values::default().with("full", number(weights.full));
    Cause::VARIANTS
        .iter()
        .fold(full, |values, cause| values.with(&name(*cause), number(weights.of(*cause))))
}

/// A cause of which nothing is said costs nothing.
fn read(values: &Values) -> Result<Weights, Unreadable> {
    let mut wrong = Vec::new();
    let full = values.required("full", &mut wrong);
    let points: BTreeMap<_, _> = Cause::VARIANTS
        .iter()
        .filter_map(|cause| Some((*cause, values.read(&name(*cause), &mut wrong)?)))
        .collect();
    match full {
        Some(full) if wrong.is_empty() => Ok(Weights { full, points }),
        _ => Err(wrong),
    }
}

#[component]
fn Editor(props: &WeightsPartProps) -> Html {
    let session = use_session();
    let WeightsPartProps { reply, on_done } = props;
    let view = &reply.value;
    let id = view.summary.id;
    let form = use_form("weights", || start(&view.weights));
    let unsaved = *form.values() != start(&view.weights);
    let weights = read(form.values());
    let typed = weights.as_ref().ok().map(|weights| client::amend_weights(id, weights));
    let keeping = use_keeping(reply, unsaved, typed, on_done);
    let save = {
        let form = form.clone();
        Callback::from(move |()| match &weights {
            Ok(weights) => keeping.keep(&form, client::amend_weights(id, weights), None),
            Err(wrong) => form.refuse(wrong.clone()),
        })
    };
    let field = |name: String, label: String| {
        let field = Field::new(name, label).required();
        form.input(Field { inputmode: Some("decimal"), ..field })
    };
    let fields = html! {
        <div class="points">
            { field("full".to_owned(), session.say("desk-evaluation-full")) }
            { for Cause::VARIANTS.iter().map(|it| field(name(*it), words::cause_name(&session, *it))) }
        </div>
    };
    html! {
        <>
            <p class="quiet">{ session.say("desk-evaluation-weights-detail") }</p>
            { form.frame(fields, &session.say("desk-save"), save) }
            { form.stale(on_done) }
            { form.saved(&session.say("desk-saved")) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_read_as_they_were_until_one_is_changed() {
        let weights = Weights::default();
        assert_eq!(read(&start(&weights)), Ok(weights.clone()));
        let lighter = start(&weights).with("points/report_missing", "0.25");
        let lighter = read(&lighter).unwrap();
        assert_eq!(number(lighter.of(Cause::ReportMissing)), "0.25");
        let wrong = read(&start(&weights).with("points/report_late", "many")).unwrap_err();
        assert_eq!(wrong, [("points/report_late".to_owned(), "desk-unreadable")]);
    }
}
