use rust_decimal::Decimal;

use super::*;
use crate::{
    line::{Line, Title},
    tasks::{Indicator, Light, TaskId},
};

fn at(hour: i64) -> Trace {
    let at = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(hour);
    Trace { at, by: "陈铁军".to_owned() }
}

fn bulletin() -> Bulletin {
    Bulletin {
        id: BulletinId(Uuid::nil()),
        year: Year::parse(2017).unwrap(),
        kind: BulletinKind::Periodic,
        on: NaiveDate::from_ymd_opt(2017, 9, 25).unwrap(),
        content: BulletinContent {
            title: "关于重点民生工程进展情况的通报".to_owned(),
            scope: BulletinScope::Public,
            body: "一、总体情况\n截至9月25日，……".to_owned(),
        },
        rows: Vec::new(),
        state: BulletinState::Draft,
        begun: at(0),
        document_number: None,
        issued: None,
        history: Vec::new(),
    }
}

#[test]
fn nothing_is_out_before_it_is_approved_and_issued() {
    let submitted = bulletin().submit(at(1)).unwrap();
    assert!(matches!(submitted.clone().issue("1号".into(), at(2)), Err(BulletinError::Step(_))));
    let approved = submitted.approve(at(2)).unwrap();
    assert!(!approved.is_issued() && !approved.is_public());
    let unnamed = approved.clone().issue(" ".into(), at(3)).unwrap_err();
    let lack = Lacking::new("/document_number", Lack::Empty);
    assert_eq!(unnamed, BulletinError::Lacking(vec![lack]));
    let issued = approved.issue("瓦政督通〔2017〕3号".into(), at(3)).unwrap();
    assert!(issued.is_public() && !issued.is_open());
    assert!(matches!(issued.edit(bulletin().content), Err(BulletinError::Step(_))));
}

#[test]
fn an_internal_one_stays_inside() {
    let mut internal = bulletin();
    internal.content.scope = BulletinScope::Internal;
    let approved = internal.submit(at(1)).unwrap().approve(at(2)).unwrap();
    let issued = approved.issue("瓦政督通〔2017〕4号".into(), at(3)).unwrap();
    assert!(issued.is_issued() && !issued.is_public());
}

#[test]
fn a_half_written_one_is_kept_but_not_submitted() {
    let content = BulletinContent { body: String::new(), ..bulletin().content };
    let kept = bulletin().edit(content).unwrap();
    let lack = Lacking::new("/body", Lack::Empty);
    assert_eq!(kept.submit(at(1)), Err(BulletinError::Lacking(vec![lack])));
    let long = BulletinContent { title: "长".repeat(121), ..bulletin().content };
    let lack = Lacking::new("/title", Lack::TooLong);
    assert_eq!(bulletin().edit(long), Err(BulletinError::Lacking(vec![lack])));
}

#[test]
fn the_official_word_follows_the_light() {
    let indicator = Indicator {
        id: Indicator::id_of(TaskId(Uuid::nil()), 0),
        name: Title::parse("水冲公厕").unwrap(),
        target: Decimal::from(6),
        unit: Line::parse("座").unwrap(),
        quote: String::new(),
        proposed: false,
    };
    let figure = |actual: i64, node: Option<i64>| Figure {
        indicator: &indicator,
        actual: Some(Decimal::from(actual)),
        node: node.map(Decimal::from),
    };
    for (light, figures, word) in [
        (Light::Completed, vec![], TaskStanding::YearTargetReached),
        (Light::OnTrack, vec![figure(4, Some(3))], TaskStanding::NodeTargetExceeded),
        (Light::OnTrack, vec![figure(3, Some(3))], TaskStanding::NodeTargetReached),
        (Light::OnTrack, vec![figure(4, None)], TaskStanding::NodeTargetReached),
        (Light::Behind, vec![figure(4, Some(3))], TaskStanding::Behind),
        (Light::Overdue, vec![], TaskStanding::Behind),
        (Light::NotStarted, vec![], TaskStanding::NotStarted),
        (Light::NotCompleted, vec![figure(4, Some(3))], TaskStanding::NotCompleted),
    ] {
        assert_eq!(standing(light, &figures), word, "{light:?}");
    }
}
