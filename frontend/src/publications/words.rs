//! Publications, their states and steps as people read them.
use domain::{calendar::ReportKind, reports::PeriodKey};
use wire::publications::{PublicationState, PublicationStep, PublicationView, PublishedKind};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    session::Session,
    words::date,
};

pub fn state_name(session: &Session, state: PublicationState) -> String {
    session.say(&format!("publication-state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: PublicationStep) -> String {
    session.say(&format!("publication-step-{}", <&'static str>::from(step)))
}

pub fn kind_name(session: &Session, kind: PublishedKind) -> String {
    session.say(match kind {
        PublishedKind::Report => "board-published-report",
        PublishedKind::Change => "board-published-change",
        PublishedKind::Completion => "board-published-completion",
    })
}

/// 进展情况（9月25日前报送）, or only what kind it is.
pub fn titled(session: &Session, kind: PublishedKind, period: Option<&str>) -> String {
    let name = kind_name(session, kind);
    let key = period.and_then(|key| key.parse::<PeriodKey>().ok());
    let Some(PeriodKey { kind: reported, due }) = key else { return name };
    let id = match reported {
        ReportKind::Progress => "board-published-progress",
        ReportKind::Summary => "board-published-summary",
    };
    session.text(id, &[("day", &date(session.language(), due))])
}

/// What a publication is called on the desk.
pub fn title(session: &Session, view: &PublicationView) -> String {
    let period = (view.kind == PublishedKind::Report).then_some(view.title.as_str());
    titled(session, view.kind, period)
}

/// How many working days are left.
pub fn counter(session: &Session, view: &PublicationView) -> String {
    if view.state == PublicationState::Released {
        return "—".to_owned();
    }
    if view.overdue {
        return session.say("desk-publication-overdue");
    }
    let days = view.working_days_left.to_string();
    session.text("desk-publication-days", &[("days", &days)])
}

pub fn state_tag(session: &Session, state: PublicationState) -> Html {
    let look = match state {
        PublicationState::Proposed => Look::Waiting,
        PublicationState::Returned => Look::Stopped,
        PublicationState::Released => Look::Good,
    };
    tag(look, &state_name(session, state))
}

/// The step after which the words are written again.
pub fn gives_back(step: PublicationStep) -> bool {
    step == PublicationStep::SendBack
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_state_and_step_has_a_name() {
        let session = Session::default();
        let states = PublicationState::VARIANTS.iter().map(|it| state_name(&session, *it));
        let steps = PublicationStep::VARIANTS.iter().map(|it| step_name(&session, *it));
        assert!(states.chain(steps).all(|name| !name.contains('-')));
    }

    #[test]
    fn a_report_is_called_by_its_period() {
        let session = Session::default();
        let named = titled(&session, PublishedKind::Report, Some("progress-2017-09-25"));
        assert!(named.contains("2017年9月25日"), "{named}");
        let change = titled(&session, PublishedKind::Change, None);
        assert_eq!(change, kind_name(&session, PublishedKind::Change));
    }
}
