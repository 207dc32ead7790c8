//! One function per operation on changes, named like it.
use uuid::Uuid;
use wire::{
    changes::{ChangeContent, ChangeView, FileChange, Reasoned, RequestChange},
    docket::DocketQuery,
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_changes(query: &DocketQuery) -> Call<Page<ChangeView>> {
    Call::read(with_query("changes", query))
}

pub fn read_change(id: Uuid) -> Call<ChangeView> {
    Call::read(format!("changes/{id}"))
}

pub fn request_change(body: &RequestChange) -> Call<ChangeView> {
    Call::post("changes", body)
}

pub fn edit_change(id: Uuid, body: &ChangeContent) -> Call<ChangeView> {
    Call::put(format!("changes/{id}"), body)
}

pub fn submit_change(id: Uuid) -> Call<ChangeView> {
    Call::act(format!("changes/{id}/submission"))
}

pub fn drop_change(id: Uuid) -> Call<ChangeView> {
    Call::act(format!("changes/{id}/dropping"))
}

pub fn sign_change(id: Uuid) -> Call<ChangeView> {
    Call::act(format!("changes/{id}/signature"))
}

pub fn consent_to_change(id: Uuid) -> Call<ChangeView> {
    Call::act(format!("changes/{id}/consent"))
}

pub fn send_back_change(id: Uuid, body: &Reasoned) -> Call<ChangeView> {
    Call::post(format!("changes/{id}/sending-back"), body)
}

pub fn refuse_change(id: Uuid, body: &Reasoned) -> Call<ChangeView> {
    Call::post(format!("changes/{id}/refusal"), body)
}

pub fn return_change(id: Uuid, body: &Reasoned) -> Call<ChangeView> {
    Call::post(format!("changes/{id}/return"), body)
}

pub fn file_change(id: Uuid, body: &FileChange) -> Call<ChangeView> {
    Call::post(format!("changes/{id}/filing"), body)
}
