//! What becomes a fact when a report is signed, and when it is accepted.
use super::{Entry, ReportContent, Reported};
use crate::tasks::{Fact, TaskId};

/// A report is received when the department's leader has signed it: from then on nobody waits for it.
pub fn facts_of_signature(reported: &[Reported<'_>]) -> Vec<(TaskId, Fact)> {
    let received = |own: &Reported<'_>| Fact::ReportReceived {
        department: own.department,
        due: own.period.due,
    };
    reported.iter().map(|own| (own.task.id, received(own))).collect()
}

/// What a report states counts once the supervision office has accepted it. What was known already
/// is not said again.
pub fn facts_of_acceptance(
    content: &ReportContent,
    reported: &[Reported<'_>],
) -> Vec<(TaskId, Fact)> {
    let mut facts = Vec::new();
    for own in reported {
        let Some(entry) = content.entries.iter().find(|it| it.task == own.task.key) else {
            continue;
        };
        facts.extend(stated(entry, own).into_iter().map(|fact| (own.task.id, fact)));
        let rating = entry.rating.filter(|_| own.leads());
        facts.extend(
            rating.map(|rating| {
                (own.task.id, Fact::SelfRated { department: own.department, rating })
            }),
        );
    }
    facts
}

/// The figures and stage goals that an entry states anew.
pub(super) fn stated(entry: &Entry, own: &Reported<'_>) -> Vec<Fact> {
    if !own.keeps_figures() {
        return Vec::new();
    }
    let figures = entry.actuals.iter().filter_map(|it| {
        let actual = it.value.filter(|value| own.known_actual(it.indicator) != Some(*value))?;
        Some(Fact::IndicatorReported { indicator: it.indicator, actual })
    });
    let goals = entry.milestones.iter().filter(|it| it.reached != own.is_reached(it.milestone));
    let goals = goals.map(|it| match it.reached {
        true => Fact::MilestoneReached { milestone: it.milestone },
        false => Fact::MilestoneRetracted { milestone: it.milestone },
    });
    figures.chain(goals).collect()
}
