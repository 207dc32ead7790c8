//! What keeps a change from being kept or submitted.
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{
    ChangeContent, ChangeKind,
    content::{Moving, file_by},
};
use crate::{
    lacking::{Lack, Lacking, of_required, of_text},
    line::TaskText,
    tasks::PlannedValue,
};

impl ChangeContent {
    /// What cannot even be kept as a draft.
    pub fn unkeepable(&self, of: &Moving<'_>) -> Vec<Lacking> {
        let mut found = Vec::new();
        found.extend(of_text(&self.reason).map(|lack| Lacking::new("/reason", lack)));
        found.extend(of_text(&self.text).map(|lack| Lacking::new("/text", lack)));
        let goals = of.baseline.map_or(&[][..], |baseline| &baseline.milestones);
        for (place, moved) in self.milestones.iter().enumerate() {
            if goals.iter().all(|known| known.id != moved.milestone) {
                let pointer = format!("/milestones/{place}/milestone");
                found.push(Lacking::new(pointer, Lack::Unknown));
            }
        }
        let known = |id| of.task.indicators.iter().any(|known| known.id == id);
        for (place, asked) in self.trajectories.iter().enumerate() {
            if !known(asked.indicator) {
                let pointer = format!("/trajectories/{place}/indicator");
                found.push(Lacking::new(pointer, Lack::Unknown));
            }
        }
        if self.indicator.is_some_and(|id| !known(id)) {
            found.push(Lacking::new("/indicator", Lack::Unknown));
        }
        found
    }

    /// What keeps it from being submitted on a day.
    pub fn lacking(&self, of: &Moving<'_>, today: NaiveDate) -> Vec<Lacking> {
        let mut found = self.unkeepable(of);
        if found.is_empty() {
            found.extend(of_required(&self.reason).map(|lack| Lacking::new("/reason", lack)));
            found.extend(self.of_its_kind(of));
            let in_charge = of.task.assignments.iter().any(|own| own.city_leader.is_some());
            found.extend((!in_charge).then(|| Lacking::new("/kind", Lack::NoLeader)));
        }
        if found.is_empty() {
            let revisions = self.revisions(of);
            if revisions.is_empty() {
                found.push(Lacking::new(self.field(), Lack::Unchanged));
            }
            let too_late = file_by(&revisions, of.task.due).is_some_and(|day| day < today);
            found.extend(too_late.then(|| Lacking::new(self.field(), Lack::DayPassed)));
        }
        found
    }

    /// The field in which a change of this kind says most.
    fn field(&self) -> &'static str {
        match self.kind {
            ChangeKind::Date => "/due",
            ChangeKind::Scope => "/text",
            ChangeKind::Target => "/target",
            ChangeKind::Owner => "/owner",
            ChangeKind::Withdrawal => "/kind",
        }
    }

    fn of_its_kind(&self, of: &Moving<'_>) -> Vec<Lacking> {
        let due = self.due.filter(|_| self.kind == ChangeKind::Date).or(of.task.due);
        match self.kind {
            ChangeKind::Date => {
                let year = of.programme.year.number();
                let outside = self.due.filter(|due| due.year() != year);
                let outside = outside.map(|_| Lacking::new("/due", Lack::OutsideYear));
                let goals = self.milestones.iter().enumerate();
                let late = goals.filter(|(_, moved)| due.is_some_and(|due| moved.due > due));
                let late = late.map(|(place, _)| {
                    Lacking::new(format!("/milestones/{place}/due"), Lack::AfterDueDate)
                });
                outside.into_iter().chain(late).chain(self.rising(due)).collect()
            }
            ChangeKind::Scope => {
                let wrong = of_required(&self.text)
                    .or_else(|| TaskText::parse(&self.text).is_err().then_some(Lack::TooLong));
                wrong.map(|lack| Lacking::new("/text", lack)).into_iter().collect()
            }
            ChangeKind::Target => {
                let indicator = self.indicator.is_none();
                let indicator = indicator.then(|| Lacking::new("/indicator", Lack::Empty));
                let target = match self.target {
                    None => Some(Lack::Empty),
                    Some(target) => (target < Decimal::ZERO).then_some(Lack::Negative),
                };
                let target = target.map(|lack| Lacking::new("/target", lack));
                indicator.into_iter().chain(target).chain(self.rising(due)).collect()
            }
            ChangeKind::Owner => {
                let own = self.owner.is_none();
                let has_part = self.owner.is_some_and(|to| of.task.role_of(to).is_some());
                let lack = own.then_some(Lack::Empty).or(has_part.then_some(Lack::Repeated));
                lack.map(|lack| Lacking::new("/owner", lack)).into_iter().collect()
            }
            ChangeKind::Withdrawal => Vec::new(),
        }
    }

    /// Planned values follow each other, rise, and end by the due date.
    fn rising(&self, due: Option<NaiveDate>) -> impl Iterator<Item = Lacking> {
        let wrong = move |planned: &[PlannedValue]| {
            let follows = planned
                .windows(2)
                .all(|pair| pair[0].by < pair[1].by && pair[0].value <= pair[1].value);
            let late = planned.iter().any(|it| due.is_some_and(|due| it.by > due));
            match planned {
                [] => Some(Lack::Empty),
                [first, ..] if first.value < Decimal::ZERO => Some(Lack::Negative),
                _ if !follows => Some(Lack::NotRising),
                _ => late.then_some(Lack::AfterDueDate),
            }
        };
        self.trajectories.iter().enumerate().filter_map(move |(place, asked)| {
            let lack = wrong(&asked.planned)?;
            Some(Lacking::new(format!("/trajectories/{place}/planned"), lack))
        })
    }
}
