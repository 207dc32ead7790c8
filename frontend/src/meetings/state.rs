//! What the forms on meetings begin with and what they read as. No browser.
use chrono::NaiveDate;
use domain::{access::Role, tasks::OwnerRole};
use wire::{
    meetings::{
        AgendaView, AmendAgendaItem, AmendMeeting, ConveneMeeting, MeetingState, MeetingView,
    },
    tasks::TaskDepartment,
};

use crate::components::{
    form_state::{Unreadable, Values},
    leader::LEADER,
};

/// The field for what was settled about a line of the agenda.
pub fn settled(place: usize) -> String {
    format!("agenda/{place}/settled")
}

/// What stands in the form at first.
pub fn start(meeting: &MeetingView) -> Values {
    let values = Values::default()
        .with("day", meeting.day.to_string())
        .with("place", &meeting.place)
        .with("minutes", &meeting.minutes);
    let lines = meeting.agenda.iter().enumerate();
    lines.fold(values, |values, (place, item)| values.with(&settled(place), &item.settled))
}

/// The agenda keeps its order.
pub fn amend(meeting: &MeetingView, values: &Values) -> Result<AmendMeeting, Unreadable> {
    let mut wrong = Vec::new();
    let day = values.required::<NaiveDate>("day", &mut wrong);
    let place = values.required::<String>("place", &mut wrong);
    let item = |(place, item): (usize, &AgendaView)| AmendAgendaItem {
        task: item.task.clone(),
        settled: values.text(&settled(place)).to_owned(),
    };
    let agenda = meeting.agenda.iter().enumerate().map(item).collect();
    let minutes = values.text("minutes").to_owned();
    let read = day.zip(place);
    read.map(|(day, place)| AmendMeeting { day, place, agenda, minutes }).ok_or(wrong)
}

/// White space around what is trimmed anyway is no change.
pub fn is_unsaved(meeting: &MeetingView, values: &Values) -> bool {
    amend(meeting, values) != amend(meeting, &start(meeting))
}

/// `names_leader` where the office convenes it for a leader.
pub fn convene(
    year: i32,
    values: &Values,
    names_leader: bool,
) -> Result<ConveneMeeting, Unreadable> {
    let mut wrong = Vec::new();
    let leader_post_id = match names_leader {
        true => values.required(LEADER, &mut wrong),
        false => None,
    };
    let day = values.required::<NaiveDate>("day", &mut wrong);
    let place = values.required::<String>("place", &mut wrong);
    match (day, place) {
        (Some(day), Some(place)) if wrong.is_empty() => {
            Ok(ConveneMeeting { year, leader_post_id, day, place })
        }
        _ => Err(wrong),
    }
}

/// Whether somebody may issue directives out of a meeting: the office, and the leader whose it is.
/// Only the server knows the post; a namesake is refused there.
pub fn instructs(meeting: &MeetingView, role: Role, person: &str) -> bool {
    let whose = match role {
        Role::SupervisionOffice => true,
        Role::CityLeader => meeting.leader.name == person,
        _ => false,
    };
    whose && meeting.state != MeetingState::Cancelled
}

/// The departments of a line, as sentences about lights name them.
pub fn owners(item: &AgendaView) -> Vec<TaskDepartment> {
    let owner = |it: &wire::meetings::OwnerView| TaskDepartment {
        name: it.name.clone(),
        role: OwnerRole::Lead,
        leader: None,
        city_leader: None,
        collective: false,
        id: Some(it.id),
        leader_post: None,
        city_leader_post: None,
    };
    item.departments.iter().map(owner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use domain::tasks::{Light, Reason};
    use uuid::Uuid;
    use wire::{docket::LeaderView, meetings::Trace};

    fn meeting() -> MeetingView {
        let item = |task: &str| AgendaView {
            task: task.to_owned(),
            task_text: String::new(),
            departments: Vec::new(),
            light: Light::Behind,
            reason: Reason::WithinPlan,
            light_now: Light::OnTrack,
            settled: String::new(),
        };
        MeetingView {
            id: Uuid::nil(),
            year: 2017,
            leader: LeaderView { post_id: Uuid::nil(), name: "任志友".to_owned() },
            day: NaiveDate::from_ymd_opt(2017, 9, 25).unwrap(),
            place: "市政府二楼会议室".to_owned(),
            agenda: vec![item("15"), item("12-2")],
            attending: Vec::new(),
            minutes: String::new(),
            state: MeetingState::Convened,
            convened: Trace { at: DateTime::<Utc>::UNIX_EPOCH, by: String::new() },
            history: Vec::new(),
            directives: Vec::new(),
            steps: Vec::new(),
        }
    }

    #[test]
    fn what_was_settled_stays_with_its_task() {
        let meeting = meeting();
        let values = start(&meeting).with(&settled(1), "月底前完成。");
        let body = amend(&meeting, &values).unwrap();
        assert_eq!(body.agenda[1].task, "12-2");
        assert_eq!(body.agenda[1].settled, "月底前完成。");
        assert!(body.agenda[0].settled.is_empty());
        assert!(is_unsaved(&meeting, &values));
        assert!(!is_unsaved(&meeting, &start(&meeting).with("place", "市政府二楼会议室 ")));
        let wrong = amend(&meeting, &values.with("place", " ")).unwrap_err();
        assert_eq!(wrong, [("place".to_owned(), "desk-required")]);
    }

    #[test]
    fn the_office_names_the_leader() {
        let values = Values::of([("day", "2017-09-25"), ("place", "会议室")]);
        assert!(convene(2017, &values, false).is_ok_and(|it| it.leader_post_id.is_none()));
        assert!(convene(2017, &values, true).is_err());
        let values = values.with(LEADER, Uuid::nil().to_string());
        assert!(convene(2017, &values, true).is_ok_and(|it| it.leader_post_id.is_some()));
    }

    #[test]
    fn a_leader_instructs_out_of_their_own_meeting() {
        let mut meeting = meeting();
        assert!(instructs(&meeting, Role::SupervisionOffice, ""));
        assert!(instructs(&meeting, Role::CityLeader, "任志友"));
        assert!(!instructs(&meeting, Role::CityLeader, "别人"));
        meeting.state = MeetingState::Cancelled;
        assert!(!instructs(&meeting, Role::SupervisionOffice, ""));
    }
}
