//! An API token as people read it: everything but its secret.
use chrono::NaiveDate;
use domain::{departments::Department, tokens::ApiToken};
use wire::tokens::TokenView;

pub(super) fn view(token: &ApiToken, departments: &[Department], today: NaiveDate) -> TokenView {
    let department = departments.iter().find(|known| Some(known.id) == token.department);
    TokenView {
        id: token.id.0,
        name: token.name.to_string(),
        department: department.map(|it| it.name.to_string()),
        department_id: token.department.map(|id| id.0),
        scopes: token.scopes.clone(),
        test: token.test,
        state: token.state(today),
        created_at: token.created_at,
        last_day: token.last_day,
        last_used_at: token.last_used_at,
        revoked_at: token.revoked_at,
    }
}
