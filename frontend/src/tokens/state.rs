//! The form of a new token. No browser.
use strum::VariantArray;
use wire::tokens::{CreateToken, Scope};

use crate::components::form_state::{Unreadable, Values};

/// The field of a scope's box.
pub fn field(scope: Scope) -> String {
    format!("scopes/{}", scope.name())
}

pub fn create(values: &Values) -> Result<CreateToken, Unreadable> {
    let mut wrong = Vec::new();
    let name = values.required("name", &mut wrong);
    let department_id = values.read("department_id", &mut wrong);
    let scopes: Vec<Scope> =
        Scope::VARIANTS.iter().copied().filter(|it| values.is_ticked(&field(*it))).collect();
    if scopes.is_empty() {
        wrong.push(("scopes".to_owned(), "desk-scopes-missing"));
    }
    let last_day = values.required("last_day", &mut wrong);
    let test = values.is_ticked("test");
    match (name, last_day) {
        (Some(name), Some(last_day)) if wrong.is_empty() => {
            Ok(CreateToken { name, department_id, scopes, test, last_day })
        }
        _ => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_needs_a_name_a_scope_and_a_last_day() {
        let wrong = create(&Values::default()).err().unwrap_or_default();
        let names: Vec<&str> = wrong.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["name", "scopes", "last_day"]);
    }

    #[test]
    fn ticked_scopes_are_asked_for() {
        let values = Values::of([("name", "市教育局办公系统"), ("last_day", "2018-09-20")])
            .ticked("scopes/desk:read", true)
            .ticked("scopes/token:read", false)
            .ticked("test", true);
        let token = create(&values).unwrap();
        assert_eq!(token.scopes, [Scope::DeskRead]);
        assert!(token.test && token.department_id.is_none());
    }
}
