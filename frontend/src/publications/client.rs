//! One function per operation on publications, named like it.
use uuid::Uuid;
use wire::{
    docket::DocketQuery,
    page::Page,
    publications::{AmendPublication, CorrectPublication, PublicationView, Reasoned},
};

use crate::desk::{call::Call, client::with_query};

pub fn list_publications(query: &DocketQuery) -> Call<Page<PublicationView>> {
    Call::read(with_query("publications", query))
}

pub fn read_publication(id: Uuid) -> Call<PublicationView> {
    Call::read(format!("publications/{id}"))
}

pub fn amend_publication(id: Uuid, body: &AmendPublication) -> Call<PublicationView> {
    Call::put(format!("publications/{id}"), body)
}

pub fn release_publication(id: Uuid) -> Call<PublicationView> {
    Call::act(format!("publications/{id}/release"))
}

pub fn send_back_publication(id: Uuid, body: &Reasoned) -> Call<PublicationView> {
    Call::post(format!("publications/{id}/sending-back"), body)
}

pub fn correct_publication(id: Uuid, body: &CorrectPublication) -> Call<PublicationView> {
    Call::post(format!("publications/{id}/correction"), body)
}
