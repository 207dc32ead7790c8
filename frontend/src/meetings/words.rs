//! Meetings, their states and steps as people read them.
use wire::meetings::{MeetingState, MeetingStep, MeetingView};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    session::Session,
    words::date,
};

pub fn state_name(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Convened => "desk-meeting-state-convened",
        MeetingState::Held => "desk-meeting-state-held",
        MeetingState::Cancelled => "desk-meeting-state-cancelled",
    }
}

pub fn step_name(step: MeetingStep) -> &'static str {
    match step {
        MeetingStep::Amend => "desk-save",
        MeetingStep::Conclude => "desk-meeting-step-conclude",
        MeetingStep::Cancel => "desk-meeting-step-cancel",
    }
}

pub fn step_text(session: &Session, step: MeetingStep) -> String {
    session.say(step_name(step))
}

pub fn state_tag(session: &Session, state: MeetingState) -> Html {
    let look = match state {
        MeetingState::Convened => Look::Ahead,
        MeetingState::Held => Look::Good,
        MeetingState::Cancelled => Look::Over,
    };
    tag(look, &session.say(state_name(state)))
}

/// 任志友调度会（2017年9月25日）
pub fn title(session: &Session, meeting: &MeetingView) -> String {
    let day = date(session.language(), meeting.day);
    let values = [("leader", meeting.leader.name.as_str()), ("day", &day)];
    session.text("desk-meeting-title", &values)
}
