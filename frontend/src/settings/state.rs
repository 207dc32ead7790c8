//! The form of the settings, each within the bounds that the domain draws. No browser.
use domain::settings::SecuritySettings;
use serde_json::{Map, Value};
use wire::{accounts::Role, settings::SettingsView};

use crate::components::form_state::{Unreadable, Values};

/// The field of a role's box.
pub fn field(role: Role) -> String {
    format!("second_factor_roles/{}", role.name())
}

/// The numbers go by their names in the record, so that no setting can be forgotten here.
pub fn values(settings: &SettingsView) -> Values {
    let record = serde_json::to_value(settings).unwrap_or_default();
    let numbers = SecuritySettings::BOUNDS.into_iter().fold(Values::default(), |values, bound| {
        let number = record.get(bound.0).and_then(Value::as_u64).unwrap_or_default();
        values.with(bound.0, number.to_string())
    });
    Role::of_accounts().fold(numbers, |values, role| {
        values.ticked(&field(role), settings.second_factor_roles.contains(&role))
    })
}

pub fn settings(values: &Values) -> Result<SettingsView, Unreadable> {
    let mut wrong = Vec::new();
    let mut record = Map::new();
    for (name, least, most) in SecuritySettings::BOUNDS {
        match values.required::<u32>(name, &mut wrong) {
            Some(number) if (least..=most).contains(&number) => {
                record.insert(name.to_owned(), number.into());
            }
            Some(_) => wrong.push((name.to_owned(), "desk-out-of-bounds")),
            None => {}
        }
    }
    let roles = Role::of_accounts().filter(|role| values.is_ticked(&field(*role)));
    let roles: Vec<Value> = roles.map(|role| role.name().into()).collect();
    record.insert("second_factor_roles".to_owned(), roles.into());
    if !wrong.is_empty() {
        return Err(wrong);
    }
    serde_json::from_value(Value::Object(record)).map_err(|_| wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> SettingsView {
        SecuritySettings::default().into()
    }

    #[test]
    fn settings_read_back_what_the_form_shows() {
        assert_eq!(settings(&values(&view())), Ok(view()));
    }

    #[test]
    fn a_number_outside_its_bounds_is_named() {
        let typed = values(&view()).with("idle_minutes", "241").with("lock_minutes", "long");
        let expected =
            [("lock_minutes", "desk-unreadable"), ("idle_minutes", "desk-out-of-bounds")];
        assert_eq!(
            settings(&typed),
            Err(expected.map(|(name, id)| (name.to_owned(), id)).to_vec())
        );
    }

    #[test]
    fn a_role_is_ticked_or_not() {
        let typed = values(&view()).ticked("second_factor_roles/inspector", true);
        assert!(settings(&typed).unwrap().second_factor_roles.contains(&Role::Inspector));
    }
}
