//! What was signed so far: every version stays as it was.
use wire::reports::{Punctuality, ReportVersion, ReportView};
use yew::prelude::*;

use crate::{
    approval::words::stage_tag,
    reports::{content::signed, words::punctuality_tag},
    session::Session,
    words::instant,
};

pub fn versions(session: &Session, report: &ReportView) -> Html {
    if report.signed_versions.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="versions">
            <h2 id="versions">{ session.say("desk-versions") }</h2>
            <ul class="versions">
                { for report.signed_versions.iter().rev().map(|it| version(session, report, it)) }
            </ul>
        </section>
    }
}

fn version(session: &Session, report: &ReportView, version: &ReportVersion) -> Html {
    let at = instant(session.language(), version.signed_at);
    let values =
        [("number", &*version.number.to_string()), ("at", &*at), ("by", &*version.signed_by)];
    html! {
        <li key={version.number}>
            <details>
                <summary>
                    { session.text("desk-version", &values) }
                    { " " }
                    if is_late(report, version) {
                        { punctuality_tag(session, Punctuality::Late) }
                        { " " }
                    }
                    if let Some(outcome) = version.outcome {
                        { stage_tag(session, outcome) }
                    }
                </summary>
                { signed(session, report, &version.content, &version.contributions) }
            </details>
        </li>
    }
}

/// The first signature decides for good; what is corrected later is no later for it.
fn is_late(report: &ReportView, version: &ReportVersion) -> bool {
    version.number == 1 && report.summary.punctuality == Punctuality::Late
}
