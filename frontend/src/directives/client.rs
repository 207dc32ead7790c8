//! One function per operation on directives, named like it.
use uuid::Uuid;
use wire::{
    directives::{DirectiveView, HandleDirective, IssueDirective, Reasoned, SendBackDirective},
    docket::DocketQuery,
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_directives(query: &DocketQuery) -> Call<Page<DirectiveView>> {
    Call::read(with_query("directives", query))
}

pub fn read_directive(id: Uuid) -> Call<DirectiveView> {
    Call::read(format!("directives/{id}"))
}

pub fn issue_directive(body: &IssueDirective) -> Call<DirectiveView> {
    Call::post("directives", body)
}

pub fn receive_directive(id: Uuid) -> Call<DirectiveView> {
    Call::act(format!("directives/{id}/receipt"))
}

pub fn handle_directive(id: Uuid, body: &HandleDirective) -> Call<DirectiveView> {
    Call::post(format!("directives/{id}/handling"), body)
}

pub fn accept_directive(id: Uuid) -> Call<DirectiveView> {
    Call::act(format!("directives/{id}/acceptance"))
}

pub fn send_back_directive(id: Uuid, body: &SendBackDirective) -> Call<DirectiveView> {
    Call::post(format!("directives/{id}/sending-back"), body)
}

pub fn withdraw_directive(id: Uuid, body: &Reasoned) -> Call<DirectiveView> {
    Call::post(format!("directives/{id}/withdrawal"), body)
}
