use chrono::TimeDelta;

use super::*;
use crate::{
    access::Role,
    departments::DepartmentId,
    posts::{Post, PostKind},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn at(month: u32, day_of_month: u32) -> DateTime<Utc> {
    day(month, day_of_month).and_hms_opt(2, 0, 0).unwrap().and_utc()
}

fn affiliation(role: Role) -> Affiliation {
    Affiliation::new(role, None, None, None).unwrap()
}

fn account() -> Account {
    Account {
        id: AccountId(Uuid::from_u128(1)),
        name: AccountName::parse("chentiejun").unwrap(),
        person: PersonName::parse("陈铁军").unwrap(),
        affiliation: affiliation(Role::SupervisionOffice),
        email: None,
        last_day: None,
        suspension: None,
        password_changed_at: Some(at(9, 1)),
        second_factor: false,
        created_at: at(1, 1),
        version: 1,
    }
}

fn reason() -> Note {
    Note::parse("离职").unwrap()
}

#[test]
fn names_for_signing_in_are_folded_and_bounded() {
    let name = |text: &str| AccountName::parse(text).map(|name| name.as_str().to_owned());
    assert_eq!(name(" ChenTieJun "), Ok("chentiejun".to_owned()));
    assert_eq!(name("陈铁军"), Ok("陈铁军".to_owned()));
    let longest = "a".repeat(AccountName::MAX_CHARS);
    assert_eq!(name(&longest), Ok(longest.clone()));
    for wrong in ["", "a", "a b", "a@b.cn", "a\nb", "<b>", &(longest + "a")] {
        assert_eq!(name(wrong), Err(InvalidAccountName), "{wrong}");
    }
}

#[test]
fn addresses_for_mail_have_their_shape() {
    for (text, good) in [
        ("zfdc_wfd@163.com", true),
        ("a@b", false),
        ("@b.cn", false),
        ("a@.cn", false),
        ("a@b.cn@c.cn", false),
        ("a@b.cn,c@d.cn", false),
        ("a b@c.cn", false),
    ] {
        assert_eq!(parse_email(text).is_ok(), good, "{text}");
    }
}

#[test]
fn the_state_follows_the_day() {
    let ends = Account { last_day: Some(day(9, 20)), ..account() };
    assert_eq!(ends.state(day(9, 20)), AccountState::Active);
    assert_eq!(ends.state(day(9, 21)), AccountState::Expired);
    let invited = Account { password_changed_at: None, ..account() };
    assert_eq!(invited.state(day(9, 20)), AccountState::Invited);
    let term = Term { body: InspectorBody::Cppcc, team: None, from: day(3, 1), until: day(12, 31) };
    let inspector = Account {
        affiliation: Affiliation::new(Role::Inspector, None, None, Some(term)).unwrap(),
        ..account()
    };
    assert_eq!(inspector.state(day(2, 28)), AccountState::Expired);
    assert_eq!(inspector.state(day(3, 1)), AccountState::Active);
    assert_eq!(inspector.state(day(12, 31)), AccountState::Active);
}

#[test]
fn an_account_is_suspended_once_and_not_by_its_owner() {
    let own = account().suspend(reason(), Some(account().id), at(9, 20));
    assert_eq!(own, Err(AccountError::OwnAccount));
    let suspended = account().suspend(reason(), None, at(9, 20)).unwrap();
    assert_eq!(suspended.state(day(9, 20)), AccountState::Suspended);
    assert_eq!(suspended.check_invitable(day(9, 20)), Err(AccountError::NotUsable));
    assert_eq!(
        suspended.clone().suspend(reason(), None, at(9, 21)),
        Err(AccountError::AlreadySuspended)
    );
    let back = suspended.reinstate().unwrap();
    assert_eq!(back.state(day(9, 21)), AccountState::Active);
    assert_eq!(back.reinstate(), Err(AccountError::NotSuspended));
}

#[test]
fn a_sign_in_is_complete_with_a_young_password_and_the_factor_the_role_needs() {
    let settings = SecuritySettings::default();
    assert_eq!(account().standing(&settings, at(9, 20)), Standing::SecondFactorMissing);
    let enrolled = Account { second_factor: true, ..account() };
    assert_eq!(enrolled.standing(&settings, at(9, 20)), Standing::Complete);
    let old = at(9, 1) + TimeDelta::days(90);
    assert_eq!(enrolled.standing(&settings, old - TimeDelta::days(1)), Standing::Complete);
    assert_eq!(enrolled.standing(&settings, old), Standing::PasswordExpired);
    let media = Account { affiliation: affiliation(Role::Media), ..account() };
    assert_eq!(media.standing(&settings, at(9, 20)), Standing::Complete);
}

#[test]
fn a_hand_over_ends_the_account_the_day_before() {
    let ended = account().end_with_post(day(9, 21));
    assert_eq!(ended.last_day, Some(day(9, 20)));
    assert_eq!(ended.clone().end_with_post(day(10, 1)).last_day, Some(day(9, 20)));
    assert_eq!(ended.end_with_post(day(9, 1)).last_day, Some(day(8, 31)));
}

#[test]
fn a_role_has_what_it_needs_and_nothing_else() {
    use AffiliationError::*;
    let department = DepartmentId(Uuid::from_u128(7));
    let holder = PersonName::parse("王学波").unwrap();
    let leader = Post::held_by(PostKind::DepartmentLeader, Some(department), holder.clone());
    let city = Post::held_by(PostKind::CityLeader, None, holder);
    let term = |until| {
        Some(Term { body: InspectorBody::PeoplesCongress, team: None, from: day(3, 1), until })
    };
    let d = Some(department);
    for (role, department, post, term, expected) in [
        (Role::Public, None, None, None, Some(NobodysRole)),
        (Role::DepartmentClerk, d, None, None, None),
        (Role::DepartmentClerk, None, None, None, Some(DepartmentMissing)),
        (Role::DepartmentClerk, d, Some(&leader), None, Some(PostForeign)),
        (Role::DepartmentLeader, d, Some(&leader), None, None),
        (Role::DepartmentLeader, d, None, None, Some(PostMissing)),
        (Role::DepartmentLeader, d, Some(&city), None, Some(PostForeign)),
        (
            Role::DepartmentLeader,
            Some(DepartmentId(Uuid::from_u128(8))),
            Some(&leader),
            None,
            Some(PostForeign),
        ),
        (Role::CityLeader, None, Some(&city), None, None),
        (Role::CityLeader, None, Some(&leader), None, Some(PostForeign)),
        (Role::CityLeader, d, Some(&city), None, Some(DepartmentForeign)),
        (Role::Inspector, None, None, term(day(12, 31)), None),
        (Role::Inspector, None, None, term(day(3, 1)), None),
        (Role::Inspector, None, None, term(day(2, 28)), Some(TermBackwards)),
        (Role::Inspector, None, None, None, Some(TermMissing)),
        (Role::Media, None, None, term(day(12, 31)), Some(TermForeign)),
        (Role::AuditAdministrator, d, None, None, Some(DepartmentForeign)),
        (Role::SupervisionOffice, None, None, None, None),
    ] {
        let found = Affiliation::new(role, department, post, term).err();
        assert_eq!(found, expected, "{role:?}");
    }
}
