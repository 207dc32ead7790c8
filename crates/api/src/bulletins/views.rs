//! A bulletin as its reader may see it, and as everybody reads it.
use domain::{access::Role, bulletins::Bulletin};
use texts::Language;
use wire::{
    bulletins::{BulletinSummary, BulletinView, PublicBulletin},
    problem::FieldProblem,
};

use crate::error::told;

pub(super) fn summary(bulletin: &Bulletin) -> BulletinSummary {
    BulletinSummary {
        id: bulletin.id.0,
        year: bulletin.year.number(),
        kind: bulletin.kind,
        scope: bulletin.content.scope,
        title: bulletin.content.title.clone(),
        on: bulletin.on,
        state: bulletin.state,
        begun: bulletin.begun.clone(),
        document_number: bulletin.document_number.clone(),
        issued: bulletin.issued.clone(),
    }
}

pub(super) fn view(bulletin: &Bulletin, role: Option<Role>, language: Language) -> BulletinView {
    let lacking: Vec<FieldProblem> = match bulletin.is_open() {
        true => told(bulletin.content.lacking(), language),
        false => Vec::new(),
    };
    BulletinView {
        summary: summary(bulletin),
        content: bulletin.content.clone(),
        rows: bulletin.rows.clone(),
        lacking,
        history: bulletin.history.clone(),
        steps: bulletin.legal(role),
    }
}

/// None where it is not for everybody.
pub(super) fn public(bulletin: &Bulletin) -> Option<PublicBulletin> {
    let issued = bulletin.issued.as_ref().filter(|_| bulletin.is_public())?;
    Some(PublicBulletin {
        id: bulletin.id.0,
        title: bulletin.content.title.clone(),
        document_number: bulletin.document_number.clone()?,
        kind: bulletin.kind,
        on: bulletin.on,
        issued_at: issued.at,
        body: bulletin.content.body.clone(),
        rows: bulletin.rows.clone(),
    })
}
