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

/// How many lines the agenda has.
const COUNT: &str = "agenda/count";

fn task(place: usize) -> String {
    format!("agenda/{place}/task")
}

/// What stands in the form at first.
pub fn start(meeting: &MeetingView) -> Values {
    let values = Values::default()
        .with("day", meeting.day.to_string())
        .with("place", &meeting.place)
        .with("minutes", &meeting.minutes);
    let values = values.with(COUNT, meeting.agenda.len().to_string());
    let lines = meeting.agenda.iter().enumerate();
    lines.fold(values, |values, (place, item)| {
        values.with(&task(place), &item.task).with(&settled(place), &item.settled)
    })
}

/// What is to stand where.
pub type Puts = Vec<(String, String)>;

/// The tasks on the agenda, in their order.
pub fn keys(values: &Values) -> Vec<String> {
    let count = values.text(COUNT).parse().unwrap_or_default();
    (0..count).map(|place| values.text(&task(place)).to_owned()).collect()
}

/// With a task at the end, about which nothing is settled.
pub fn with_task(values: &Values, key: &str) -> Puts {
    let count = keys(values).len();
    vec![
        (task(count), key.to_owned()),
        (settled(count), String::new()),
        (COUNT.to_owned(), (count + 1).to_string()),
        ("add".to_owned(), String::new()),
    ]
}

/// A line and the one above it change places.
pub fn raised(values: &Values, place: usize) -> Puts {
    let own = |from: usize, to: usize| {
        [task, settled].map(|field| (field(to), values.text(&field(from)).to_owned()))
    };
    match place.checked_sub(1) {
        Some(above) => [own(place, above), own(above, place)].concat(),
        None => Vec::new(),
    }
}

/// Without a line; those below it move up.
pub fn without(values: &Values, place: usize) -> Puts {
    let count = keys(values).len();
    let moved = (place + 1..count).flat_map(|below| {
        [task, settled].map(|field| (field(below - 1), values.text(&field(below)).to_owned()))
    });
    moved.chain([(COUNT.to_owned(), count.saturating_sub(1).to_string())]).collect()
}

/// The agenda as it stands in the form.
pub fn amend(values: &Values) -> Result<AmendMeeting, Unreadable> {
    let mut wrong = Vec::new();
    let day = values.required::<NaiveDate>("day", &mut wrong);
    let place = values.required::<String>("place", &mut wrong);
    let item = |(place, task): (usize, String)| AmendAgendaItem {
        task,
        settled: values.text(&settled(place)).to_owned(),
    };
    let agenda = keys(values).into_iter().enumerate().map(item).collect();
    let minutes = values.text("minutes").to_owned();
    let read = day.zip(place);
    read.map(|(day, place)| AmendMeeting { day, place, agenda, minutes }).ok_or(wrong)
}

/// White space around what is trimmed anyway is no change.
pub fn is_unsaved(meeting: &MeetingView, values: &Values) -> bool {
    amend(values) != amend(&start(meeting))
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
        let body = amend(&values).unwrap();
        assert_eq!(body.agenda[1].task, "12-2");
        assert_eq!(body.agenda[1].settled, "月底前完成。");
        assert!(body.agenda[0].settled.is_empty());
        assert!(is_unsaved(&meeting, &values));
        assert!(!is_unsaved(&meeting, &start(&meeting).with("place", "市政府二楼会议室 ")));
        let wrong = amend(&values.with("place", " ")).unwrap_err();
        assert_eq!(wrong, [("place".to_owned(), "desk-required")]);
    }

    #[test]
    fn the_agenda_is_put_in_another_order_added_to_and_shortened() {
        let put = |values: Values, puts: Puts| {
            puts.into_iter().fold(values, |values, (name, value)| values.with(&name, value))
        };
        let values = start(&meeting()).with(&settled(1), "月底前完成。");
        let values = put(values.clone(), raised(&values, 1));
        assert_eq!(keys(&values), ["12-2", "15"]);
        let values = put(values.clone(), with_task(&values, "9"));
        let values = put(values.clone(), without(&values, 1));
        let agenda = amend(&values).unwrap().agenda;
        let read: Vec<_> = agenda.iter().map(|it| (&*it.task, &*it.settled)).collect();
        assert_eq!(read, [("12-2", "月底前完成。"), ("9", "")]);
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
