//! What may be done now with the evaluation as a whole: a button for each step, and a question before
//! it is taken.
use std::rc::Rc;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::calendar::day_in_shanghai;
use wire::evaluation::{AnnounceEvaluation, EvaluationStep, EvaluationView, Reasoned};
use yew::prelude::*;

use crate::{
    components::form_state::{Unreadable, Values},
    desk::call::{Call, Reply},
    docket::step::{Asking, Input, StepButton},
    evaluation::{client, words},
    session::use_session,
    urges::state::words_of,
};

/// The time to object that the office gives unless it says otherwise.
const TO_OBJECT: Days = Days::new(7);

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<EvaluationView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    // Weights have a form, and deductions buttons of their own.
    let view = &props.reply.value;
    let whole = |it: &EvaluationStep| inputs(*it).is_some();
    let steps: Vec<_> = view.steps.iter().copied().filter(whole).collect();
    if steps.is_empty() {
        return Html::default();
    }
    let detail = |step| {
        (step == EvaluationStep::Announce).then(|| session.say("desk-evaluation-announce-detail"))
    };
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            <div class="actions">
                for step in steps {
                    <StepButton<EvaluationView>
                        name={words::step_name(&session, step)}
                        main={step != EvaluationStep::Return}
                        detail={detail(step)}
                        inputs={inputs(step).unwrap_or_default()}
                        start={start(view.as_of)}
                        asking={asking(step, &props.reply)}
                        on_done={props.on_done.clone()}
                    />
                }
            </div>
        </section>
    }
}

fn last_day(now: DateTime<Utc>) -> Option<NaiveDate> {
    day_in_shanghai(now).checked_add_days(TO_OBJECT)
}

fn start(now: DateTime<Utc>) -> Values {
    let day = last_day(now).map(|day| day.to_string());
    Values::default().with("objections_until", day.unwrap_or_default())
}

fn asking(step: EvaluationStep, reply: &Rc<Reply<EvaluationView>>) -> Asking<EvaluationView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let call = call(step, &reply.value, &values)?;
        Ok(call.seen(reply.version.as_deref()))
    })
}

/// None where the step is not taken here.
fn inputs(step: EvaluationStep) -> Option<&'static [Input]> {
    match step {
        EvaluationStep::Weigh | EvaluationStep::Object | EvaluationStep::Decide => None,
        EvaluationStep::Submit | EvaluationStep::Approve => Some(&[]),
        EvaluationStep::Announce => {
            Some(&[Input::Day("objections_until", "desk-evaluation-last-day")])
        }
        EvaluationStep::Return => Some(&[Input::Area("reason", "desk-docket-reason")]),
    }
}

fn call(
    step: EvaluationStep,
    view: &EvaluationView,
    values: &Values,
) -> Result<Call<EvaluationView>, Unreadable> {
    let id = view.summary.id;
    Ok(match step {
        EvaluationStep::Weigh | EvaluationStep::Object | EvaluationStep::Decide => {
            return Err(Vec::new());
        }
        EvaluationStep::Submit => client::submit_evaluation(id),
        EvaluationStep::Approve => client::approve_evaluation(id),
        EvaluationStep::Return => {
            client::return_evaluation(id, &Reasoned { reason: words_of(values, "reason")? })
        }
        EvaluationStep::Announce => {
            let mut wrong = Vec::new();
            let until = values.required("objections_until", &mut wrong);
            let objections_until = until.ok_or(wrong)?;
            client::announce_evaluation(id, &AnnounceEvaluation { objections_until })
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    #[test]
    fn departments_have_a_week_unless_the_office_says_otherwise() {
        let now = Utc.with_ymd_and_hms(2018, 1, 2, 16, 30, 0).unwrap();
        assert_eq!(start(now).text("objections_until"), "2018-01-10");
    }
}
