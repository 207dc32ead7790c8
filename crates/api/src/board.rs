//! The public's view, held in memory: everything that is public about every programme, with the
//! lights of one day. Rebuilt when a programme changed or the day did; never written to.
use std::{
    collections::BTreeMap,
    sync::{Arc, RwLock},
};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{ReportingPeriod, beginning_of},
    programmes::Programme,
    publications::Publication,
    tasks::{Event, Light, SearchText, Task, judge},
};
use sea_orm::DatabaseConnection;
use wire::{bulletins::PublicBulletin, tasks::PublicTask};

use crate::{
    Error, bulletins,
    clock::Clock,
    departments, imports,
    imports::store::{Source, StoredFinding},
    posts, programmes, publications,
    tasks::{self, store::StoredLight},
};

/// One programme as the public sees it on one day.
pub struct ProgrammeOnBoard {
    pub(crate) programme: Programme,
    pub(crate) periods: Vec<ReportingPeriod>,
    pub(crate) events: Vec<Event>,
    pub(crate) findings: Vec<StoredFinding>,
    /// None where the programme was entered by hand.
    pub(crate) source: Option<Source>,
    pub(crate) lights: Vec<StoredLight>,
    /// In the document's order, like `programme.tasks`.
    pub(crate) tasks: Vec<PublicTask>,
    pub(crate) search: Vec<SearchText>,
    /// Those of which something is out.
    pub(crate) publications: Vec<Publication>,
    /// Those issued to everybody, the newest first.
    pub(crate) bulletins: Vec<PublicBulletin>,
    pub(crate) today: NaiveDate,
    /// The last change, or the beginning of the day for which the lights were computed.
    pub(crate) as_of: DateTime<Utc>,
}

impl ProgrammeOnBoard {
    /// The light of one of the programme's tasks today.
    pub(crate) fn light_of(&self, task: &Task) -> Light {
        let mut tasks = self.programme.tasks.iter().zip(&self.tasks);
        let shown = tasks.find(|(known, _)| known.id == task.id);
        shown.map_or(Light::NotStarted, |(_, shown)| shown.light.status)
    }
}

/// All programmes on one day.
pub struct Snapshot {
    programmes: BTreeMap<i32, Arc<ProgrammeOnBoard>>,
    versions: Vec<(i32, i64)>,
    pub(crate) today: NaiveDate,
    /// Tells two snapshots of this process apart.
    pub(crate) serial: u64,
}

impl Snapshot {
    pub(crate) fn programme(&self, year: i32) -> Result<Arc<ProgrammeOnBoard>, Error> {
        self.programmes.get(&year).cloned().ok_or(Error::NotFound)
    }

    pub(crate) fn newest(&self) -> Option<i32> {
        self.programmes.keys().next_back().copied()
    }

    /// The newest year first.
    pub(crate) fn programmes(&self) -> impl Iterator<Item = &Arc<ProgrammeOnBoard>> {
        self.programmes.values().rev()
    }
}

/// The snapshot in force. Readers never wait for the database.
pub struct Board {
    database: DatabaseConnection,
    clock: Clock,
    current: RwLock<Arc<Snapshot>>,
}

impl Board {
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(database: DatabaseConnection, clock: Clock) -> Result<Self, Error> {
        let snapshot = load(&database, clock, 0).await?;
        Ok(Self { database, clock, current: RwLock::new(Arc::new(snapshot)) })
    }

    pub fn current(&self) -> Arc<Snapshot> {
        // A poisoned lock still holds a whole snapshot: it is only ever replaced as one.
        match self.current.read() {
            Ok(current) => current.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }

    /// The snapshot after all that is in the database by now: for those who work on the records and
    /// want to see what they did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn fresh(&self) -> Result<Arc<Snapshot>, Error> {
        self.refresh().await?;
        Ok(self.current())
    }

