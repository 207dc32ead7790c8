use std::{collections::BTreeMap, path::PathBuf};

use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use clap::Args;
use domain::{
    line::Title,
    programmes::Programme,
    tasks::{Baseline, Event, Fact, Milestone, PlannedValue, Task, TaskKey, Trajectory},
};
use rust_decimal::Decimal;
use sea_orm::{DatabaseConnection, TransactionTrait};
use serde::Deserialize;

use super::{demo_accounts, demo_records, serve::serve};
use crate::{
    Files,
    app::State,
    auth::keys::Keys,
    clock::Clock,
    config::{Secret, Settings},
    database,
    imports::execute,
    replay::replay,
    tasks,
};

pub(crate) const SOURCE_NAME: &str = "wafangdian-2017-supervision-plan.txt";
pub(crate) const SOURCE: &[u8] =
    include_bytes!("../../../../seeds/wafangdian-2017-supervision-plan.txt");
const PROGRESS: &str = include_str!("../../../../seeds/demo-2017.json");
/// When the demonstration's document was imported, and at what time of day its facts arrive.
const IMPORTED_ON: NaiveDate = match NaiveDate::from_ymd_opt(2017, 2, 6) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// When its plans were approved.
const PLANNED_ON: NaiveDate = match NaiveDate::from_ymd_opt(2017, 2, 20) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const NINE_IN_SHANGHAI: TimeDelta = TimeDelta::hours(1);

