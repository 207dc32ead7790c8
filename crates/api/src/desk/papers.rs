//! The plans, reports and urges of a programme that wait for somebody.
use chrono::NaiveDate;
use domain::{
    approval::Stage,
    bulletins::Bulletin,
    changes::Change,
    completions::Completion,
    departments::DepartmentId,
    desk::{Facts, Paper, PaperFact, UrgeFact},
    directives::Directive,
    docket::Docketed,
    evaluation::Evaluation,
    meetings::Meeting,
    plans::tasks_of,
    publications::Publication,
    tasks::Baseline,
    urges::Urge,
};
use sea_orm::DatabaseConnection;

use crate::{
    Error,
    board::ProgrammeOnBoard,
    docket::{Which, store},
    plans, reports, urges,
};

pub(super) async fn collect(
    facts: &mut Facts,
    board: &ProgrammeOnBoard,
    database: &DatabaseConnection,
) -> Result<(), Error> {
    records(facts, board, database).await?;
    if !facts.is_closed(board.programme.year) {
        papers(facts, board, database).await?;
    }
    urged(facts, board, database).await
}

/// Plans and reports that are on their way.
async fn papers(
    facts: &mut Facts,
    board: &ProgrammeOnBoard,
    database: &DatabaseConnection,
) -> Result<(), Error> {
    let programme = &board.programme;
    let name = |department: DepartmentId| {
        programme.department(department).map(|it| it.name.to_string()).unwrap_or_default()
    };
    let plans = plans::store::list(database, programme.id).await?;
    for department in programme.departments.iter().filter(|it| !it.collective) {
        let stored = plans.iter().find(|plan| plan.department == department.id);
        let stage = stored.map(|plan| plan.stage).unwrap_or_default();
        if stage != Stage::Accepted && plans_something(board, department.id) {
            facts.papers.push(PaperFact {
                kind: Paper::Plan,
                year: programme.year.number(),
                department: department.id,
                name: name(department.id),
                stage,
                period: None,
            });
        }
    }
    let reports = reports::store::list(database, programme.id).await?;
    let open = reports.into_iter().filter(|it| it.stage != Stage::Accepted);
    facts.papers.extend(open.map(|report| PaperFact {
        kind: Paper::Report,
        year: programme.year.number(),
        department: report.department,
        name: name(report.department),
        stage: report.stage,
        period: Some(report.period),
    }));
    Ok(())
}

/// Urges that are open.
async fn urged(
    facts: &mut Facts,
    board: &ProgrammeOnBoard,
    database: &DatabaseConnection,
) -> Result<(), Error> {
    let programme = &board.programme;
    let name = |department: DepartmentId| {
        programme.department(department).map(|it| it.name.to_string()).unwrap_or_default()
    };
    let which = urges::store::Which {
        year: Some(programme.year.number()),
        ..urges::store::Which::default()
    };
    let urges = urges::store::list(database, which).await?;
    let open = urges.into_iter().map(|stored| stored.urge).filter(Urge::is_open);
    facts.urges.extend(open.map(|urge| UrgeFact {
        id: urge.id,
        year: programme.year.number(),
        department: urge.department,
        name: name(urge.department),
        deadline: urge.deadline,
        state: urge.state,
    }));
    Ok(())
}

/// What stands open on the docket.
async fn records(
    facts: &mut Facts,
    board: &ProgrammeOnBoard,
    database: &DatabaseConnection,
) -> Result<(), Error> {
    let which = Which::of_year(board.programme.year);
    let meetings = store::list::<Meeting>(database, &which).await?;
    facts.meetings.extend(meetings.into_iter().map(|it| it.record));
    let directives = store::list::<Directive>(database, &which).await?;
    let open = directives.into_iter().filter(|it| it.record.is_open());
    facts.directives.extend(open.map(|it| (it.record.clone(), named(board, &it.record))));
    let changes = store::list::<Change>(database, &which).await?;
    let open = changes.into_iter().filter(|it| it.record.is_open());
    facts.changes.extend(open.map(|it| (it.record.clone(), named(board, &it.record))));
    let completions = store::list::<Completion>(database, &which).await?;
    let open = completions.into_iter().filter(|it| it.record.waits());
    facts.completions.extend(open.map(|it| (it.record.clone(), named(board, &it.record))));
    let bulletins = store::list::<Bulletin>(database, &which).await?;
    facts.bulletins.extend(bulletins.into_iter().map(|it| it.record));
    let publications = store::list::<Publication>(database, &which).await?;
    let open = publications.into_iter().filter(|it| it.record.is_open());
    facts.publications.extend(open.map(|it| (it.record.clone(), named(board, &it.record))));
    let evaluations = store::list::<Evaluation>(database, &which).await?;
    facts.evaluations.extend(evaluations.into_iter().map(|it| it.record));
    Ok(())
}

/// The department and the task's words.
fn named(board: &ProgrammeOnBoard, record: &impl Docketed) -> String {
    let department = record.department().and_then(|id| board.programme.department(id));
    let task = record.task();
    let task = board.programme.tasks.iter().find(|known| Some(known.key) == task);
    let words = [department.map(|it| it.name.to_string()), task.map(|it| it.text.to_string())];
    words.into_iter().flatten().collect::<Vec<_>>().join("：")
}

/// True where a task whose plan the department keeps has no approved one yet.
fn plans_something(board: &ProgrammeOnBoard, department: DepartmentId) -> bool {
    let planned = |task| Baseline::on(&board.events, task, NaiveDate::MAX).is_some();
    tasks_of(&board.programme.tasks, department).any(|task| !planned(task.id))
}
