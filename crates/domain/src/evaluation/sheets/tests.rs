use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

fn department(number: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(number))
}

#[test]
fn places_count_those_who_share_one() {
    let of =
        |scores: &[i64]| places(&scores.iter().map(|it| Decimal::from(*it)).collect::<Vec<_>>());
    assert_eq!(of(&[99, 97, 97, 90]), [1, 2, 2, 4]);
    assert_eq!(of(&[90, 97, 99, 97]), [4, 2, 1, 2]);
    assert!(of(&[]).is_empty());
}

fn incident() -> impl Strategy<Value = Incident> {
    let causes = proptest::sample::select(<Cause as strum::VariantArray>::VARIANTS.to_vec());
    (1..4u128, 1..28u32, causes, 0..6usize).prop_map(|(owner, on, cause, record)| Incident {
        department: department(owner),
        on: day(9, on),
        cause,
        task: None,
        record: format!("report/{on}-{record}"),
    })
}

const DEPARTMENTS: [u128; 3] = [1, 2, 3];

fn scored(incidents: &[Incident]) -> (Vec<ScoreSheet>, Vec<Decimal>) {
    let departments = DEPARTMENTS.map(department);
    let weights = Weights::default();
    let sheets = sheets(&departments, incidents, &weights);
    let scores = sheets.iter().map(|sheet| sheet.score(weights.full, |_| false)).collect();
    (sheets, scores)
}

proptest! {
    #[test]
    fn the_order_of_arrival_does_not_matter(
        (incidents, shuffled) in proptest::collection::vec(incident(), 0..30)
            .prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
    ) {
        prop_assert_eq!(scored(&incidents), scored(&shuffled));
    }

    #[test]
    fn each_deduction_has_one_cause_and_removing_it_gives_back_its_points(
        incidents in proptest::collection::btree_set(incident(), 1..12), at in 0..12usize
    ) {
        let mut incidents: Vec<Incident> = incidents.into_iter().collect();
        let (before, scores) = scored(&incidents);
        let all: Vec<DeductionId> =
            before.iter().flat_map(|it| &it.deductions).map(|it| it.id).collect();
        prop_assert_eq!(all.len(), incidents.len());
        let removed = incidents.remove(at % incidents.len());
        let (after, fewer) = scored(&incidents);
        let points = Weights::default().of(removed.cause);
        for (place, owner) in DEPARTMENTS.into_iter().enumerate() {
            let own = department(owner) == removed.department;
            let kept = before[place].deductions.iter().filter(|it| !(own && it.id == removed.id()));
            prop_assert!(kept.eq(&after[place].deductions));
            // A score of nought hides what lies below it.
            if own && scores[place] > Decimal::ZERO {
                prop_assert_eq!(fewer[place] - scores[place], points);
            } else if !own {
                prop_assert_eq!(fewer[place], scores[place]);
            }
        }
    }

    #[test]
    fn scores_lie_between_nought_and_full(incidents in proptest::collection::vec(incident(), 0..60)) {
        for score in scored(&incidents).1 {
            prop_assert!(score >= Decimal::ZERO && score <= Decimal::ONE_HUNDRED);
        }
    }
}
