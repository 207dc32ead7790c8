use proptest::prelude::*;

use super::*;

fn at(hour: i64) -> Trace {
    let at = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(hour);
    Trace { at, by: "陈铁军".to_owned() }
}

fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

fn proposal(text: &str, number: u128) -> Proposal {
    let texts = vec![PublishedText { task: TaskKey::Number(24), text: text.to_owned() }];
    Proposal { texts, by: at(1), account: account(number) }
}

fn publication() -> Publication {
    let source = Source { kind: PublishedKind::Report, record: Uuid::nil() };
    Publication::proposed(
        Year::parse(2017).unwrap(),
        DepartmentId(Uuid::nil()),
        source,
        "progress-2017-09-25".to_owned(),
        NaiveDate::from_ymd_opt(2017, 10, 27).unwrap(),
        proposal("主体完工。", 1),
    )
}

fn words(publication: &Publication) -> Vec<&str> {
    publication.released().map(|it| it.texts[0].text.as_str()).collect()
}

#[test]
fn a_second_person_releases() {
    let own = publication().release(account(1), at(2));
    assert_eq!(own, Err(PublicationError::SamePerson));
    let released = publication().release(account(2), at(2)).unwrap();
    assert_eq!(words(&released), ["主体完工。"]);
    // Whoever changes the words becomes their author.
    let amended = publication().amend(proposal("主体已完工。", 2)).unwrap();
    assert_eq!(amended.clone().release(account(2), at(3)), Err(PublicationError::SamePerson));
    assert!(amended.release(account(1), at(3)).is_ok());
}

#[test]
fn a_correction_stands_beside_what_it_corrects() {
    let released = publication().release(account(2), at(2)).unwrap();
    let unexplained = released.clone().correct(proposal("未完工。", 1), " ".to_owned());
    assert!(matches!(unexplained, Err(PublicationError::Lacking(_))));
    let corrected = released.correct(proposal("未完工。", 1), "数据有误。".to_owned()).unwrap();
    assert_eq!(words(&corrected), ["主体完工。"], "what is out stays until then");
    let back = corrected.send_back("再核。".to_owned(), at(3)).unwrap();
    let amended = back.amend(proposal("基本完工。", 1)).unwrap();
    let out = amended.release(account(2), at(4)).unwrap();
    assert_eq!(words(&out), ["主体完工。", "基本完工。"]);
    let reasons: Vec<_> = out.released().map(|it| it.correction.as_deref()).collect();
    assert_eq!(reasons, [None, Some("数据有误。")]);
}

#[test]
fn it_stays_about_the_same_tasks_and_says_something() {
    let mut other = proposal("主体完工。", 1);
    other.texts[0].task = TaskKey::Number(23);
    let lack = Lacking::new("/texts", Lack::Unknown);
    assert_eq!(publication().amend(other), Err(PublicationError::Lacking(vec![lack])));
    let lack = Lacking::new("/texts/0/text", Lack::Empty);
    let empty = publication().amend(proposal("", 1));
    assert_eq!(empty, Err(PublicationError::Lacking(vec![lack])));
}

proptest! {
    /// Whatever is done in whatever order, nobody reads words that one person alone has seen.
    #[test]
    fn nothing_is_out_that_its_author_released(steps in proptest::collection::vec((0..4u8, 1..4u128), 0..30)) {
        let mut known = publication();
        for (step, who) in steps {
            let next = match step {
                0 => known.clone().amend(proposal("甲。", who)),
                1 => known.clone().release(account(who), at(who as i64)),
                2 => known.clone().send_back("核实。".to_owned(), at(1)),
                _ => known.clone().correct(proposal("乙。", who), "更正。".to_owned()),
            };
            if let Ok(next) = next {
                if step == 1 {
                    let last = next.versions.last().expect("a version");
                    prop_assert_ne!(last.drafted_by, account(who));
                }
                // What was out stays as it was.
                prop_assert!(known.released().zip(next.released()).all(|(old, new)| old == new));
                prop_assert!(next.released().count() >= known.released().count());
                known = next;
            }
        }
    }
}
