//! Operations and outcomes of the audit trail as people read them.
use domain::access::POLICY;
use wire::audit::{ActorKind, Outcome};
use yew::Html;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

/// An operation that has no name here is called by its own.
pub fn action_name(session: &Session, action: &str) -> String {
    let id = format!("desk-action-{action}");
    let name = session.say(&id);
    if name == id { action.to_owned() } else { name }
}

/// The operations that somebody may look for.
pub fn actions(session: &Session) -> Vec<(String, String)> {
    POLICY.iter().map(|(name, _)| ((*name).to_owned(), action_name(session, name))).collect()
}

/// What something was done to, by its kind.
pub fn subject_kind(session: &Session, kind: &str) -> String {
    let id = format!("desk-subject-{kind}");
    let name = session.say(&id);
    if name == id { kind.to_owned() } else { name }
}

pub fn outcome_name(session: &Session, outcome: Outcome) -> String {
    session.say(match outcome {
        Outcome::Success => "desk-outcome-success",
        Outcome::Failure => "desk-outcome-failure",
        Outcome::Refused => "desk-outcome-refused",
    })
}

pub fn outcome_tag(session: &Session, outcome: Outcome) -> Html {
    let look = match outcome {
        Outcome::Success => Look::Good,
        Outcome::Failure => Look::Over,
        Outcome::Refused => Look::Stopped,
    };
    tag(look, &outcome_name(session, outcome))
}

pub fn actor_kind(session: &Session, kind: ActorKind) -> String {
    session.say(match kind {
        ActorKind::Anonymous => "desk-actor-anonymous",
        ActorKind::Account => "desk-actor-account",
        ActorKind::Token => "desk-actor-token",
        ActorKind::Command => "desk-actor-command",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_a_name() {
        for (action, _) in POLICY {
            assert!(texts::knows(&format!("desk-action-{action}")), "{action}");
        }
        assert_eq!(action_name(&Session::default(), "unheard_of"), "unheard_of");
        assert_eq!(subject_kind(&Session::default(), "account"), "账号");
    }
}
