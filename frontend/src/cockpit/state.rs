//! Which tasks the cockpit shows, what stands beside a light, and the sentence on a leader's page. No
//! browser.
use domain::tasks::{Light, OwnerRole, SelfRating};
use rust_decimal::Decimal;
use uuid::Uuid;
use wire::{
    cockpit::{CockpitTask, DueView, MatterKind},
    tasks::{LightCounts, TaskView, TrajectoryView, ValueOnDay},
};

/// What is to be looked at without being asked for.
pub fn is_urgent(light: Light) -> bool {
    matches!(light, Light::Overdue | Light::Behind)
}

/// The tasks of one light, or all that is red or yellow.
pub fn shown(tasks: &[CockpitTask], chosen: Option<Light>) -> Vec<&CockpitTask> {
    let fits = |light: Light| chosen.map_or_else(|| is_urgent(light), |chosen| chosen == light);
    tasks.iter().filter(|it| fits(it.task.light.status)).collect()
}

/// True where a department says that all is well and the light says otherwise.
pub fn contradicts(rating: SelfRating, light: Light) -> bool {
    rating != SelfRating::Behind && is_urgent(light)
}

/// Each city leader of a task once, in the document's order.
pub fn city_leaders(task: &TaskView) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in task.departments.iter().filter_map(|it| it.city_leader.as_deref()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The department that is urged about a task: the first that leads it and stands for one unit.
pub fn urged_department(task: &TaskView) -> Option<Uuid> {
    let leads = task.departments.iter().filter(|it| it.role == OwnerRole::Lead && !it.collective);
    leads.filter_map(|it| it.id).next()
}

/// The lights that burn at all, the most urgent first, each with its count.
pub fn burning(counts: LightCounts) -> Vec<(Light, usize)> {
    let counted = Light::ALL.into_iter().map(|light| (light, counts.count(light)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// What was planned for today and what was reported last.
pub fn latest(
    trajectory: &TrajectoryView,
    today: chrono::NaiveDate,
) -> (Option<Decimal>, Option<Decimal>) {
    let last = |values: &[ValueOnDay]| {
        let known = values.iter().filter(|value| value.on <= today);
        known.max_by_key(|value| value.on).map(|value| value.value)
    };
    (last(&trajectory.planned), last(&trajectory.actual))
}

/// Something that is due, with everybody from whom it is due.
#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    pub due: &'a DueView,
    pub departments: Vec<&'a str>,
}

/// Reports of one period are one thing to see to, however many departments owe one.
pub fn grouped(due: &[DueView]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for one in due {
        let alike = |group: &&mut Group| {
            one.kind == MatterKind::Report && group.due.period == one.period && one.period.is_some()
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.departments.push(&one.department),
            None => groups.push(Group { due: one, departments: vec![&one.department] }),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::samples;
    use chrono::NaiveDate;
    use wire::tasks::TaskDepartment;

    fn task(key: &str, light: Light) -> CockpitTask {
        let mut task = samples::task(key, None);
        task.light.status = light;
        CockpitTask { task, since: None, trajectories: Vec::new(), urged: None }
    }

    fn owner(
        name: &str,
        role: OwnerRole,
        collective: bool,
        leader: Option<&str>,
    ) -> TaskDepartment {
        TaskDepartment {
            name: name.to_owned(),
            role,
            leader: None,
            city_leader: leader.map(str::to_owned),
            collective,
            id: Some(Uuid::from_u128(name.len() as u128)),
            leader_post: None,
            city_leader_post: None,
        }
    }

    #[test]
    fn red_and_yellow_show_unless_another_light_is_asked_for() {
        let tasks =
            [task("1", Light::Overdue), task("2", Light::Behind), task("3", Light::OnTrack)];
        let keys =
            |chosen| shown(&tasks, chosen).iter().map(|it| it.task.key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(None), ["1", "2"]);
        assert_eq!(keys(Some(Light::OnTrack)), ["3"]);
        assert!(keys(Some(Light::Completed)).is_empty());
    }

    #[test]
    fn reports_of_one_period_are_due_once() {
        let due = |kind, department: &str, period: Option<&str>| DueView {
            kind,
            due: NaiveDate::default(),
            days: 5,
            department_id: Uuid::nil(),
            department: department.to_owned(),
            task: None,
            period: period.map(str::to_owned),
            title: String::new(),
        };
        let period = Some("progress-2017-09-25");
        let all = [
            due(MatterKind::Report, "甲", period),
            due(MatterKind::Milestone, "乙", None),
            due(MatterKind::Report, "丙", period),
            due(MatterKind::Milestone, "乙", None),
        ];
        let read: Vec<_> = grouped(&all).into_iter().map(|it| it.departments).collect();
        assert_eq!(read, [vec!["甲", "丙"], vec!["乙"], vec!["乙"]]);
    }

    #[test]
    fn only_praise_contradicts_a_red_light() {
        assert!(contradicts(SelfRating::NodeTargetReached, Light::Overdue));
        assert!(!contradicts(SelfRating::Behind, Light::Overdue));
        assert!(!contradicts(SelfRating::NodeTargetReached, Light::OnTrack));
    }

    #[test]
    fn a_task_is_urged_where_one_unit_leads_it() {
        let mut view = samples::task("1", None).task;
        view.departments = vec![
            owner("各乡镇", OwnerRole::Lead, true, Some("甲")),
            owner("协作", OwnerRole::Support, false, Some("甲")),
            owner("市教育局", OwnerRole::Lead, false, Some("乙")),
        ];
        assert_eq!(urged_department(&view), view.departments[2].id);
        assert_eq!(city_leaders(&view), ["甲", "乙"]);
    }

    #[test]
    fn what_is_planned_for_later_is_not_planned_for_today() {
        let on = |month| NaiveDate::from_ymd_opt(2017, month, 1).unwrap();
        let value = |month, value| ValueOnDay { on: on(month), value: Decimal::from(value) };
        let trajectory = TrajectoryView {
            planned: vec![value(3, 1), value(6, 2), value(12, 6)],
            actual: vec![],
        };
        assert_eq!(latest(&trajectory, on(9)), (Some(Decimal::TWO), None));
    }
}
