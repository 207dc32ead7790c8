//! 扣减分 of one department: each with its record, and the objection to it with its decision.
use std::rc::Rc;

use uuid::Uuid;
use wire::evaluation::{
    DecideObjection, DeductionView, EvaluationStep, EvaluationView, ObjectToDeduction,
    ObjectionView, SheetView,
};
use yew::prelude::*;

use crate::{
    cockpit::row::link,
    components::{
        form_state::Values,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::call::Reply,
    docket::step::{Asking, Input, StepButton},
    evaluation::{client, records, words},
    session::{Session, use_session},
    urges::state::words_of,
    words::{date, instant, number},
};

#[derive(PartialEq, Properties)]
pub struct DeductionsProps {
    pub reply: Rc<Reply<EvaluationView>>,
    pub sheet: SheetView,
    pub on_done: Callback<()>,
}

#[component]
pub fn Deductions(props: &DeductionsProps) -> Html {
    let session = use_session();
    let DeductionsProps { reply, sheet, on_done } = props;
    if sheet.deductions.is_empty() {
        return html! { <p class="quiet">{ session.say("desk-evaluation-no-deductions") }</p> };
    }
    let columns = [
        "evaluation-column-day",
        "evaluation-column-cause",
        "evaluation-column-task",
        "evaluation-column-record",
        "evaluation-column-points",
        "desk-objection",
    ]
    .map(|id| session.say(id));
    let row = |it: &DeductionView| Row {
        key: it.id.to_string(),
        cells: vec![
            date(session.language(), it.on).into(),
            words::cause_name(&session, it.cause).into(),
            task(&session, reply.value.summary.year, it),
            records::link(&session, reply.value.summary.year, sheet.department_id, it),
            points(&session, it),
            html! {
                <div class="objection">
                    { for it.objection.iter().map(|raised| objection(&session, raised)) }
                    { step(&session, reply, it, on_done) }
                </div>
            },
        ],
    };
    table(
        &session.text("desk-evaluation-of", &[("department", &sheet.department)]),
        &columns,
        sheet.deductions.iter().map(row).collect(),
    )
}

fn task(session: &Session, year: i32, it: &DeductionView) -> Html {
    let Some(key) = &it.task else { return "—".into() };
    let text = it.task_text.as_ref().map(|text| format!("{key}．{text}"));
    link(session, year, key, text.as_ref().unwrap_or(key))
}

fn points(session: &Session, it: &DeductionView) -> Html {
    let points = format!("−{}", number(it.points));
    if it.waived {
        html! { <><s>{ points }</s>{ " " }{ session.say("evaluation-decision-waived") }</> }
    } else {
        points.into()
    }
}

fn objection(session: &Session, it: &ObjectionView) -> Html {
    let language = session.language();
    html! {
        <>
            <p class="said" lang={session.original()}>{ &it.reason }</p>
            <p class="quiet">
                { instant(language, it.raised.at) }{ session.in_brackets(&it.raised.by) }
            </p>
            if let Some(decision) = &it.decision {
                <p>{ decided(session, decision.waived) }</p>
                <p class="said" lang={session.original()}>{ &decision.reason }</p>
                <p class="quiet">
                    { instant(language, decision.decided.at) }
                    { session.in_brackets(&decision.decided.by) }
                </p>
            } else {
                <p>{ tag(Look::Waiting, &session.say("desk-objection-open")) }</p>
            }
        </>
    }
}

fn decided(session: &Session, waived: bool) -> Html {
    match waived {
        true => tag(Look::Good, &session.say("evaluation-decision-waived")),
        false => tag(Look::Over, &session.say("evaluation-decision-upheld")),
    }
}

const OBJECTION: &[Input] = &[Input::Area("reason", "desk-objection-reason")];
const DECISION: &[Input] = &[
    Input::Choice(
        "waived",
        "desk-objection-decision",
        &[("true", "evaluation-decision-waived"), ("false", "evaluation-decision-upheld")],
    ),
    Input::Area("reason", "desk-docket-reason"),
];

/// What the reader may do with this one deduction.
fn step(
    session: &Session,
    reply: &Rc<Reply<EvaluationView>>,
    it: &DeductionView,
    on_done: &Callback<()>,
) -> Html {
    let may = |step| reply.value.steps.contains(&step);
    let undecided = it.objection.as_ref().is_some_and(|raised| raised.decision.is_none());
    let (step, inputs, asking) = if undecided && may(EvaluationStep::Decide) {
        (EvaluationStep::Decide, DECISION, decide(reply, it.id))
    } else if it.objection.is_none() && may(EvaluationStep::Object) {
        (EvaluationStep::Object, OBJECTION, object(reply, it.id))
    } else {
        return Html::default();
    };
    let name = words::step_name(session, step);
    let about = [words::cause_name(session, it.cause), date(session.language(), it.on)].join(" ");
    html! {
        <StepButton<EvaluationView>
            label={format!("{name} {about}")}
            {name}
            detail={about}
            {inputs}
            {asking}
            on_done={on_done.clone()}
        />
    }
}

fn object(reply: &Rc<Reply<EvaluationView>>, deduction: Uuid) -> Asking<EvaluationView> {
    let reply = reply.clone();
    Callback::from(move |values| {
        let body = ObjectToDeduction { deduction, reason: words_of(&values, "reason")? };
        let call = client::object_to_deduction(reply.value.summary.id, &body);
        Ok(call.seen(reply.version.as_deref()))
    })
}

fn decide(reply: &Rc<Reply<EvaluationView>>, deduction: Uuid) -> Asking<EvaluationView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let mut wrong = Vec::new();
        let waived = values.required("waived", &mut wrong);
        let reason = values.required("reason", &mut wrong);
        let (waived, reason) = waived.zip(reason).ok_or(wrong)?;
        let body = DecideObjection { deduction, waived, reason };
        let call = client::decide_objection(reply.value.summary.id, &body);
        Ok(call.seen(reply.version.as_deref()))
    })
}
