//! Collects the records of a year, for the score to be computed from.
use chrono::NaiveDate;
use domain::{
    approval::Step,
    calendar::day_in_shanghai,
    changes::Change,
    cockpit::{received_on, reporting},
    completions::Completion,
    departments::DepartmentId,
    directives::Directive,
    evaluation::{Evaluation, Incident, ReportRecord, ScoreSheet, YearRecords, incidents, sheets},
    reports::PeriodKey,
    urges::Urge,
};
use sea_orm::ConnectionTrait;

use crate::{
    Error,
    board::ProgrammeOnBoard,
    docket::{Which, store},
    reports, urges,
};

/// Everything that costs points, by the records as they are now.
///
/// # Errors
/// When the database cannot be read.
async fn collected(
    database: &impl ConnectionTrait,
    board: &ProgrammeOnBoard,
    until: NaiveDate,
) -> Result<Vec<Incident>, Error> {
    let which = Which::of_year(board.programme.year);
    let of_year = urges::store::Which {
        year: Some(board.programme.year.number()),
        ..urges::store::Which::default()
    };
    let urges: Vec<Urge> =
        urges::store::list(database, of_year).await?.into_iter().map(|it| it.urge).collect();
    let directives = store::list::<Directive>(database, &which).await?;
    let directives: Vec<Directive> = directives.into_iter().map(|it| it.record).collect();
    let changes = store::list::<Change>(database, &which).await?;
    let changes: Vec<Change> = changes.into_iter().map(|it| it.record).collect();
    let completions = store::list::<Completion>(database, &which).await?;
    let completions: Vec<Completion> = completions.into_iter().map(|it| it.record).collect();
    let records = YearRecords {
        tasks: &board.programme.tasks,
        events: &board.events,
        reports: &report_records(database, board).await?,
        periods: &board.periods,
        urges: &urges,
        directives: &directives,
        changes: &changes,
        completions: &completions,
    };
    Ok(incidents(&records, until))
}

async fn report_records(
    database: &impl ConnectionTrait,
    board: &ProgrammeOnBoard,
) -> Result<Vec<ReportRecord>, Error> {
    let stored = reports::store::list(database, board.programme.id).await?;
    let mut records = Vec::new();
    for department in reporting(&board.programme) {
        for period in &board.periods {
            let key = PeriodKey::from(period);
            let own = stored.iter().find(|it| it.department == department.id && it.period == key);
            let signed = own.and_then(|it| it.received_at).map(day_in_shanghai);
            let history = own.map(|it| it.history.as_slice()).unwrap_or_default();
            let returned = history.iter().filter(|it| it.step == Step::Return);
            records.push(ReportRecord {
                department: department.id,
                period: key,
                // What came before reports were kept here, or was made up, events tell.
                received_on: signed
                    .or_else(|| received_on(&board.events, department.id, period.due)),
                returned_on: returned.map(|it| day_in_shanghai(it.at)).collect(),
            });
        }
    }
    Ok(records)
}

/// The sheets of all departments that stand for one unit, by the records as they are now.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn computed(
    database: &impl ConnectionTrait,
    board: &ProgrammeOnBoard,
    evaluation: &Evaluation,
) -> Result<Vec<ScoreSheet>, Error> {
    let until = evaluation.counted_until(board.today);
    let single = board.programme.departments.iter().filter(|it| !it.collective);
    let departments: Vec<DepartmentId> = single.map(|it| it.id).collect();
    let incidents = collected(database, board, until).await?;
    Ok(sheets(&departments, &incidents, &evaluation.weights))
}
