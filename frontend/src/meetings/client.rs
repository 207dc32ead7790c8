//! One function per operation on meetings, named like it.
use uuid::Uuid;
use wire::{
    docket::DocketQuery,
    meetings::{AmendMeeting, ConveneMeeting, MeetingView, Reasoned},
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_meetings(query: &DocketQuery) -> Call<Page<MeetingView>> {
    Call::read(with_query("meetings", query))
}

pub fn read_meeting(id: Uuid) -> Call<MeetingView> {
    Call::read(format!("meetings/{id}"))
}

pub fn convene_meeting(body: &ConveneMeeting) -> Call<MeetingView> {
    Call::post("meetings", body)
}

pub fn amend_meeting(id: Uuid, body: &AmendMeeting) -> Call<MeetingView> {
    Call::put(format!("meetings/{id}"), body)
}

pub fn conclude_meeting(id: Uuid) -> Call<MeetingView> {
    Call::act(format!("meetings/{id}/conclusion"))
}

pub fn cancel_meeting(id: Uuid, body: &Reasoned) -> Call<MeetingView> {
    Call::post(format!("meetings/{id}/cancellation"), body)
}
