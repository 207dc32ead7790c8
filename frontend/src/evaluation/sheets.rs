//! 得分排名: every sheet in its place, its score as a number and a bar; it opens to its deductions.
use std::rc::Rc;

use rust_decimal::{Decimal, prelude::ToPrimitive};
use wire::evaluation::{EvaluationView, SheetView};
use yew::prelude::*;

use crate::{
    desk::call::Reply,
    evaluation::deductions::Deductions,
    session::{Session, use_session},
    words::number,
};

#[derive(PartialEq, Properties)]
pub struct SheetsProps {
    pub reply: Rc<Reply<EvaluationView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let session = use_session();
    let view = &props.reply.value;
    let alone = view.sheets.len() == 1;
    html! {
        <section aria-labelledby="ranking">
            <h2 id="ranking">
                { session.say(if alone { "desk-evaluation-own" } else { "evaluation-sheet-ranking" }) }
            </h2>
            <p class="quiet">{ session.say("desk-evaluation-ranking-detail") }</p>
            <ul class="scores">
                for sheet in &view.sheets {
                    <li key={sheet.department_id.to_string()}>
                        <details open={alone}>
                            <summary>{ summary(&session, sheet, view.weights.full) }</summary>
                            <Deductions
                                reply={props.reply.clone()}
                                sheet={sheet.clone()}
                                on_done={props.on_done.clone()}
                            />
                        </details>
                    </li>
                }
            </ul>
        </section>
    }
}

fn summary(session: &Session, sheet: &SheetView, full: Decimal) -> Html {
    let raised = sheet.deductions.iter().filter_map(|it| it.objection.as_ref());
    let undecided = raised.filter(|it| it.decision.is_none()).count();
    html! {
        <>
            <span class="score-place">
                { session.text("desk-evaluation-place", &[("place", &sheet.place.to_string())]) }
            </span>
            <b class="score-department" lang={session.original()}>{ &sheet.department }</b>
            <span class="score-number">
                { session.text("desk-evaluation-score", &[("score", &number(sheet.score))]) }
            </span>
            { bar(share(sheet.score, full)) }
            <span class="score-count">
                { session.count("desk-evaluation-deductions", sheet.deductions.len()) }
                if undecided > 0 {
                    { " · " }{ session.count("desk-evaluation-undecided", undecided) }
                }
            </span>
        </>
    }
}

/// In hundredths of the full score, between nought and all of it.
fn share(score: Decimal, full: Decimal) -> i32 {
    let share = score.checked_mul(Decimal::ONE_HUNDRED).and_then(|it| it.checked_div(full));
    share.and_then(|it| it.to_i32()).unwrap_or_default().clamp(0, 100)
}

fn bar(share: i32) -> Html {
    html! {
        <svg
            class="score-bar"
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <rect class="score-rest" width="100" height="4" />
            <rect class="score-share" width={share.to_string()} height="4" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_leaves_its_place() {
        let of = |score: i64, full: i64| share(Decimal::from(score), Decimal::from(full));
        assert_eq!([of(100, 100), of(75, 100), of(60, 120)], [100, 75, 50]);
        assert_eq!([of(-5, 100), of(130, 100), of(7, 0)], [0, 100, 0]);
    }
}
