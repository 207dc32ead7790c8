//! 我的待办: what is due for whoever is signed in, by date.
use domain::{access::Role, desk::ItemKind};
use wire::desk::{DeskItem, DeskView};
use yew::prelude::*;

use crate::{
    components::{heading::as_of, light},
    desk::{
        client,
        read::use_read,
        route::DeskRoute,
        state::{Urgency, matter_of, page_of, urgency},
        states::{Way, heading, nothing},
    },
    route::Route,
    session::{Session, use_session},
    sessions::access::use_desk,
    words::{date, iso, weekday},
};

#[component]
pub fn MyDeskPage() -> Html {
    let session = use_session();
    let role = use_desk().role();
    let desk = use_read(client::read_desk());
    desk.page(|reply| {
        let DeskView { items, as_of: at, .. } = &reply.value;
        html! {
            <>
                { heading(&session.say("desk-way-desk")) }
                if DeskRoute::Charge.permits(role) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::Charge}>
                            { session.say("desk-way-charge") }
                        </Way>
                    </p>
                }
                <p class="lead">{ session.say("desk-items-detail") }</p>
                { as_of(&session, *at) }
                if items.is_empty() {
                    { nothing(&session.say("desk-items-none"), &session.say("desk-items-none-detail")) }
                } else {
                    <p class="results-count">{ session.count("desk-items-count", items.len()) }</p>
                    <ol class="items">
                        for item in items {
                            <li>{ line(&session, role, item) }</li>
                        }
                    </ol>
                }
            </>
        }
    })
}

fn line(session: &Session, role: Role, item: &DeskItem) -> Html {
    let class = match urgency(item.days) {
        Urgency::Past => "is-past",
        Urgency::Today => "is-today",
        Urgency::Soon => "is-soon",
        Urgency::Later => "is-later",
    };
    html! {
        <article class={classes!("item", class)}>
            <p class="item-due">
                <time datetime={iso(item.due)}>{ date(session.language(), item.due) }</time>
                <span class="quiet">{ weekday(session.language(), item.due) }</span>
            </p>
            <p class="item-days">
                <span class="item-shape" aria-hidden="true">{ shape(item.days) }</span>
                { days(session, item.days) }
            </p>
            <div class="item-body">
                <p class="item-kind">{ kind_name(session, item.kind) }</p>
                <p class="item-message">{ message(session, role, item) }</p>
                if let Some(reason) = &item.reason {
                    <p class="quiet">{ reason }</p>
                }
            </div>
            if let Some(light) = item.light {
                <p class="item-light">{ light::mark(session, light) }</p>
            }
        </article>
    }
}

fn shape(days: i64) -> &'static str {
    match urgency(days) {
        Urgency::Past => "◆",
        Urgency::Today => "▲",
        Urgency::Soon => "●",
        Urgency::Later => "○",
    }
}

fn days(session: &Session, days: i64) -> String {
    match days {
        0 => session.say("board-due-today"),
        ..0 => session.text("board-days-over", &[("days", &days.unsigned_abs().to_string())]),
        _ => session.text("board-days-left", &[("days", &days.to_string())]),
    }
}

/// The message, which leads to where the item is dealt with.
fn message(session: &Session, role: Role, item: &DeskItem) -> Html {
    let lang = session.original().filter(|_| item.task.is_some());
    if let Some(to) = matter_of(item, role) {
        return html! { <Way {to} {lang}>{ &item.message }</Way> };
    }
    let task = item.year.zip(item.task.as_deref()).map(|(year, key)| Route::task(year, key));
    if let Some(route) = task {
        let href = session.href(&route.into());
        return html! { <a {href} {lang}>{ &item.message }</a> };
    }
    match page_of(item.kind) {
        Some(to) => html! { <Way {to}>{ &item.message }</Way> },
        None => html! { &item.message },
    }
}

fn kind_name(session: &Session, kind: ItemKind) -> String {
    session.say(match kind {
        ItemKind::Task => "desk-item-task",
        ItemKind::Report => "desk-item-report",
        ItemKind::ReportsAwaited => "desk-item-reports_awaited",
        ItemKind::FindingsOpen => "desk-item-findings_open",
        ItemKind::OpeningDraft => "desk-item-opening_draft",
        ItemKind::PlanToWrite => "desk-item-plan_to_write",
        ItemKind::PlanToSign => "desk-item-plan_to_sign",
        ItemKind::PlanToApprove => "desk-item-plan_to_approve",
        ItemKind::PlanReturned => "desk-item-plan_returned",
        ItemKind::ReportToSign => "desk-item-report_to_sign",
        ItemKind::ReportToAccept => "desk-item-report_to_accept",
        ItemKind::ReportReturned => "desk-item-report_returned",
        ItemKind::UrgeToReceive => "desk-item-urge_to_receive",
        ItemKind::UrgeToAnswer => "desk-item-urge_to_answer",
        ItemKind::UrgeAnswered => "desk-item-urge_answered",
        ItemKind::UrgeOverdue => "desk-item-urge_overdue",
        ItemKind::MeetingAhead => "desk-item-meeting_ahead",
        ItemKind::DirectiveToReceive => "desk-item-directive_to_receive",
        ItemKind::DirectiveToHandle => "desk-item-directive_to_handle",
        ItemKind::DirectiveToAccept => "desk-item-directive_to_accept",
        ItemKind::DirectiveOverdue => "desk-item-directive_overdue",
        ItemKind::ChangeToFinish => "desk-item-change_to_finish",
        ItemKind::ChangeToSign => "desk-item-change_to_sign",
        ItemKind::ChangeToConsent => "desk-item-change_to_consent",
        ItemKind::ChangeToFile => "desk-item-change_to_file",
        ItemKind::CompletionToFinish => "desk-item-completion_to_finish",
        ItemKind::CompletionToSign => "desk-item-completion_to_sign",
        ItemKind::CompletionToVerify => "desk-item-completion_to_verify",
        ItemKind::PasswordExpires => "desk-item-password_expires",
        ItemKind::AccountEnds => "desk-item-account_ends",
        ItemKind::InvitationOpen => "desk-item-invitation_open",
        ItemKind::NameLocked => "desk-item-name_locked",
        ItemKind::TokenEnds => "desk-item-token_ends",
        ItemKind::AuditVerification => "desk-item-audit_verification",
    })
}