    /// Looks whether a programme or the day changed, and builds a new snapshot if so.
    ///
    /// # Errors
    /// When the database cannot be read; the snapshot in force stays.
    pub async fn refresh(&self) -> Result<(), Error> {
        let current = self.current();
        let versions = programmes::store::versions(&self.database).await?;
        if current.today == self.clock.today() && current.versions == versions {
            return Ok(());
        }
        let snapshot = Arc::new(load(&self.database, self.clock, current.serial + 1).await?);
        match self.current.write() {
            Ok(mut slot) => *slot = snapshot,
            Err(poisoned) => *poisoned.into_inner() = snapshot,
        }
        Ok(())
    }
}

async fn load(database: &DatabaseConnection, clock: Clock, serial: u64) -> Result<Snapshot, Error> {
    let today = clock.today();
    // Read before the rest: a change in between is then found by the next refresh.
    let versions = programmes::store::versions(database).await?;
    let all_departments = departments::store::list(database).await?;
    let all_posts = posts::store::list(database).await?;
    let mut on_board = BTreeMap::new();
    for stored in programmes::store::list(database).await? {
        let mut programme = stored.programme;
        programme.tasks = tasks::store::list(database, programme.id, &stored.category_ids).await?;
        let mut events = tasks::store::list_events(database, &programme.tasks).await?;
        events.retain(|event| event.day() <= today);
        let revised = programme.tasks.iter().map(|task| task.on(&events, today).into_owned());
        programme.tasks = revised.collect();
        let owns = |test: &dyn Fn(&domain::tasks::Assignment) -> bool| {
            let all = programme.tasks.iter().flat_map(|task| [task, task.announced()]);
            all.flat_map(|task| &task.assignments).any(test)
        };
        let departments = all_departments.iter().filter(|it| owns(&|own| own.department == it.id));
        let departments = departments.cloned().collect();
        let posts = all_posts.iter().filter(|it| {
            owns(&|own| own.department_leader == Some(it.id) || own.city_leader == Some(it.id))
        });
        let posts = posts.cloned().collect();
        programme.departments = departments;
        programme.posts = posts;
        let lights = tasks::store::list_lights(database, &programme.tasks).await?;
        let source = imports::store::find_source(database, programme.id).await?;
        let findings = imports::store::list_findings(database, programme.id).await?;
        let bulletins = bulletins::public::issued(database, programme.year).await?;
        let publications = publications::public::released(database, programme.year).await?;
        let records = Records { events, lights, findings, source, bulletins, publications };
        let shown = shown(programme, records, today);
        on_board.insert(shown.programme.year.number(), Arc::new(shown));
    }
    Ok(Snapshot { programmes: on_board, versions, today, serial })
}

/// What is known of a programme beside itself.
struct Records {
    events: Vec<Event>,
    lights: Vec<StoredLight>,
    findings: Vec<StoredFinding>,
    source: Option<Source>,
    bulletins: Vec<PublicBulletin>,
    publications: Vec<Publication>,
}

fn shown(programme: Programme, records: Records, today: NaiveDate) -> ProgrammeOnBoard {
    let Records { events, lights, findings, source, bulletins, publications } = records;
    let periods = programme.calendar.periods(programme.year.number());
    let tasks: Vec<PublicTask> = programme
        .tasks
        .iter()
        .map(|task| {
            let own: Vec<Event> = events.iter().filter(|it| it.task == task.id).cloned().collect();
            let judgement = judge(task, &own, programme.thresholds, &periods, today);
            tasks::views::public_task(&programme, task, &own, &judgement, today)
        })
        .collect();
    let day_began = beginning_of(today);
    let imported = source.as_ref().map(|source| source.imported_at);
    let last_change = events.iter().map(|event| event.at).chain(imported).max();
    let as_of = last_change.map_or(day_began, |change| change.max(day_began));
    ProgrammeOnBoard {
        search: tasks.iter().map(tasks::views::search_text).collect(),
        periods,
        tasks,
        events,
        lights,
        findings,
        source,
        bulletins,
        publications,
        today,
        as_of,
        programme,
    }
}
