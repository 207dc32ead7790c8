//! How a date stands to today, in words and in shape. No browser.
use domain::desk::ItemKind;

use crate::desk::route::DeskRoute;

/// So many days ahead, somebody should act.
const SOON_DAYS: i64 = 7;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Past,
    Today,
    Soon,
    Later,
}

pub fn urgency(days: i64) -> Urgency {
    match days {
        ..0 => Urgency::Past,
        0 => Urgency::Today,
        1..=SOON_DAYS => Urgency::Soon,
        _ => Urgency::Later,
    }
}

/// The page of the desk where an item is dealt with. A task has its page on the board.
pub fn page_of(kind: ItemKind) -> Option<DeskRoute> {
    match kind {
        ItemKind::PasswordExpires => Some(DeskRoute::OwnAccount),
        ItemKind::AccountEnds | ItemKind::InvitationOpen | ItemKind::NameLocked => {
            Some(DeskRoute::Accounts)
        }
        ItemKind::TokenEnds => Some(DeskRoute::Tokens),
        ItemKind::AuditVerification => Some(DeskRoute::Audit),
        ItemKind::Task
        | ItemKind::Report
        | ItemKind::ReportsAwaited
        | ItemKind::FindingsOpen
        | ItemKind::OpeningDraft
        | ItemKind::PlanToWrite
        | ItemKind::PlanToSign
        | ItemKind::PlanToApprove
        | ItemKind::PlanReturned
        | ItemKind::ReportToSign
        | ItemKind::ReportToAccept
        | ItemKind::ReportReturned
        | ItemKind::UrgeToReceive
        | ItemKind::UrgeToAnswer
        | ItemKind::UrgeAnswered
        | ItemKind::UrgeOverdue => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_not_past_yet() {
        let read = [-1, 0, 1, 7, 8].map(urgency);
        assert_eq!(
            read,
            [Urgency::Past, Urgency::Today, Urgency::Soon, Urgency::Soon, Urgency::Later]
        );
    }
}
