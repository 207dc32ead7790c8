//! A meeting as its reader may see it.
use domain::{
    access::Role,
    directives::Directive,
    meetings::{AgendaItem, Meeting, attending},
    tasks::Light,
};
use wire::meetings::{AgendaView, MeetingView, OwnerView};

use crate::docket::{Beside, Stored};

pub(super) fn view(
    beside: &Beside,
    meeting: &Meeting,
    directives: &[Stored<Directive>],
) -> MeetingView {
    let board = beside.snapshot.programme(meeting.year.number()).ok();
    let coming = board.as_ref().map(|board| attending(&board.programme, &meeting.agenda));
    let out_of_it = |it: &&Stored<Directive>| it.record.meeting == Some(meeting.id);
    let own = beside.role() != Some(Role::CityLeader) || beside.post() == Some(meeting.leader);
    MeetingView {
        id: meeting.id.0,
        year: meeting.year.number(),
        leader: beside.leader(meeting.leader),
        day: meeting.day,
        place: meeting.place.clone(),
        agenda: meeting.agenda.iter().map(|item| agenda(beside, meeting, item)).collect(),
        attending: coming.unwrap_or_default().into_iter().map(|id| beside.department(id)).collect(),
        minutes: meeting.minutes.clone(),
        state: meeting.state,
        convened: meeting.convened.clone(),
        history: meeting.history.clone(),
        directives: directives.iter().filter(out_of_it).map(|it| it.record.id.0).collect(),
        steps: if own { meeting.legal(beside.today) } else { Vec::new() },
    }
}

fn agenda(beside: &Beside, meeting: &Meeting, item: &AgendaItem) -> AgendaView {
    let board = beside.snapshot.programme(meeting.year.number()).ok();
    let task = board
        .as_ref()
        .and_then(|board| board.programme.tasks.iter().find(|task| task.key == item.task));
    let owners = task.map(|task| {
        let owned = task
            .assignments
            .iter()
            .map(|own| OwnerView { id: own.department.0, name: beside.department(own.department) });
        owned.collect()
    });
    let now = board.as_ref().zip(task).map(|(board, task)| board.light_of(task));
    AgendaView {
        task: item.task.to_string(),
        task_text: task.map(|task| task.text.to_string()).unwrap_or_default(),
        departments: owners.unwrap_or_default(),
        light: item.light,
        reason: item.reason.clone(),
        light_now: now.unwrap_or(Light::NotStarted),
        settled: item.settled.clone(),
    }
}
