//! The board's filter in the address: written in one order, read forgivingly, because people edit
//! addresses and forms send empty fields.
use domain::tasks::Light;
use wire::tasks::{TaskQuery, TaskSort};

use crate::words;

/// As the API bounds it.
pub const MOST_SEARCHED_CHARACTERS: usize = 100;
/// The most that the API hands out at once: a year's programme in one answer.
const MOST_PER_PAGE: u32 = 200;

pub const SORTS: [TaskSort; 3] = [TaskSort::Document, TaskSort::Due, TaskSort::Light];

/// Reads an address's query. What is unknown, empty or wrong is left out.
pub fn parse(query: &str) -> TaskQuery {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    collect(pairs)
}

/// The filter as fields of a form.
pub fn pairs(filter: &TaskQuery) -> Vec<(String, String)> {
    serde_html_form::from_str(&write(filter)).unwrap_or_default()
}

pub fn collect(pairs: impl IntoIterator<Item = (String, String)>) -> TaskQuery {
    let mut filter = TaskQuery::default();
    for (name, value) in pairs {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        match name.as_str() {
            "category" => filter.category = value.parse().ok().filter(|place| *place > 0),
            "department" => filter.department = value.parse().ok(),
            "post" => filter.post = value.parse().ok(),
            "light" => filter.light = light(value),
            "due_month" => filter.due_month = is_month(value).then(|| value.to_owned()),
            "q" => filter.q = words_to_find(value),
            "sort" => filter.sort = sort(value),
            "cursor" => filter.cursor = Some(value.to_owned()),
            _ => {}
        }
    }
    filter
}

fn light(value: &str) -> Option<Light> {
    Light::ALL.into_iter().find(|light| words::light_word(*light) == value)
}

/// The document's order goes without saying.
fn sort(value: &str) -> Option<TaskSort> {
    SORTS
        .into_iter()
        .filter(|sort| *sort != TaskSort::Document)
        .find(|sort| words::sort_word(*sort) == value)
}

fn is_month(value: &str) -> bool {
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    value.split_once('-').is_some_and(|(year, month)| {
        digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
    })
}

fn words_to_find(value: &str) -> Option<String> {
    let plain: String = value
        .chars()
        .filter(|character| !character.is_control())
        .take(MOST_SEARCHED_CHARACTERS)
        .collect();
    Some(plain.trim().to_owned()).filter(|words| !words.is_empty())
}

pub fn write(filter: &TaskQuery) -> String {
    serde_html_form::to_string(filter).unwrap_or_default()
}

/// True when the filter leaves tasks out. An order alone does not.
pub fn narrows(filter: &TaskQuery) -> bool {
    *filter
        != TaskQuery { sort: filter.sort, cursor: filter.cursor.clone(), ..TaskQuery::default() }
}

/// True when tasks stand in their areas, in the document's order.
pub fn shows_areas(filter: &TaskQuery) -> bool {
    !narrows(filter) && filter.sort.is_none()
}

/// What the API is asked for.
pub fn request(filter: &TaskQuery) -> TaskQuery {
    TaskQuery { limit: Some(MOST_PER_PAGE), ..filter.clone() }
}

/// A change to the filter starts on the first page.
pub fn changed(filter: &TaskQuery, change: impl FnOnce(&mut TaskQuery)) -> TaskQuery {
    let mut filter = TaskQuery { cursor: None, ..filter.clone() };
    change(&mut filter);
    filter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_fields_of_the_form_filter_nothing() {
        let filter = parse("category=&department=&post=&light=&due_month=&q=+&sort=document");
        assert_eq!(filter, TaskQuery::default());
        assert!(shows_areas(&filter));
    }

    #[test]
    fn wrong_and_unknown_values_are_left_out() {
        let filter = parse(
            "category=0&department=me&light=purple&due_month=2017-13&utm_source=x&q=%00&sort=age",
        );
        assert_eq!(filter, TaskQuery::default());
        assert_eq!(parse("light=overdue&light=nonsense").light, None);
    }

    #[test]
    fn words_are_cut_to_what_the_api_takes() {
        let long = "水".repeat(MOST_SEARCHED_CHARACTERS + 1);
        let found = collect([("q".to_owned(), long)]).q.unwrap();
        assert_eq!(found.chars().count(), MOST_SEARCHED_CHARACTERS);
    }

    #[test]
    fn every_light_and_order_can_be_asked_for() {
        for light in Light::ALL {
            let filter = TaskQuery { light: Some(light), ..TaskQuery::default() };
            assert_eq!(parse(&write(&filter)), filter);
            assert!(narrows(&filter));
        }
        for order in [TaskSort::Due, TaskSort::Light] {
            let filter = TaskQuery { sort: Some(order), ..TaskQuery::default() };
            assert_eq!(parse(&write(&filter)), filter);
            assert!(!narrows(&filter) && !shows_areas(&filter));
        }
    }

    #[test]
    fn a_change_goes_back_to_the_first_page() {
        let second_page = TaskQuery { cursor: Some("next".to_owned()), ..TaskQuery::default() };
        let changed = changed(&second_page, |filter| filter.light = Some(Light::Behind));
        assert_eq!(changed.cursor, None);
        assert_eq!(changed.light, Some(Light::Behind));
    }
}
