use super::*;

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_505_900_000 + second, 0).unwrap()
}

fn session() -> Session {
    Session {
        id: SessionId(Uuid::nil()),
        account: AccountId(Uuid::nil()),
        started_at: at(0),
        last_used_at: at(0),
        ended_at: None,
        address: String::new(),
        device: String::new(),
    }
}

#[test]
fn a_session_ends_exactly_when_it_was_idle_or_old_enough() {
    let settings =
        SecuritySettings { idle_minutes: 30, absolute_hours: 1, ..SecuritySettings::default() };
    assert_eq!(session().check(&settings, at(30 * 60 - 1)), Ok(()));
    assert_eq!(session().check(&settings, at(30 * 60)), Err(SessionOver::Idle));
    let used = Session { last_used_at: at(3590), ..session() };
    assert_eq!(used.check(&settings, at(3599)), Ok(()));
    assert_eq!(used.check(&settings, at(3600)), Err(SessionOver::TooOld));
    let ended = Session { ended_at: Some(at(1)), ..session() };
    assert_eq!(ended.check(&settings, at(2)), Err(SessionOver::Ended));
}

#[test]
fn claims_hold_from_their_first_second_to_their_last() {
    let claims = Claims::issued(&session(), at(0));
    let life = ACCESS_TOKEN_LIFE.num_seconds();
    assert_eq!(claims.check(at(-1)), Err(ClaimsError::NotYetValid));
    assert_eq!(claims.check(at(0)), Ok(()));
    assert_eq!(claims.check(at(life - 1)), Ok(()));
    assert_eq!(claims.check(at(life)), Err(ClaimsError::Expired));
}

#[test]
fn a_refresh_token_is_good_once() {
    let race = REFRESH_RACE.num_seconds();
    assert_eq!(refresh(None, at(0)), Refresh::Rotate);
    assert_eq!(refresh(Some(at(0)), at(race - 1)), Refresh::Raced);
    assert_eq!(refresh(Some(at(0)), at(race)), Refresh::Stolen);
}

#[test]
fn the_last_allowed_failure_locks_and_time_forgets() {
    let settings = SecuritySettings {
        failures_before_lock: 3,
        lock_minutes: 5,
        ..SecuritySettings::default()
    };
    let fail = |failures: Failures, second| failures.with_another(3, &settings, at(second));
    let twice = fail(fail(Failures::default(), 0), 1);
    assert_eq!((twice.count, twice.locked(at(1))), (2, None));
    let locked = fail(twice, 2);
    assert_eq!(locked.locked(at(2)), Some(at(302)));
    assert_eq!(locked.locked(at(301)), Some(at(302)));
    assert_eq!(locked.locked(at(302)), None);
    assert_eq!(fail(locked, 302).count, 1, "a lock that is over starts anew");
    assert_eq!(fail(twice, 301).count, 1, "old failures are forgotten");
    assert_eq!(fail(twice, 300).count, 3);
}
