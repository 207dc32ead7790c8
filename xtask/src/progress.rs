//! What xtask tells the person in front of it. Nothing else in xtask prints.
#![expect(clippy::print_stdout, reason = "a command-line tool speaks on standard output")]

use std::fmt::Display;
use std::time::{Duration, Instant};

use anyhow::Result;

pub(crate) fn say(text: impl Display) {
    println!("{text}");
}

pub(crate) fn headline(text: impl Display) {
    println!("\n==> {text}");
}

/// Announces a long piece of work and says afterwards how long it took.
pub(crate) fn timed<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what} …");
    let start = Instant::now();
    let outcome = work();
    let verb = if outcome.is_ok() { "took" } else { "failed after" };
    println!("{what}: {verb} {}", short(start.elapsed()));
    outcome
}

pub(crate) fn short(elapsed: Duration) -> String {
    match elapsed.as_secs() {
        0..10 => format!("{:.1} s", elapsed.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_shown_in_the_unit_a_reader_expects() {
        assert_eq!(short(Duration::from_millis(340)), "0.3 s");
        assert_eq!(short(Duration::from_secs(59)), "59 s");
        assert_eq!(short(Duration::from_secs(125)), "2 min 5 s");
    }
}
