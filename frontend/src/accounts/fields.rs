//! The fields of an account's form; which of them show, the role decides.
use std::rc::Rc;

use domain::posts::PostKind;
use wire::{
    accounts::InspectorBody, departments::RegisteredDepartment, page::Page, posts::RegisteredPost,
};
use yew::prelude::*;

use crate::{
    accounts::{state, words},
    components::{
        field::{Choice, Field},
        form::Form,
    },
    desk::{
        call::Reply,
        client,
        read::{Read, use_read},
    },
};

/// What there is to choose from.
pub struct Register {
    departments: Read<Page<RegisteredDepartment>>,
    posts: Read<Page<RegisteredPost>>,
}

#[hook]
pub fn use_register() -> Register {
    Register {
        departments: use_read(client::list_departments()),
        posts: use_read(client::list_posts()),
    }
}

impl Register {
    /// Renders what needs both lists.
    pub fn part(&self, ready: impl FnOnce() -> Html) -> Html {
        self.departments.part(|_: &Rc<Reply<_>>| self.posts.part(|_: &Rc<Reply<_>>| ready()))
    }

    pub fn departments(&self) -> Vec<Choice> {
        let page = self.departments.value();
        let choice = |it: &RegisteredDepartment| (it.id.to_string(), it.name.clone());
        page.map(|page| page.items.iter().map(choice).collect()).unwrap_or_default()
    }

    /// The posts of a kind, of the chosen department where they have one.
    fn posts(&self, form: &Form, kind: PostKind) -> Vec<Choice> {
        let department = form.value("department_id");
        let fits = |post: &&RegisteredPost| {
            let own = post.department_id.map(|id| id.to_string());
            post.kind == kind && own.is_none_or(|own| department.is_empty() || own == department)
        };
        let vacant = form.session().say("board-no-holder");
        let name = |post: &RegisteredPost| {
            let holder = post.holder.clone().unwrap_or_else(|| vacant.clone());
            match &post.department {
                Some(department) => format!("{holder}（{department}）"),
                None => holder,
            }
        };
        let page = self.posts.value();
        let posts = page.into_iter().flat_map(|page| &page.items).filter(fits);
        posts.map(|post| (post.id.to_string(), name(post))).collect()
    }
}

/// `known` where the account exists: its name never changes.
pub fn fields(form: &Form, register: &Register, known: bool) -> Html {
    let session = form.session();
    let say = |id: &str| session.say(id);
    let lang = session.original();
    let shown = state::shown(state::role(form.values()));
    let name = Field::new("name", say("desk-name")).required().hint(say("desk-name-detail"));
    let person = Field::new("person", say("desk-person")).required();
    let email = Field::new("email", say("desk-email")).kind("email");
    let last_day = Field::new("last_day", say("desk-last-day")).kind("date");
    html! {
        <>
            if !known {
                { form.input(name) }
            }
            { form.input(Field { lang, ..person }) }
            { form.select(Field::new("role", say("desk-role")).required(), &words::roles(session)) }
            if shown.department {
                { form.select(
                    Field { lang, ..Field::new("department_id", say("desk-department")).required() },
                    &register.departments(),
                ) }
            }
            if let Some(kind) = shown.post {
                { form.select(
                    Field { lang, ..Field::new("post_id", say("desk-post")).required() }
                        .hint(say("desk-post-detail")),
                    &register.posts(form, kind),
                ) }
            }
            if shown.term {
                { term(form) }
            }
            { form.input(email) }
            { form.input(last_day.hint(say("desk-last-day-detail"))) }
        </>
    }
}

/// An inspector's term of office.
fn term(form: &Form) -> Html {
    let session = form.session();
    let field = |name: &'static str, label: &str| Field::new(name, session.say(label));
    let bodies = [InspectorBody::PeoplesCongress, InspectorBody::Cppcc]
        .map(|body| (<&'static str>::from(body).to_owned(), words::body_name(session, body)));
    html! {
        <fieldset>
            <legend>{ session.say("desk-term") }</legend>
            { form.select(field("term/body", "desk-body").required(), &bodies) }
            { form.input(Field { lang: session.original(), ..field("term/team", "desk-team") }) }
            <div class="pair">
                { form.input(field("term/from", "desk-from").required().kind("date")) }
                { form.input(field("term/until", "desk-until").required().kind("date")) }
            </div>
        </fieldset>
    }
}
