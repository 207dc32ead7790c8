//! A list that is read page by page: the first at once, each further one when asked for.
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use wire::page::Page;
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::states,
    desk::call::Call,
    session::{Session, use_session},
    sessions::access::{Access, use_desk},
};

/// What was read so far.
pub struct Pages<T> {
    pub items: Vec<Rc<T>>,
    pub total: usize,
    pub as_of: Option<DateTime<Utc>>,
    next: Option<String>,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self { items: Vec::new(), total: 0, as_of: None, next: None }
    }
}

impl<T> Pages<T> {
    fn add(&mut self, page: Page<T>) {
        self.items.extend(page.items.into_iter().map(Rc::new));
        self.total = page.total;
        self.as_of = Some(page.as_of);
        self.next = page.next_cursor;
    }
}

/// The page after `cursor` of the list at a path.
fn page_after(path: &str, cursor: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    let query = serde_html_form::to_string([("cursor", cursor)]).unwrap_or_default();
    format!("{path}{mark}{query}")
}

struct Known<T> {
    path: String,
    pages: Pages<T>,
    trouble: Option<Trouble>,
    loading: bool,
}

pub struct List<T> {
    known: Rc<RefCell<Known<T>>>,
    more: Callback<()>,
    pub reload: Callback<()>,
    session: Session,
}

impl<T> List<T> {
    /// Renders what was read, below it the way to more.
    pub fn show(&self, ready: impl FnOnce(&Pages<T>) -> Html) -> Html {
        let known = self.known.borrow();
        let Known { pages, trouble, loading, .. } = &*known;
        if pages.as_of.is_none() {
            return match trouble {
                Some(trouble) => states::trouble_part(&self.session, trouble, &self.reload),
                None => states::waiting(&self.session),
            };
        }
        html! {
            <div class="list" aria-busy={loading.to_string()}>
                { ready(pages) }
                if let Some(trouble) = trouble {
                    { states::trouble_part(&self.session, trouble, &self.more) }
                } else if pages.next.is_some() {
                    { self.way_to_more(pages, *loading) }
                }
            </div>
        }
    }

    fn way_to_more(&self, pages: &Pages<T>, loading: bool) -> Html {
        let shown = pages.items.len().to_string();
        let total = pages.total.to_string();
        let more = self.more.clone();
        let label = if loading { "board-waiting" } else { "desk-more" };
        html! {
            <p class="more">
                <button type="button" class="button" onclick={move |_| more.emit(())}>
                    { self.session.say(label) }
                </button>
                <span class="quiet">
                    { self.session.text("desk-shown", &[("shown", &shown), ("total", &total)]) }
                </span>
            </p>
        }
    }
}

#[hook]
pub fn use_list<T: DeserializeOwned + 'static>(call: Call<Page<T>>) -> List<T> {
    let session = use_session();
    let desk = use_desk();
    let attempt = use_state(|| 0_u32);
    let update = use_force_update();
    let path = call.ask.path;
    let known = use_mut_ref(|| Known {
        path: path.clone(),
        pages: Pages::default(),
        trouble: None,
        loading: false,
    });
    {
        let (known, access, update) = (known.clone(), desk.access.clone(), update.clone());
        use_effect_with((path.clone(), *attempt), move |(path, _)| {
            let wanted = Rc::new(Cell::new(true));
            let (path, still_wanted) = (path.clone(), wanted.clone());
            known.borrow_mut().loading = true;
            spawn_local(async move {
                let outcome = read(&access, path.clone()).await;
                if still_wanted.get() {
                    let mut known = known.borrow_mut();
                    if outcome.is_ok() || known.path != path {
                        known.pages = Pages::default();
                    }
                    known.path = path;
                    known.take(outcome);
                    drop(known);
                    update.force_update();
                }
            });
            move || wanted.set(false)
        });
    }
    let more = {
        let known = known.clone();
        Callback::from(move |()| load_more(known.clone(), desk.access.clone(), update.clone()))
    };
    let reload = Callback::from(move |()| attempt.set(*attempt + 1));
    List { known, more, reload, session }
}

impl<T> Known<T> {
    fn take(&mut self, outcome: Result<Page<T>, Trouble>) {
        self.loading = false;
        match outcome {
            Ok(page) => {
                self.trouble = None;
                self.pages.add(page);
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }
}

async fn read<T: DeserializeOwned>(access: &Access, path: String) -> Result<Page<T>, Trouble> {
    access.send(Call::<Page<T>>::read(path)).await.map(|reply| reply.value)
}

fn load_more<T: DeserializeOwned + 'static>(
    known: Rc<RefCell<Known<T>>>,
    access: Access,
    update: UseForceUpdateHandle,
) {
    let asked = {
        let mut known = known.borrow_mut();
        let next = known.pages.next.clone().filter(|_| !known.loading);
        let Some(next) = next else { return };
        known.loading = true;
        (known.path.clone(), page_after(&known.path, &next))
    };
    update.force_update();
    spawn_local(async move {
        let outcome = read(&access, asked.1).await;
        // The list may have turned to another question meanwhile.
        if known.borrow().path == asked.0 {
            known.borrow_mut().take(outcome);
            update.force_update();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_page_is_the_same_question_with_a_cursor() {
        assert_eq!(page_after("tokens", "a b"), "tokens?cursor=a+b");
        assert_eq!(page_after("audit?actor=x", "7"), "audit?actor=x&cursor=7");
    }

    #[test]
    fn pages_add_up() {
        let page = |items, next: Option<&str>| Page {
            items,
            total: 3,
            next_cursor: next.map(str::to_owned),
            as_of: DateTime::UNIX_EPOCH,
        };
        let mut pages = Pages::default();
        pages.add(page(vec![1, 2], Some("2")));
        assert!(pages.next.is_some());
        pages.add(page(vec![3], None));
        assert_eq!(pages.items.iter().map(|it| **it).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(pages.next.is_none());
    }
}