#[derive(Args)]
pub(super) struct Options {
    /// The day on which the demonstration stands.
    #[arg(long, default_value = "2017-09-20")]
    on: NaiveDate,
    /// Play a made-up year through the application up to that day, so that there are records of every
    /// kind; in January 2018 it is closed and scored.
    #[arg(long)]
    replayed: bool,
    /// Where to write the demonstration's accounts, as JSON; they are printed in any case.
    #[arg(long)]
    accounts_file: Option<PathBuf>,
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let folder = settings.data_folder.join("demo");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(format!("guapai-demo-{}.sqlite", std::process::id()));
    let settings = Settings {
        database_url: Some(Secret::new(format!("sqlite://{}?mode=rwc", file.display()))),
        // Nobody is written to about what is made up.
        smtp_url: None,
        ..settings
    };
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    let files = Files::passing();
    if options.replayed {
        replay(&database, &files, options.on).await?;
    } else {
        load_demo(&database, options.on).await?;
    }
    let clock = Clock::standing_on(options.on);
    let accounts = demo_accounts::create(&database, clock.now()).await?;
    demo_accounts::announce(&accounts, options.accounts_file.as_deref())?;
    let keys = Keys::passing(clock.now())?;
    let state = State::open(database, clock, settings, keys, files).await?;
    let served = serve(state).await;
    for ending in ["", "-wal", "-shm"] {
        // What cannot be removed is only left over from a demonstration.
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    served
}

/// Progress made up for the demonstration, by task key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Progress {
    /// Says that everything here is made up.
    #[serde(rename = "label")]
    _label: String,
    tasks: BTreeMap<String, TaskProgress>,
    /// Departments that did not report for the period due on a day; all others did.
    reports_missing: Vec<(String, NaiveDate)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskProgress {
    milestones: Vec<MadeUpMilestone>,
    #[serde(default)]
    indicators: Vec<MadeUpTrajectory>,
    #[serde(default)]
    verified: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MadeUpMilestone {
    title: String,
    due: NaiveDate,
    #[serde(default)]
    reached: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MadeUpTrajectory {
    /// Place among the task's indicators, from 0.
    indicator: usize,
    planned: Vec<(NaiveDate, Decimal)>,
    actual: Vec<(NaiveDate, Decimal)>,
}

/// Imports the 2017 programme as the document has it and adds made-up plans, reports and facts up to
/// a day, each marked as synthetic.
///
/// # Errors
/// When the seeds do not fit each other.
pub async fn load_demo(database: &DatabaseConnection, on: NaiveDate) -> anyhow::Result<()> {
    let hints = domain::imports::Hints {
        file_name: SOURCE_NAME.to_owned(),
        stated_year: None,
        this_year: 2017,
    };
    let import = execute::read(SOURCE, &hints)?;
    let progress: Progress = serde_json::from_str(PROGRESS)?;
    let mut events = reports(&import.programme, &progress);
    for (key, made_up) in &progress.tasks {
        let key: TaskKey = key.parse()?;
        let task = import
            .programme
            .tasks
            .iter()
            .find(|task| task.key == key)
            .with_context(|| format!("the programme has no task {key}"))?;
        events.extend(add_plan(task, made_up)?);
    }
    // Before the plans are approved, whoever looks at the demonstration writes them.
    events.retain(|it| !matches!(it.fact, Fact::PlanApproved { .. }) || it.day() <= on);
    events.sort_by_key(|event| event.at);
    execute::save(database, &import, SOURCE_NAME, SOURCE, morning(IMPORTED_ON)).await?;
    let transaction = database.begin().await?;
    for event in &events {
        tasks::store::insert_event(&transaction, event).await?;
    }
    demo_records::insert(&transaction, &import.programme, &events, on).await?;
    transaction.commit().await?;
    Ok(())
}

/// Nine in the morning in Shanghai.
pub(crate) fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + NINE_IN_SHANGHAI
}

fn made_up(task: &Task, day: NaiveDate, fact: Fact) -> Event {
    Event { task: task.id, at: morning(day), fact, synthetic: true }
}

/// Every department reports two days before each due date, but for those that did not.
fn reports(programme: &Programme, progress: &Progress) -> Vec<Event> {
    let mut events = Vec::new();
    for period in programme.calendar.periods(programme.year.number()) {
        for task in &programme.tasks {
            for assignment in &task.assignments {
                let name =
                    programme.department(assignment.department).map_or("", |it| it.name.as_str());
                let missing = progress
                    .reports_missing
                    .iter()
                    .any(|(who, due)| who == name && *due == period.due);
                if !missing {
                    let fact =
                        Fact::ReportReceived { department: assignment.department, due: period.due };
                    events.push(made_up(task, period.due - TimeDelta::days(2), fact));
                }
            }
        }
    }
    events
}

fn add_plan(task: &Task, progress: &TaskProgress) -> anyhow::Result<Vec<Event>> {
    let mut baseline = Baseline::default();
    let mut events = Vec::new();
    for (place, known) in progress.milestones.iter().enumerate() {
        let milestone = Milestone {
            id: Milestone::id_of(task.id, place),
            title: Title::parse(&known.title)?,
            due: known.due,
            evidence: false,
        };
        let reached =
            known.reached.map(|day| (day, Fact::MilestoneReached { milestone: milestone.id }));
        events.extend(reached.map(|(day, fact)| made_up(task, day, fact)));
        baseline.milestones.push(milestone);
    }
    for known in &progress.indicators {
        let key = task.key;
        let indicator = task
            .indicators
            .get(known.indicator)
            .with_context(|| format!("task {key} has no indicator {}", known.indicator))?;
        let planned =
            known.planned.iter().map(|(by, value)| PlannedValue { by: *by, value: *value });
        let trajectory = Trajectory { indicator: indicator.id, planned: planned.collect() };
        baseline.trajectories.push(trajectory);
        for (day, actual) in &known.actual {
            let fact = Fact::IndicatorReported { indicator: indicator.id, actual: *actual };
            events.push(made_up(task, *day, fact));
        }
    }
    baseline.completion_standard = format!("{}（演示）", task.text);
    events.push(made_up(task, PLANNED_ON, Fact::PlanApproved { baseline }));
    let verified = progress.verified.map(|day| made_up(task, day, Fact::CompletionVerified));
    events.extend(verified);
    Ok(events)
}
