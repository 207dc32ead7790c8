//! 逐级报审: what plans and reports have in common on the desk. What is typed is kept as it is typed,
//! what is lacking is shown at its field, and each step on the way asks before it is taken.
pub mod bar;
pub mod draft;
pub mod fields;
pub mod history;
mod kept;
pub mod notices;
pub mod paper;
pub mod state;
pub mod step;
#[cfg(test)]
mod tests;
pub mod text;
pub mod words;
