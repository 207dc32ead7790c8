//! One wrong field of a request.
use texts::{Language, text};

/// A field that cannot hold the value given, with the text that says what it can hold.
#[derive(Clone, Debug)]
pub struct InvalidField {
    pub pointer: String,
    /// Id in the catalogue, and the values it names.
    pub text: &'static str,
    pub values: Vec<(&'static str, String)>,
}

impl InvalidField {
    /// A field of the body, by its name.
    pub(crate) fn of(field: &str, text: &'static str) -> Self {
        Self { pointer: format!("#/{field}"), text, values: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    pub(crate) fn message(&self, language: Language) -> String {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        text(language, self.text, &values)
    }
}
