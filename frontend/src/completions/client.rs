//! One function per operation on completions, named like it.
use uuid::Uuid;
use wire::{
    completions::{
        ApplyForCompletion, CheckCompletion, CompletionContent, CompletionView, Reasoned,
        SiteInspection,
    },
    docket::DocketQuery,
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_completions(query: &DocketQuery) -> Call<Page<CompletionView>> {
    Call::read(with_query("completions", query))
}

pub fn read_completion(id: Uuid) -> Call<CompletionView> {
    Call::read(format!("completions/{id}"))
}

pub fn apply_for_completion(body: &ApplyForCompletion) -> Call<CompletionView> {
    Call::post("completions", body)
}

pub fn edit_completion(id: Uuid, body: &CompletionContent) -> Call<CompletionView> {
    Call::put(format!("completions/{id}"), body)
}

pub fn submit_completion(id: Uuid) -> Call<CompletionView> {
    Call::act(format!("completions/{id}/submission"))
}

pub fn drop_completion(id: Uuid) -> Call<CompletionView> {
    Call::act(format!("completions/{id}/dropping"))
}

pub fn sign_completion(id: Uuid) -> Call<CompletionView> {
    Call::act(format!("completions/{id}/signature"))
}

pub fn verify_completion(id: Uuid) -> Call<CompletionView> {
    Call::act(format!("completions/{id}/verification"))
}

pub fn send_back_completion(id: Uuid, body: &Reasoned) -> Call<CompletionView> {
    Call::post(format!("completions/{id}/sending-back"), body)
}

pub fn refuse_completion(id: Uuid, body: &Reasoned) -> Call<CompletionView> {
    Call::post(format!("completions/{id}/refusal"), body)
}

pub fn reopen_completion(id: Uuid, body: &Reasoned) -> Call<CompletionView> {
    Call::post(format!("completions/{id}/reopening"), body)
}

pub fn check_completion(id: Uuid, body: &CheckCompletion) -> Call<CompletionView> {
    Call::post(format!("completions/{id}/document-check"), body)
}

pub fn inspect_completion(id: Uuid, body: &SiteInspection) -> Call<CompletionView> {
    Call::post(format!("completions/{id}/inspection"), body)
}
