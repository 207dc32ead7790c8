//! Where somebody stands between the sign-in page and the desk. No browser.
use wire::sessions::{OwnAccount, SignIn};

use crate::{client::Trouble, components::form_state::Values};

/// What the desk shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// The cookie of an earlier visit is being tried.
    #[default]
    Restoring,
    /// It could not be tried.
    Troubled(Trouble),
    SignedOut,
    SignedIn,
    /// The session ended while somebody worked: sign in again, over the page.
    Asking,
    /// Somebody else has signed in with this browser, by this name.
    Replaced(String),
}

/// What the answer to a sign-in asks for next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Password,
    SecondFactor,
}

/// A question for a code is no mistake of whoever types.
pub fn is_mistake(trouble: &Trouble) -> bool {
    trouble.code() != Some("second_factor_required")
}

pub fn sign_in(step: Step, values: &Values) -> SignIn {
    SignIn {
        name: values.text("name").trim().to_owned(),
        password: values.text("password").to_owned(),
        second_factor: (step == Step::SecondFactor).then(|| digits(values.text("second_factor"))),
    }
}

/// Apps show six digits in two groups, and people type them so.
pub fn digits(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// What becomes of the desk when somebody signs in over it.
pub fn after_sign_in(before: Option<&OwnAccount>, now: &OwnAccount) -> Phase {
    match before {
        Some(before) if before.id != now.id => Phase::Replaced(now.person.clone()),
        _ => Phase::SignedIn,
    }
}

/// In groups of four, to be typed.
pub fn grouped(secret: &str) -> String {
    let characters: Vec<char> = secret.chars().collect();
    characters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::problem::Problem;

    fn trouble(code: &str) -> Trouble {
        Trouble::Refused(Box::new(Problem {
            kind: format!("urn:guapai:problem:{code}"),
            status: 401,
            code: code.to_owned(),
            title: String::new(),
            detail: None,
            errors: Vec::new(),
            legal: Vec::new(),
        }))
    }

    #[test]
    fn a_code_is_asked_for_once_name_and_password_were_right() {
        assert!(!is_mistake(&trouble("second_factor_required")));
        assert!(is_mistake(&trouble("wrong_second_factor")));
        assert!(is_mistake(&Trouble::Unreachable));
    }

    #[test]
    fn what_was_typed_travels_without_stray_spaces() {
        let values = Values::of([
            ("name", " chentiejun "),
            ("password", " with space "),
            ("second_factor", "492 039"),
        ]);
        let body = sign_in(Step::SecondFactor, &values);
        assert_eq!((body.name.as_str(), body.password.as_str()), ("chentiejun", " with space "));
        assert_eq!(body.second_factor.as_deref(), Some("492039"));
        assert_eq!(sign_in(Step::Password, &values).second_factor, None);
    }

    #[test]
    fn a_secret_is_read_out_in_groups() {
        assert_eq!(grouped("JBSWY3DPEH"), "JBSW Y3DP EH");
    }
}
