//! One function per operation on urges, named like it.
use uuid::Uuid;
use wire::{
    page::Page,
    urges::{AnswerUrge, EscalateUrge, IssueUrge, Reasoned, UrgeQuery, UrgeView},
};

use crate::desk::{call::Call, filter};

pub fn list_urges(query: &UrgeQuery) -> Call<Page<UrgeView>> {
    let query = filter::write(query);
    let mark = if query.is_empty() { "" } else { "?" };
    Call::read(format!("urges{mark}{query}"))
}

pub fn read_urge(id: Uuid) -> Call<UrgeView> {
    Call::read(format!("urges/{id}"))
}

pub fn issue_urge(body: &IssueUrge) -> Call<UrgeView> {
    Call::post("urges", body)
}

pub fn receive_urge(id: Uuid) -> Call<UrgeView> {
    Call::act(format!("urges/{id}/receipt"))
}

pub fn answer_urge(id: Uuid, body: &AnswerUrge) -> Call<UrgeView> {
    Call::post(format!("urges/{id}/answer"), body)
}

pub fn close_urge(id: Uuid, body: &Reasoned) -> Call<UrgeView> {
    Call::post(format!("urges/{id}/closing"), body)
}

pub fn send_back_urge(id: Uuid, body: &Reasoned) -> Call<UrgeView> {
    Call::post(format!("urges/{id}/sending-back"), body)
}

pub fn escalate_urge(id: Uuid, body: &EscalateUrge) -> Call<UrgeView> {
    Call::post(format!("urges/{id}/escalation"), body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::urges::UrgeState;

    #[test]
    fn a_filter_travels_in_the_query() {
        let query =
            UrgeQuery { year: Some(2017), state: Some(UrgeState::Issued), ..UrgeQuery::default() };
        assert_eq!(list_urges(&query).ask.path, "urges?year=2017&state=issued");
        assert_eq!(list_urges(&UrgeQuery::default()).ask.path, "urges");
    }
}
