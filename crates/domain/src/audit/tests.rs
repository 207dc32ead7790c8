use proptest::prelude::*;
use serde_json::json;

use super::*;

fn record(action: &str, second: i64) -> Record {
    Record {
        at: DateTime::from_timestamp(1_505_900_000 + second, 0).unwrap(),
        actor_kind: ActorKind::Account,
        actor: Some("a".into()),
        actor_name: Some("陈铁军".into()),
        role: Some("security_administrator".into()),
        action: action.into(),
        subject_kind: Some("account".into()),
        subject: Some("b".into()),
        outcome: Outcome::Success,
        reason: None,
        address: Some("192.0.2.7".into()),
        before: Some(json!({"role": "media"})),
        after: Some(json!({"role": "inspector"})),
    }
}

fn trail(actions: &[&str]) -> Vec<Entry> {
    let mut chain = Chain::default();
    let mut entries = Vec::new();
    for (second, action) in (0..).zip(actions) {
        let entry = record(action, second).chained(chain.sequence + 1, chain.digest);
        chain = chain.follow(&entry).unwrap();
        entries.push(entry);
    }
    entries
}

fn verify(entries: &[Entry]) -> Result<Chain, Break> {
    entries.iter().try_fold(Chain::default(), Chain::follow)
}

#[test]
fn a_whole_trail_holds_and_its_digests_read_back() {
    let entries = trail(&["sign_in", "create_account", "suspend_account"]);
    let end = verify(&entries).unwrap();
    assert_eq!((end.sequence, end.digest), (3, entries[2].digest));
    assert_eq!(end.digest.to_string().parse(), Ok(end.digest));
    for wrong in ["", "ab", &"g".repeat(64), &"é".repeat(32)] {
        assert_eq!(wrong.parse::<Digest>(), Err(InvalidDigest), "{wrong}");
    }
}

type Alteration = fn(&mut Entry);

#[test]
fn every_alteration_is_found_where_it_is() {
    let changes: [(&str, Alteration); 13] = [
        ("at", |it| it.record.at += chrono::TimeDelta::microseconds(1)),
        ("actor_kind", |it| it.record.actor_kind = ActorKind::Token),
        ("actor", |it| it.record.actor = None),
        ("actor_name", |it| it.record.actor_name = Some("陈铁".into())),
        ("role", |it| it.record.role = Some("media".into())),
        ("action", |it| it.record.action = "sign_out".into()),
        ("subject_kind", |it| it.record.subject_kind = None),
        ("subject", |it| it.record.subject = Some("c".into())),
        ("outcome", |it| it.record.outcome = Outcome::Failure),
        ("reason", |it| it.record.reason = Some(String::new())),
        ("address", |it| it.record.address = Some("192.0.2.8".into())),
        ("before", |it| it.record.before = Some(json!({}))),
        ("after", |it| it.record.after = None),
    ];
    for (field, alter) in changes {
        let mut entries = trail(&["sign_in", "create_account", "suspend_account"]);
        alter(&mut entries[1]);
        assert_eq!(verify(&entries), Err(Break::Altered(2)), "{field}");
        // Whoever also computes the digest anew breaks the next entry's chain.
        let entry = entries[1].clone();
        entries[1] = entry.record.chained(entry.sequence, entry.previous);
        assert_eq!(verify(&entries), Err(Break::Unchained(3)), "{field}");
    }
}

proptest! {
    #[test]
    fn what_is_removed_or_exchanged_is_missed(remove in 0_usize..4, length in 5_usize..9) {
        let actions = ["sign_in"; 9];
        let whole = trail(&actions[..length]);
        let mut less = whole.clone();
        less.remove(remove);
        prop_assert!(verify(&less).is_err());
        let mut exchanged = whole.clone();
        exchanged.swap(remove, remove + 1);
        prop_assert!(verify(&exchanged).is_err());
    }
}
