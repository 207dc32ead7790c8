//! 阶段性工作目标: a task's dated stage goals, in their order.
use chrono::NaiveDate;
use domain::tasks::Light;
use wire::tasks::MilestoneView;
use yew::prelude::*;

use crate::{components::light, session::Session, words};

/// How a stage goal stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Reached(NaiveDate),
    ReachedLate(NaiveDate),
    Overdue,
    Ahead,
}

pub fn standing(milestone: &MilestoneView, today: NaiveDate) -> Standing {
    match milestone.reached {
        Some(on) if on > milestone.due => Standing::ReachedLate(on),
        Some(on) => Standing::Reached(on),
        None if milestone.due < today => Standing::Overdue,
        None => Standing::Ahead,
    }
}

/// Nothing where no stage goals are planned.
pub fn milestones(session: &Session, milestones: &[MilestoneView], today: NaiveDate) -> Html {
    if milestones.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="milestones">
            <h2 id="milestones">{ session.say("board-milestones") }</h2>
            <ol class="timeline">
                for milestone in milestones {
                    <li>{ goal(session, milestone, today) }</li>
                }
            </ol>
        </section>
    }
}

fn goal(session: &Session, milestone: &MilestoneView, today: NaiveDate) -> Html {
    let language = session.language();
    let reached = |id: &str, on: NaiveDate| session.text(id, &[("on", &words::date(language, on))]);
    let (light, said) = match standing(milestone, today) {
        Standing::Reached(on) => (Light::Completed, reached("board-milestone-reached", on)),
        Standing::ReachedLate(on) => (Light::Completed, reached("board-milestone-late", on)),
        Standing::Overdue => (Light::Behind, session.say("board-milestone-overdue")),
        Standing::Ahead => (Light::NotStarted, session.say("board-milestone-ahead")),
    };
    let due = words::date(language, milestone.due);
    html! {
        <>
            { light::shape(light) }
            <p><b lang={session.original()}>{ &milestone.title }</b></p>
            <p class="quiet">
                { session.text("board-milestone-due", &[("due", &due)]) }
                { " · " }
                { said }
            </p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_in_time_on_its_day_and_late_the_day_after() {
        let day = |day| NaiveDate::from_ymd_opt(2017, 6, day).unwrap();
        let goal =
            |reached| MilestoneView { title: "完成招标".to_owned(), due: day(20), reached };
        assert_eq!(standing(&goal(None), day(20)), Standing::Ahead);
        assert_eq!(standing(&goal(None), day(21)), Standing::Overdue);
        assert_eq!(standing(&goal(Some(day(20))), day(25)), Standing::Reached(day(20)));
        assert_eq!(standing(&goal(Some(day(21))), day(25)), Standing::ReachedLate(day(21)));
    }
}
