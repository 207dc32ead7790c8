//! 年度结账: for each year that is over and not closed, with a plain word of what it does.
use chrono::{DateTime, Datelike, Utc};
use domain::calendar::day_in_shanghai;
use wire::evaluation::{CloseYear, EvaluationView};
use yew::prelude::*;

use crate::{
    cockpit::years::use_years,
    docket::step::{Asking, Input, StepButton},
    evaluation::client,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct CloseProps {
    /// The years that were closed already.
    pub closed: Vec<i32>,
    pub now: DateTime<Utc>,
    pub on_done: Callback<()>,
}

/// The year says it all.
const NOTHING: &[Input] = &[];

/// Those that are over and were not closed.
fn closable(years: Vec<i32>, closed: &[i32], this_year: i32) -> Vec<i32> {
    years.into_iter().filter(|year| *year < this_year && !closed.contains(year)).collect()
}

#[component]
pub fn Close(props: &CloseProps) -> Html {
    let session = use_session();
    let years = use_years();
    let this_year = day_in_shanghai(props.now).year();
    let years = closable(years.all(), &props.closed, this_year);
    let text = |id: &str, year: i32| session.text(id, &[("year", &year.to_string())]);
    html! {
        <section class="narrow" aria-labelledby="close">
            <h2 id="close">{ session.say("desk-evaluation-close") }</h2>
            if years.is_empty() {
                <p>{ session.say("desk-evaluation-close-none") }</p>
            } else {
                <p>{ session.say("desk-evaluation-close-detail") }</p>
                <div class="actions">
                    for year in years {
                        <StepButton<EvaluationView>
                            key={year}
                            name={text("desk-evaluation-close-year", year)}
                            detail={text("desk-evaluation-close-ask", year)}
                            main=true
                            inputs={NOTHING}
                            asking={asking(year)}
                            on_done={props.on_done.clone()}
                        />
                    }
                </div>
            }
        </section>
    }
}

fn asking(year: i32) -> Asking<EvaluationView> {
    Callback::from(move |_| Ok(client::close_year(&CloseYear { year })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_closed_once_and_when_it_is_over() {
        assert_eq!(closable(vec![2018, 2017, 2016], &[2016], 2018), [2017]);
    }
}
