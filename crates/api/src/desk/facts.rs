//! Collects what the desk is computed from: the board in memory, and what ends.
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    access::{Caller, Role},
    accounts::{AccountState, password_expires_on},
    calendar::day_in_shanghai,
    cockpit::{received_on, reporting},
    desk::{EndFact, Facts, ReportFact, TaskFact},
    imports::Settlement,
    openings::OpeningState,
    reports::PeriodKey,
    tokens::TokenState,
};
use sea_orm::DatabaseConnection;

use super::papers;
use crate::{
    Error, accounts, audit,
    auth::Acting,
    board::{ProgrammeOnBoard, Snapshot},
    openings, sessions, settings, tokens,
};

/// The audit trail is verified at least so often.
const VERIFIED_EVERY: Days = Days::new(30);

/// What is looked up depends on the role only to save the looking; who sees what is the domain's to say.
pub(super) async fn collect(
    acting: &Acting,
    snapshot: &Snapshot,
    database: &DatabaseConnection,
) -> Result<Facts, Error> {
    let today = day_in_shanghai(acting.now);
    let mut facts = Facts::default();
    for board in snapshot.programmes() {
        facts.tasks.extend(tasks(board));
        let open = board.findings.iter().filter(|it| it.settlement == Settlement::Open).count();
        if open > 0 {
            facts.open_findings.push((board.programme.year.number(), open));
        }
        papers::collect(&mut facts, board, database).await?;
        // Nobody owes anything of a year that is closed.
        if !facts.is_closed(board.programme.year) {
            facts.reports.extend(reports(board, today));
        }
    }
    let openings = openings::store::list(database).await?;
    let drafts = openings.iter().filter(|it| it.state == OpeningState::Draft);
    facts.openings = drafts.map(|it| (it.id, it.draft.year)).collect();
    if let Caller::Person(person) = &acting.caller {
        let rules = settings::store::read(database).await?;
        let account = accounts::store::find(database, person.account).await?;
        facts.password_expires = account
            .and_then(|account| account.password_changed_at)
            .and_then(|at| password_expires_on(at, &rules));
    }
    match acting.caller.role() {
        Some(Role::SecurityAdministrator) => {
            ends_of_accounts(&mut facts, database, acting.now).await?;
            facts.tokens_ending = ends_of_tokens(database, today).await?;
        }
        Some(Role::DepartmentLeader) => {
            facts.tokens_ending = ends_of_tokens(database, today).await?;
        }
        Some(Role::AuditAdministrator) => {
            let action = <domain::access::VerifyAuditTrail as domain::access::Action>::NAME;
            let last = audit::store::last_success(database, action).await?;
            facts.audit_verification_due = match last {
                Some(at) => day_in_shanghai(at).checked_add_days(VERIFIED_EVERY),
                None => Some(today),
            };
        }
        _ => {}
    }
    Ok(facts)
}

fn tasks(board: &ProgrammeOnBoard) -> impl Iterator<Item = TaskFact> {
    board.programme.tasks.iter().zip(&board.tasks).map(|(task, public)| TaskFact {
        year: board.programme.year.number(),
        key: task.key,
        text: task.text.to_string(),
        due: task.due,
        light: public.light.status,
        lacking_since: public.light.reason.lacking_since(),
        departments: task.assignments.iter().map(|own| own.department).collect(),
        city_leaders: task.assignments.iter().filter_map(|own| own.city_leader).collect(),
    })
}

/// The period due last and the one due next, for every department that owes a report.
fn reports(board: &ProgrammeOnBoard, today: NaiveDate) -> Vec<ReportFact> {
    let next = board.periods.iter().find(|period| today <= period.due);
    let last = board.periods.iter().rev().find(|period| period.due < today);
    let mut reports = Vec::new();
    for period in last.into_iter().chain(next) {
        for department in reporting(&board.programme) {
            let received = received_on(&board.events, department.id, period.due).is_some();
            reports.push(ReportFact {
                year: board.programme.year.number(),
                period: PeriodKey::from(period),
                due: period.due,
                department: department.id,
                name: department.name.to_string(),
                received,
            });
        }
    }
    reports
}

async fn ends_of_accounts(
    facts: &mut Facts,
    database: &DatabaseConnection,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let locks = sessions::failures::locked(database, now).await?;
    for listed in accounts::store::list(database, now).await? {
        let account = &listed.account;
        let end = |on: NaiveDate| EndFact {
            name: account.person.to_string(),
            on,
            department: account.affiliation.department(),
        };
        let usable = matches!(
            account.state(day_in_shanghai(now)),
            AccountState::Active | AccountState::Invited
        );
        let last = account.affiliation.term().map(|term| term.until);
        let last = last.into_iter().chain(account.last_day).min();
        facts.accounts_ending.extend(last.filter(|_| usable).map(end));
        let until = listed.invited_until.map(day_in_shanghai);
        facts.invitations.extend(until.filter(|_| usable).map(end));
        facts.locked.extend(locks.of(&account.name).map(day_in_shanghai).map(end));
    }
    Ok(())
}

async fn ends_of_tokens(
    database: &DatabaseConnection,
    today: NaiveDate,
) -> Result<Vec<EndFact>, Error> {
    let tokens = tokens::store::list(database, None).await?;
    let active = tokens.into_iter().filter(|token| token.state(today) == TokenState::Active);
    Ok(active
        .map(|token| EndFact {
            name: token.name.to_string(),
            on: token.last_day,
            department: token.department,
        })
        .collect())
}
