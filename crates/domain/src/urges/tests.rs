use proptest::prelude::*;

use super::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, 9, day).unwrap()
}

fn urge(level: UrgeLevel, state: UrgeState) -> Urge {
    let issued = Trace { at: chrono::DateTime::UNIX_EPOCH, by: "陈铁军".to_owned() };
    Urge {
        id: UrgeId(Uuid::nil()),
        year: Year::parse(2017).unwrap(),
        department: DepartmentId(Uuid::nil()),
        subject: UrgeSubject::Task(TaskKey::Number(3)),
        level,
        text: "请抓紧开工。".to_owned(),
        deadline: day(20),
        state,
        previous: None,
        issued,
        received: None,
        answer: None,
        answered: None,
        remark: None,
        closed: None,
    }
}

#[test]
fn every_step_that_is_not_legal_is_refused_and_the_legal_ones_are_named() {
    use UrgeState::*;
    for (state, legal) in [
        (Issued, vec!["receive", "close", "escalate"]),
        (Received, vec!["answer", "close", "escalate"]),
        (Answered, vec!["close", "send_back", "escalate"]),
        (Closed, vec![]),
        (Escalated, vec![]),
    ] {
        for step in UrgeStep::VARIANTS {
            let name: &'static str = (*step).into();
            match transition(state, *step) {
                Ok(_) => assert!(legal.contains(&name), "{state:?} {name}"),
                Err(refused) => {
                    assert!(!legal.contains(&name), "{state:?} {name}");
                    assert_eq!(refused.legal, legal);
                }
            }
        }
    }
}

#[test]
fn nobody_closes_what_another_raised() {
    for role in Role::VARIANTS.iter().filter(|role| **role != Role::SupervisionOffice) {
        for state in UrgeState::VARIANTS {
            for step in legal(*state, Some(*role)) {
                let next = transition(*state, step).unwrap();
                assert!(!matches!(next, UrgeState::Closed | UrgeState::Escalated), "{role:?}");
            }
        }
    }
}

#[test]
fn an_urge_is_sharpened_after_its_deadline_or_a_poor_answer_step_by_step() {
    let open = urge(UrgeLevel::Reminder, UrgeState::Issued);
    assert_eq!(open.sharper(day(20)), Err(UrgeError::StillTime(day(20))));
    assert_eq!(open.sharper(day(21)), Ok(UrgeLevel::Notice));
    let answered = urge(UrgeLevel::Notice, UrgeState::Answered);
    assert_eq!(answered.sharper(day(1)), Ok(UrgeLevel::Warning));
    let warning = urge(UrgeLevel::Warning, UrgeState::Received);
    assert_eq!(warning.sharper(day(21)), Err(UrgeError::NothingSharper));
    let closed = urge(UrgeLevel::Reminder, UrgeState::Closed);
    assert!(matches!(closed.sharper(day(21)), Err(UrgeError::Step(_))));
    assert!(open.is_overdue(day(21)) && !open.is_overdue(day(20)) && !closed.is_overdue(day(21)));
}

#[test]
fn a_new_urge_has_words_and_time_to_answer() {
    let good = urge(UrgeLevel::Reminder, UrgeState::Issued);
    assert_eq!(good.lacking(day(20)), []);
    assert_eq!(good.lacking(day(21)), [Lacking::new("/deadline", Lack::Day)]);
    let endless = Urge { deadline: NaiveDate::MAX, ..good.clone() };
    assert_eq!(endless.lacking(day(20)), [Lacking::new("/deadline", Lack::Day)]);
    let mute = Urge { text: " ".to_owned(), ..good };
    assert_eq!(mute.lacking(day(20)), [Lacking::new("/text", Lack::Empty)]);
}

proptest! {
    /// Whatever is tried in whatever order: an answer comes after a receipt, and what is closed
    /// stays closed.
    #[test]
    fn no_sequence_reaches_an_impossible_state(steps in prop::collection::vec(0..UrgeStep::VARIANTS.len(), 0..30)) {
        let (mut state, mut received) = (UrgeState::Issued, false);
        for step in steps.into_iter().map(|at| UrgeStep::VARIANTS[at]) {
            let Ok(next) = transition(state, step) else { continue };
            prop_assert!(!matches!(state, UrgeState::Closed | UrgeState::Escalated));
            received |= step == UrgeStep::Receive;
            prop_assert!(next != UrgeState::Answered || received);
            state = next;
        }
    }
}

#[test]
fn an_urge_goes_its_way_and_each_step_says_what_it_lacks() {
    let by = |who: &str| Trace { at: chrono::DateTime::UNIX_EPOCH, by: who.to_owned() };
    let lacks = |pointer: &str| UrgeError::Lacking(vec![Lacking::new(pointer, Lack::Empty)]);
    let issued = urge(UrgeLevel::Reminder, UrgeState::Issued);
    let early = issued.clone().reply("已开工。".to_owned(), by("于湘宁"));
    assert!(matches!(early, Err(UrgeError::Step(_))), "an answer comes after a receipt");
    let received = issued.receive(by("于湘宁")).unwrap();
    let mute = received.clone().reply(" ".to_owned(), by("于湘宁"));
    assert_eq!(mute.unwrap_err(), lacks("/answer"));
    let answered = received.reply("已开工。".to_owned(), by("于湘宁")).unwrap();
    assert_eq!(answered.clone().send_back(String::new()).unwrap_err(), lacks("/reason"));
    let again = answered.send_back("请说明完成日期。".to_owned()).unwrap();
    assert_eq!((again.state, again.answer.as_deref()), (UrgeState::Received, Some("已开工。")));
    let answered = again.reply("11月底完成。".to_owned(), by("于湘宁")).unwrap();
    assert_eq!(answered.clone().close(String::new(), by("陈铁军")).unwrap_err(), lacks("/reason"));
    let (old, sharper) = answered
        .clone()
        .escalate(UrgeId(Uuid::max()), "请限期完成。".to_owned(), day(30), by("陈铁军"), day(21))
        .unwrap();
    assert_eq!(old.state, UrgeState::Escalated);
    assert_eq!((sharper.level, sharper.state), (UrgeLevel::Notice, UrgeState::Issued));
    assert_eq!((sharper.previous, sharper.answer), (Some(old.id), None));
    let closed = answered.close("已按期开工。".to_owned(), by("陈铁军")).unwrap();
    assert!(closed.closed.is_some() && !closed.is_open());
}
