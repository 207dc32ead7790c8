//! 组织机构: the two parts of the register.
use yew::prelude::*;

use crate::{
    desk::{parts, route::DeskRoute},
    session::Session,
};

pub fn parts(session: &Session, here: &DeskRoute) -> Html {
    let parts = [(DeskRoute::Departments, "desk-departments"), (DeskRoute::Posts, "desk-posts")];
    parts::parts(session, "desk-way-register", parts, here)
}
