//! How a date stands to today, in words and in shape. No browser.
use domain::{access::Role, desk::ItemKind};
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

/// The page of the desk where an item is dealt with that is about no record of its own.
pub fn page_of(kind: ItemKind) -> Option<DeskRoute> {
    match kind {
        ItemKind::PasswordExpires => Some(DeskRoute::OwnAccount),
        ItemKind::AccountEnds | ItemKind::InvitationOpen | ItemKind::NameLocked => {
            Some(DeskRoute::Accounts)
        }
        ItemKind::TokenEnds => Some(DeskRoute::Tokens),
        ItemKind::AuditVerification => Some(DeskRoute::Audit),
        _ => None,
    }
}

/// The record that an item is about, or the list of them where it is about several, as far as the
/// role may see it.
pub fn matter_of(item: &DeskItem, role: Role) -> Option<DeskRoute> {
    let to = match item.kind {
        ItemKind::Task => {
            let (year, key) = item.year.zip(item.task.as_deref())?;
            DeskRoute::Timeline { year, key: key.parse().ok()? }
        }
        ItemKind::FindingsOpen => DeskRoute::Findings { year: item.year? },
        ItemKind::OpeningDraft => DeskRoute::Opening { id: item.record? },
        ItemKind::UrgeToReceive
        | ItemKind::UrgeToAnswer
        | ItemKind::UrgeAnswered
        | ItemKind::UrgeOverdue => DeskRoute::Urge { id: item.record? },
        ItemKind::MeetingAhead => DeskRoute::Meeting { id: item.record? },
        ItemKind::DirectiveToReceive
        | ItemKind::DirectiveToHandle
        | ItemKind::DirectiveToAccept
        | ItemKind::DirectiveOverdue => DeskRoute::Directive { id: item.record? },
        ItemKind::ChangeToFinish
        | ItemKind::ChangeToSign
        | ItemKind::ChangeToConsent
        | ItemKind::ChangeToFile => DeskRoute::Change { id: item.record? },
        ItemKind::CompletionToFinish
        | ItemKind::CompletionToSign
        | ItemKind::CompletionToVerify => DeskRoute::Completion { id: item.record? },
        ItemKind::BulletinToFinish | ItemKind::BulletinToApprove | ItemKind::BulletinToIssue => {
            DeskRoute::Bulletin { id: item.record? }
        }
        ItemKind::PublicationToRelease | ItemKind::PublicationToAmend => {
            DeskRoute::Publication { id: item.record? }
        }
        ItemKind::EvaluationDraft
        | ItemKind::EvaluationToRead
        | ItemKind::ObjectionToDecide
        | ItemKind::EvaluationToSubmit
        | ItemKind::EvaluationToApprove => DeskRoute::Evaluation { id: item.record? },
        ItemKind::PlanToWrite
        | ItemKind::PlanToSign
        | ItemKind::PlanToApprove
        | ItemKind::PlanReturned => match (item.year, item.department) {
            (Some(year), Some(department)) => DeskRoute::Plan { year, department },
            _ => DeskRoute::Plans,
        },
        ItemKind::Report
        | ItemKind::ReportToSign
        | ItemKind::ReportToAccept
        | ItemKind::ReportReturned
        | ItemKind::ReportsAwaited => {
            let period = item.period.as_deref().and_then(|key| key.parse().ok());
            match (item.year, item.department, period) {
                (Some(year), Some(department), Some(period)) => {
                    DeskRoute::Report { year, department, period }
                }
                _ => DeskRoute::Reports,
            }
        }
        _ => return None,
    };
    to.permits(role).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn item(kind: ItemKind) -> DeskItem {
        DeskItem {
            kind,
            due: NaiveDate::default(),
            days: 0,
            message: String::new(),
            year: Some(2017),
            task: Some("12-2".to_owned()),
            department: Some(Uuid::nil()),
            period: Some("progress-2017-09-25".to_owned()),
            record: Some(Uuid::from_u128(7)),
            light: None,
            reason: None,
        }
    }

    #[test]
    fn an_item_leads_to_what_it_is_about_where_one_may_go() {
        let office = |kind| matter_of(&item(kind), Role::SupervisionOffice);
        let id = Uuid::from_u128(7);
        assert_eq!(office(ItemKind::UrgeAnswered), Some(DeskRoute::Urge { id }));
        assert_eq!(office(ItemKind::MeetingAhead), Some(DeskRoute::Meeting { id }));
        assert_eq!(office(ItemKind::DirectiveOverdue), Some(DeskRoute::Directive { id }));
        assert_eq!(matter_of(&item(ItemKind::MeetingAhead), Role::DepartmentClerk), None);
        assert_eq!(office(ItemKind::OpeningDraft), Some(DeskRoute::Opening { id }));
        assert_eq!(office(ItemKind::FindingsOpen), Some(DeskRoute::Findings { year: 2017 }));
        assert!(matches!(office(ItemKind::Task), Some(DeskRoute::Timeline { year: 2017, .. })));
        assert_eq!(matter_of(&item(ItemKind::Task), Role::Inspector), None);
        assert!(matches!(
            office(ItemKind::ReportReturned),
            Some(DeskRoute::Report { year: 2017, .. })
        ));
        assert!(matches!(office(ItemKind::PlanToSign), Some(DeskRoute::Plan { year: 2017, .. })));
        let several = DeskItem { period: None, ..item(ItemKind::ReportsAwaited) };
        assert_eq!(matter_of(&several, Role::SupervisionOffice), Some(DeskRoute::Reports));
        assert_eq!(office(ItemKind::TokenEnds), None);
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
