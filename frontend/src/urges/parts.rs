//! The two parts of the room: what the office urges, and what the program reminds of by itself.
use yew::prelude::*;

use crate::{
    desk::{parts, route::DeskRoute},
    session::Session,
};

pub fn parts(session: &Session, here: &DeskRoute) -> Html {
    let parts = [(DeskRoute::Urges, "desk-urges"), (DeskRoute::Reminders, "desk-reminders")];
    parts::parts(session, "desk-way-urges", parts, here)
}
