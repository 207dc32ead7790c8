//! A directive as its reader may see it.
use domain::directives::Directive;
use wire::directives::DirectiveView;

use crate::docket::Beside;

pub(super) fn view(beside: &Beside, directive: &Directive) -> DirectiveView {
    DirectiveView {
        about: beside.about(directive),
        leader: beside.leader(directive.leader),
        meeting: directive.meeting.map(|id| id.0),
        text: directive.text.clone(),
        deadline: directive.deadline,
        state: directive.state,
        overdue: directive.is_overdue(beside.today),
        issued: directive.issued.clone(),
        result: directive.result.clone(),
        evidence: beside.files(&directive.evidence),
        history: directive.history.clone(),
        steps: directive.legal(beside.role(), beside.post()),
    }
}
