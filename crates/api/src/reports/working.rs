//! A department's report with all that it is judged by, as somebody works on it.
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{
    access::Action,
    approval::{Stage, Step},
    calendar::{ReportingPeriod, day_in_shanghai},
    cockpit::reporting,
    departments::{Department, DepartmentId},
    lacking::Lacking,
    programmes::Programme,
    publications::{PublishedKind, PublishedText, Source},
    reports::{self, PeriodKey, ReportContent, Reported, tasks_of},
    tasks::{Event, Task},
};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::store::{self, StoredReport, StoredVersion};
use crate::{
    Error,
    auth::Allowed,
    board::{Board, ProgrammeOnBoard},
    conditional::tag_of_version,
    publications::Proposed,
    tasks,
};

/// What names a report in addresses.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ReportAddress {
    /// Year of the programme.
    #[param(example = 2017)]
    pub(super) year: i32,
    /// Id of the department.
    pub(super) department: Uuid,
    /// Key of the period.
    #[param(example = "progress-2017-09-25")]
    pub(super) period: String,
}

pub(super) struct Working {
    pub(super) board: Arc<ProgrammeOnBoard>,
    pub(super) department: Department,
    pub(super) period: ReportingPeriod,
    pub(super) report: StoredReport,
    pub(super) versions: Vec<StoredVersion>,
    /// The reports of the other departments for the same period.
    pub(super) others: Vec<StoredReport>,
    /// Fresh from the database, not from the board.
    events: Vec<Event>,
}

impl Working {
    /// The report as it is stored, or as it begins after the last one.
    ///
    /// # Errors
    /// When the programme is not published or has no such period, or the department reports nothing
    /// or is not the caller's.
    pub(super) async fn find<A: Action>(
        allowed: &Allowed<A>,
        at: &ReportAddress,
        board: &Board,
        database: &impl ConnectionTrait,
    ) -> Result<Self, Error> {
        let department = DepartmentId(at.department);
        allowed.covers(None, Some(department))?;
        let key: PeriodKey = at.period.parse().map_err(|_| Error::NotFound)?;
        let board = board.current().programme(at.year)?;
        let programme = &board.programme;
        let period = board.periods.iter().find(|it| PeriodKey::from(*it) == key);
        let period = *period.ok_or(Error::NotFound)?;
        let known = reporting(programme).find(|it| it.id == department);
        let known = known.ok_or(Error::NotFound)?.clone();
        let events = tasks::store::list_events(database, &programme.tasks).await?;
        let all = store::list_near(database, programme.id, department, key).await?;
        let own = |it: &&StoredReport| it.department == department;
        let stored = all.iter().filter(own).find(|it| it.period == key).cloned();
        let before =
            |it: &&StoredReport| it.period.kind == period.kind && it.period.due < period.due;
        let last = all.iter().filter(own).filter(before);
        let last = last.max_by_key(|it| it.period.due).map(|it| it.content.clone());
        let mut report =
            stored.unwrap_or_else(|| begun(programme, department, key, allowed.acting.now));
        let others =
            all.into_iter().filter(|it| it.department != department && it.period == key).collect();
        let versions = store::list_versions(database, [report.id]).await?;
        let reported = reported(&board, department, &events, period);
        report.content = reports::filled(&report.content, last.as_ref(), &reported);
        Ok(Self {
            board: board.clone(),
            department: known,
            period,
            report,
            versions,
            others,
            events,
        })
    }

    pub(super) fn tag(&self) -> String {
        tag_of_version(self.report.version)
    }

    pub(super) fn programme(&self) -> &Programme {
        &self.board.programme
    }

    pub(super) fn reported(&self) -> Vec<Reported<'_>> {
        reported(&self.board, self.department.id, &self.events, self.period)
    }

    /// What the report says of the tasks that the department leads, for everybody to read.
    pub(super) fn published(&self) -> Proposed {
        let leads = |task| self.reported().iter().any(|it| it.task.key == task && it.leads());
        let entries = self.report.content.entries.iter();
        let said = entries.filter(|it| !it.done.trim().is_empty() && leads(it.task));
        let corrected = self.report.history.iter().rfind(|it| it.step == Step::Correct);
        Proposed {
            department: self.department.id,
            source: Source { kind: PublishedKind::Report, record: self.report.id },
            title: self.report.period.to_string(),
            texts: said.map(|it| PublishedText { task: it.task, text: it.done.clone() }).collect(),
            correction: corrected.and_then(|it| it.reason.clone()).unwrap_or_default(),
        }
    }

    pub(super) fn lacking(&self, now: DateTime<Utc>) -> Vec<Lacking> {
        reports::lacking(&self.report.content, &self.reported(), now)
    }

    /// # Errors
    /// When the period has not begun.
    pub(super) fn check_open(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let opens = self.period.opens();
        if day_in_shanghai(now) < opens { Err(Error::PeriodNotOpen(opens)) } else { Ok(()) }
    }
}

fn reported<'a>(
    board: &'a ProgrammeOnBoard,
    department: DepartmentId,
    events: &'a [Event],
    period: ReportingPeriod,
) -> Vec<Reported<'a>> {
    let of = |task: &'a Task| Reported {
        task,
        department,
        events,
        thresholds: board.programme.thresholds,
        periods: &board.periods,
        period,
    };
    tasks_of(&board.programme.tasks, department).map(of).collect()
}

fn begun(
    programme: &Programme,
    department: DepartmentId,
    period: PeriodKey,
    now: DateTime<Utc>,
) -> StoredReport {
    StoredReport {
        id: Uuid::new_v4(),
        programme: programme.id,
        department,
        period,
        stage: Stage::Draft,
        content: ReportContent::default(),
        history: Vec::new(),
        version: 0,
        amended_at: now,
        received_at: None,
    }
}
