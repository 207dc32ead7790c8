//! When a mail that was not taken is tried again, and when no more.
use chrono::{DateTime, TimeDelta, Utc};

/// Minutes until the next attempt, after the first, the second and so on; then the last one again.
const PAUSES: [i64; 4] = [1, 5, 15, 60];
/// After so long the mail has failed.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// The instant of the next attempt; none when it has been tried for a day.
pub(super) fn next(
    attempts: u32,
    queued_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let place = (attempts.max(1) as usize - 1).min(PAUSES.len() - 1);
    (now - queued_at < LONGEST).then(|| now + TimeDelta::minutes(PAUSES[place]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_ever_more_seldom_for_a_day() {
        let queued = DateTime::UNIX_EPOCH;
        let mut now = queued;
        let mut minutes = Vec::new();
        for attempt in 1.. {
            let Some(next) = next(attempt, queued, now) else { break };
            minutes.push((next - now).num_minutes());
            now = next;
        }
        assert_eq!(minutes[..6], [1, 5, 15, 60, 60, 60]);
        assert_eq!(minutes.len(), 27);
        assert!(LONGEST <= now - queued && now - queued <= LONGEST + TimeDelta::hours(1));
    }
}
