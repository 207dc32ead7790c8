//! One function per operation on bulletins, named like it.
use uuid::Uuid;
use wire::{
    bulletins::{
        BulletinContent, BulletinSummary, BulletinView, DraftBulletin, IssueBulletin, Reasoned,
    },
    docket::DocketQuery,
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_bulletins(query: &DocketQuery) -> Call<Page<BulletinSummary>> {
    Call::read(with_query("bulletins", query))
}

pub fn read_bulletin(id: Uuid) -> Call<BulletinView> {
    Call::read(format!("bulletins/{id}"))
}

pub fn download_bulletin(id: Uuid) -> Call<()> {
    Call::read(format!("bulletins/{id}/document"))
}

pub fn draft_bulletin(body: &DraftBulletin) -> Call<BulletinView> {
    Call::post("bulletins", body)
}

pub fn amend_bulletin(id: Uuid, body: &BulletinContent) -> Call<BulletinView> {
    Call::put(format!("bulletins/{id}"), body)
}

pub fn submit_bulletin(id: Uuid) -> Call<BulletinView> {
    Call::act(format!("bulletins/{id}/submission"))
}

pub fn return_bulletin(id: Uuid, body: &Reasoned) -> Call<BulletinView> {
    Call::post(format!("bulletins/{id}/return"), body)
}

pub fn approve_bulletin(id: Uuid) -> Call<BulletinView> {
    Call::act(format!("bulletins/{id}/approval"))
}

pub fn issue_bulletin(id: Uuid, body: &IssueBulletin) -> Call<BulletinView> {
    Call::post(format!("bulletins/{id}/issue"), body)
}

pub fn drop_bulletin(id: Uuid) -> Call<BulletinView> {
    Call::act(format!("bulletins/{id}/withdrawal"))
}
