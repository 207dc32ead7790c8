//! One department's report for one period: its form for whoever writes it, its text for everybody else.
use std::rc::Rc;

use domain::reports::PeriodKey;
use uuid::Uuid;
use wire::reports::ReportView;
use yew::prelude::*;

use crate::{
    approval::{
        bar::{Bar, on_leaving_field},
        draft::{Draft, use_draft},
        history::history,
        notices::{self, NotKept},
    },
    components::facts::facts,
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    reports::{
        card::card,
        client,
        content::content,
        sheet::Sheet,
        versions::versions,
        words::{is_ahead, punctuality_tag, report_name, report_stage},
    },
    session::{Session, use_session},
    words::{date, instant},
};

#[derive(PartialEq, Properties)]
pub struct ReportPageProps {
    pub year: i32,
    pub department: Uuid,
    pub period: PeriodKey,
}

#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    let report = use_read(client::read_report(props.year, props.department, props.period));
    report.page(|reply| html! { <Report reply={reply.clone()} /> })
}

#[derive(PartialEq, Properties)]
struct ReportProps {
    reply: Rc<Reply<ReportView>>,
}

#[component]
fn Report(props: &ReportProps) -> Html {
    let session = use_session();
    let draft = use_draft(&props.reply);
    let reply = draft.reply();
    let view = &reply.value;
    let title = report_name(&session, &view.summary);
    let ahead = is_ahead(&view.summary);
    let may_edit = draft.state().may_edit() && !ahead;
    let theirs = {
        let session = session.clone();
        Callback::from(move |reply: Rc<Reply<ReportView>>| {
            content(&session, &reply.value, &reply.value.content)
        })
    };
    html! {
        <>
            { crumbs(&session, DeskRoute::Reports, &session.say("desk-way-reports"), &title) }
            <p class="eyebrow" lang={session.original()}>{ &view.summary.department }</p>
            <div class="page-top">
                { heading(&title) }
                <span class="tags">
                    { report_stage(&session, &view.summary) }
                    { punctuality_tag(&session, view.summary.punctuality) }
                </span>
            </div>
            { known(&session, view) }
            if ahead {
                <p class="notice">{ session.say("desk-report-ahead") }</p>
            }
            { notices::top(&session, &draft) }
            <NotKept<ReportView> draft={draft.clone()} {theirs} />
            if may_edit {
                { form(&session, &draft) }
            } else {
                { content(&session, view, &view.content) }
            }
            if !ahead {
                <Bar<ReportView> draft={draft.clone()} />
            }
            { versions(&session, view) }
            { history(&session, &view.history) }
        </>
    }
}

fn known(session: &Session, report: &ReportView) -> Html {
    let summary = &report.summary;
    let day = |day| date(session.language(), day);
    let (from, until) = (day(summary.from), day(summary.due));
    let span = session.text("board-span", &[("from", &from), ("until", &until)]);
    facts(
        session,
        [
            ("board-report-period", Some(span)),
            ("board-report-due", Some(until)),
            ("desk-report-received", summary.received_at.map(|at| instant(session.language(), at))),
        ],
    )
}

fn form(session: &Session, draft: &Draft<ReportView>) -> Html {
    let reply = draft.reply();
    html! {
        <>
            <p class="lead">{ session.say("desk-report-write") }</p>
            <Sheet draft={draft.clone()} />
            <div class="paper" onfocusout={on_leaving_field(draft)}>
                for place in 0..reply.value.reported_tasks.len() {
                    { card(session, draft, place) }
                }
            </div>
        </>
    }
}
