//! What the script's names stand for.
use std::collections::BTreeMap;

use anyhow::Context;
use domain::posts::PostKind;
use sea_orm::DatabaseConnection;
use serde_json::{Map, Value};

use crate::{departments, posts};

/// `{department:市教育局}`, `{post:任志友}`, and what steps made: `{change-24}`, `{change-24.id}`.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// # Errors
    /// When the register cannot be read.
    pub(super) async fn of(database: &DatabaseConnection) -> anyhow::Result<Self> {
        let mut known = BTreeMap::new();
        for department in departments::store::list(database).await? {
            known.insert(format!("department:{}", department.name), department.id.0.to_string());
        }
        for post in posts::store::list(database).await? {
            let holder = post.tenures.last().filter(|_| post.kind == PostKind::CityLeader);
            known.extend(holder.map(|it| (format!("post:{}", it.holder), post.id.0.to_string())));
        }
        Ok(Self(known))
    }

    pub(super) fn call(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// # Errors
    /// When nothing has the name.
    pub(super) fn of_department(&self, department: &str) -> anyhow::Result<&str> {
        self.find(&format!("department:{department}"))
    }

    fn find(&self, name: &str) -> anyhow::Result<&str> {
        self.0.get(name).map(String::as_str).with_context(|| format!("nothing is named {{{name}}}"))
    }

    /// The text with each `{name}` replaced.
    ///
    /// # Errors
    /// When nothing has one of the names.
    pub(super) fn fill(&self, text: &str) -> anyhow::Result<String> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, named)) = rest.split_once('{') {
            let (name, after) = named.split_once('}').context("a name without an end")?;
            filled.push_str(before);
            filled.push_str(self.find(name)?);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// The value with the names in all its texts replaced.
    ///
    /// # Errors
    /// When nothing has one of the names.
    pub(super) fn fill_all(&self, value: &Value) -> anyhow::Result<Value> {
        Ok(match value {
            Value::String(text) => Value::String(self.fill(text)?),
            Value::Array(items) => {
                Value::Array(items.iter().map(|it| self.fill_all(it)).collect::<Result<_, _>>()?)
            }
            Value::Object(fields) => Value::Object(self.fill_fields(fields)?),
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        })
    }

    /// # Errors
    /// When nothing has one of the names.
    pub(super) fn fill_fields(
        &self,
        fields: &Map<String, Value>,
    ) -> anyhow::Result<Map<String, Value>> {
        fields.iter().map(|(name, value)| Ok((name.clone(), self.fill_all(value)?))).collect()
    }
}
