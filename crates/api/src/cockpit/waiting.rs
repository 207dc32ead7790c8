//! What of the year's records waits for whom.
use chrono::NaiveDate;
use domain::{
    access::Role,
    changes::{Change, ChangeState},
    completions::Completion,
    directives::Directive,
    docket::Docketed,
    posts::{Post, PostId},
    programmes::Year,
};
use sea_orm::ConnectionTrait;
use wire::cockpit::{WaitingKind, WaitingView};

use super::views::Cockpit;
use crate::{
    Error,
    docket::{Which, store},
    posts,
};

/// The open records of a year, with the posts that they name.
pub(super) struct Waiting {
    changes: Vec<Change>,
    completions: Vec<Completion>,
    directives: Vec<Directive>,
    posts: Vec<Post>,
}

impl Waiting {
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn of(database: &impl ConnectionTrait, year: Year) -> Result<Self, Error> {
        let which = Which::of_year(year);
        let changes = store::list::<Change>(database, &which).await?;
        let completions = store::list::<Completion>(database, &which).await?;
        let directives = store::list::<Directive>(database, &which).await?;
        Ok(Self {
            changes: changes.into_iter().map(|it| it.record).collect(),
            completions: completions.into_iter().map(|it| it.record).collect(),
            directives: directives.into_iter().map(|it| it.record).collect(),
            posts: posts::store::list(database).await?,
        })
    }

    /// What the reader of a cockpit may see of it, the earliest due first.
    pub(super) fn views(&self, cockpit: &Cockpit<'_>) -> Vec<WaitingView> {
        let today = cockpit.today();
        let changes = self.changes.iter().filter_map(|it| {
            let role = it.state.waits_for().filter(|_| !it.is_too_late(today))?;
            let leaders = match it.state {
                ChangeState::AwaitingConsent => it.consents_missing().collect(),
                _ => Vec::new(),
            };
            self.view(cockpit, it, WaitingKind::Change, role, &leaders, it.file_by)
        });
        let completions = self.completions.iter().filter_map(|it| {
            let role = it.state.waits_for()?;
            self.view(cockpit, it, WaitingKind::Completion, role, &[], None)
        });
        let directives = self.directives.iter().filter_map(|it| {
            let role = it.state.waits_for()?;
            let leaders: &[PostId] = if role == Role::CityLeader { &[it.leader] } else { &[] };
            let due = Some(it.deadline);
            let view = self.view(cockpit, it, WaitingKind::Directive, role, leaders, due)?;
            Some(WaitingView { text: it.text.clone(), ..view })
        });
        let mut views: Vec<WaitingView> = changes.chain(completions).chain(directives).collect();
        views.sort_by_key(|it| (it.due.is_none(), it.due));
        views
    }

    fn view(
        &self,
        cockpit: &Cockpit<'_>,
        record: &impl Docketed,
        kind: WaitingKind,
        role: Role,
        leaders: &[PostId],
        due: Option<NaiveDate>,
    ) -> Option<WaitingView> {
        let task = cockpit.task(record.task());
        let shown = match task {
            Some(task) => cockpit.shows(task),
            None => cockpit.shows_department(record.department()),
        };
        let holder = |post: &PostId| {
            let post = self.posts.iter().find(|it| it.id == *post)?;
            Some(post.holder_on(cockpit.today())?.to_string())
        };
        shown.then(|| WaitingView {
            kind,
            record: record.id(),
            department: record.department().map(|id| cockpit.name(id)).unwrap_or_default(),
            task: record.task().map(|key| key.to_string()),
            text: task.map(|it| it.text.to_string()).unwrap_or_default(),
            waits_for: role,
            leaders: leaders.iter().filter_map(holder).collect(),
            due,
            overdue: due.is_some_and(|due| due < cockpit.today()),
        })
    }
}
