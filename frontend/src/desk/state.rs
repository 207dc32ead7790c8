//! How a date stands to today, in words and in shape. No browser.
use domain::desk::ItemKind;
use wire::desk::DeskItem;

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

/// The plan or report that an item is about; the list of them where it is about several.
pub fn paper_of(item: &DeskItem) -> Option<DeskRoute> {
    match item.kind {
        ItemKind::PlanToWrite
        | ItemKind::PlanToSign
        | ItemKind::PlanToApprove
        | ItemKind::PlanReturned => Some(match (item.year, item.department) {
            (Some(year), Some(department)) => DeskRoute::Plan { year, department },
            _ => DeskRoute::Plans,
        }),
        ItemKind::Report
        | ItemKind::ReportToSign
        | ItemKind::ReportToAccept
        | ItemKind::ReportReturned
        | ItemKind::ReportsAwaited => {
            let period = item.period.as_deref().and_then(|key| key.parse().ok());
            Some(match (item.year, item.department, period) {
                (Some(year), Some(department), Some(period)) => {
                    DeskRoute::Report { year, department, period }
                }
                _ => DeskRoute::Reports,
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use uuid::Uuid;

    #[test]
    fn an_item_leads_to_its_report_or_to_the_list_of_them() {
        let mut item = DeskItem {
            kind: ItemKind::ReportReturned,
            due: NaiveDate::default(),
            days: 0,
            message: String::new(),
            year: Some(2017),
            task: None,
            department: Some(Uuid::nil()),
            period: Some("progress-2017-09-25".to_owned()),
            record: None,
            light: None,
            reason: None,
        };
        assert!(matches!(paper_of(&item), Some(DeskRoute::Report { year: 2017, .. })));
        item.period = None;
        assert_eq!(paper_of(&item), Some(DeskRoute::Reports));
        item.kind = ItemKind::PlanToSign;
        assert!(matches!(paper_of(&item), Some(DeskRoute::Plan { year: 2017, .. })));
        item.kind = ItemKind::Task;
        assert_eq!(paper_of(&item), None);
    }

    #[test]
    fn today_is_not_past_yet() {
        let read = [-1, 0, 1, 7, 8].map(urgency);
        assert_eq!(
            read,
            [Urgency::Past, Urgency::Today, Urgency::Soon, Urgency::Soon, Urgency::Later]
        );
    }
}
