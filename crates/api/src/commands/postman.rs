//! Beside the server: reminds departments once a day and sends the mails that are due.
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use actix_web::rt::spawn;
use tokio::{
    task::JoinHandle,
    time::{MissedTickBehavior, interval, timeout},
};

use crate::app::State;

/// How often it is looked whether mails are due.
const MAIL: Duration = Duration::from_secs(1);
/// How often it is looked whether a day has begun on which nobody was reminded yet.
const REMIND: Duration = Duration::from_secs(300);

pub(super) struct Postman {
    stopping: Arc<AtomicBool>,
    mail: JoinHandle<()>,
    reminders: JoinHandle<()>,
}

impl Postman {
    pub(super) fn start(state: &State) -> Self {
        let stopping = Arc::new(AtomicBool::new(false));
        Self {
            mail: spawn(keep_sent(state.clone(), stopping.clone())),
            reminders: spawn(keep_reminded(state.clone())),
            stopping,
        }
    }

    /// Lets the mail on its way arrive, within this time, so that its outcome is known.
    pub(super) async fn stop(mut self, limit: Duration) {
        self.reminders.abort();
        self.stopping.store(true, Ordering::Relaxed);
        if timeout(limit, &mut self.mail).await.is_err() {
            self.mail.abort();
        }
    }
}

async fn keep_sent(state: State, stopping: Arc<AtomicBool>) {
    let go_on = || !stopping.load(Ordering::Relaxed);
    let mut ticks = interval(MAIL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while go_on() {
        ticks.tick().await;
        if let Err(error) = state.send_mail(go_on).await {
            tracing::error!(%error, "mails could not be sent; the next try is soon");
        }
    }
}

async fn keep_reminded(state: State) {
    let mut ticks = interval(REMIND);
    loop {
        ticks.tick().await;
        if let Err(error) = state.remind().await {
            tracing::error!(%error, "departments could not be reminded; the next try is soon");
        }
    }
}
