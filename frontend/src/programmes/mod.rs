//! 年度重点民生工程: a year's programme at a glance, and what it says about its supervision.
pub mod about;
pub mod announced;
pub mod banner;
pub mod board;
pub mod chips;
pub mod choices;
pub mod filters;
pub mod glance;
pub mod narrative;
pub mod results;
pub mod sections;
pub mod years;
