//! One wrong field of a request.
use std::borrow::Cow;

use domain::lacking::Lacking;
use texts::{Language, text};
use wire::problem::FieldProblem;

/// A field that cannot hold the value given, with the text that says what it can hold.
#[derive(Clone, Debug)]
pub struct InvalidField {
    pub pointer: String,
    /// Id in the catalogue, and the values it names.
    pub text: Cow<'static, str>,
    pub values: Vec<(&'static str, String)>,
}

impl InvalidField {
    /// A field of the body, by its name.
    pub(crate) fn of(field: &str, text: &'static str) -> Self {
        Self { pointer: format!("#/{field}"), text: text.into(), values: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    pub(crate) fn message(&self, language: Language) -> String {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        text(language, &self.text, &values)
    }
}

impl From<Lacking> for InvalidField {
    fn from(lacking: Lacking) -> Self {
        let name: &'static str = lacking.lack.into();
        Self {
            pointer: format!("#{}", lacking.pointer),
            text: format!("lacking-{name}").into(),
            values: Vec::new(),
        }
    }
}

/// What is lacking in something that is kept all the same: told, not refused.
pub(crate) fn told(lacking: Vec<Lacking>, language: Language) -> Vec<FieldProblem> {
    let fields = lacking.into_iter().map(InvalidField::from);
    fields
        .map(|field| FieldProblem {
            pointer: field.pointer.clone(),
            detail: field.message(language),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::lacking::Lack;
    use strum::VariantArray;

    use super::*;

    #[test]
    fn everything_that_can_be_lacking_has_its_sentence_in_both_languages() {
        for lack in Lack::VARIANTS {
            let field = InvalidField::from(Lacking::new("", *lack));
            assert!(texts::knows(&field.text), "{}", field.text);
        }
    }
}
