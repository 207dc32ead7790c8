//! One opening: the draft on the left, the document's own lines on the right.
use std::rc::Rc;

use uuid::Uuid;
use wire::openings::{OpeningState, OpeningView};
use yew::prelude::*;

use crate::{
    browser,
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    openings::{
        areas::areas,
        client,
        editor::Editor,
        findings::findings,
        finish::Finish,
        head::{head, rules},
        keep::use_keeping,
        list::{name, state_tag},
        names::Names,
        original::Original,
        standing::{lacking, standing, trouble},
        state::{Action, EditorState, Pane},
        tasks::tasks,
    },
    route::Route,
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct OpeningPageProps {
    pub id: Uuid,
}

#[component]
pub fn OpeningPage(props: &OpeningPageProps) -> Html {
    let session = use_session();
    let opening = use_read(client::read_opening(props.id));
    opening.page(|reply: &Rc<Reply<OpeningView>>| {
        let summary = &reply.value.summary;
        let title = name(&session, summary);
        html! {
            <>
                { crumbs(&session, DeskRoute::Openings, &session.say("desk-way-openings"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { state_tag(&session, summary.state) }
                </div>
                if summary.state == OpeningState::Published {
                    { published(&session, summary.year) }
                }
                <Edit
                    key={<&'static str>::from(summary.state)}
                    reply={reply.clone()}
                    on_published={opening.reload.clone()}
                />
            </>
        }
    })
}

fn published(session: &Session, year: i32) -> Html {
    let board = session.href(&Route::Board { year }.into());
    html! {
        <div class="notice is-fresh">
            <p>{ session.say("desk-opening-published") }</p>
            <p><a href={board}>{ session.say("desk-opening-to-board") }</a></p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct EditProps {
    reply: Rc<Reply<OpeningView>>,
    on_published: Callback<()>,
}

#[component]
fn Edit(props: &EditProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let view = &props.reply.value;
    let id = view.summary.id;
    let state = use_reducer(|| EditorState::new(view, props.reply.version.clone()));
    use_keeping(id, &state);
    use_sought(&state);
    let read_only = view.summary.state != OpeningState::Draft;
    let editor = Editor { session, state: state.clone(), read_only };
    let both = !view.original.is_empty();
    let chosen = |pane: Pane| (state.pane == pane).then_some("is-chosen");
    html! {
        <>
            <Names />
            <div class="standing">
                { standing(&editor) }
                if both {
                    { panes(&editor) }
                }
            </div>
            { trouble(&editor, id, &desk.access) }
            <div class={classes!("editor", both.then_some("is-split"))}>
                <div class={classes!("draft-pane", chosen(Pane::Draft))}>
                    { lacking(&editor) }
                    { head(&editor) }
                    { findings(&editor) }
                    { areas(&editor) }
                    { tasks(&editor) }
                    { rules(&editor) }
                    if !read_only {
                        <Finish {id} state={state.clone()} on_published={props.on_published.clone()} />
                    }
                </div>
                if both {
                    <Original
                        reply={props.reply.clone()}
                        marked={state.marked.clone()}
                        chosen={state.pane == Pane::Original}
                    />
                }
            </div>
        </>
    }
}

/// Where there is no room for both.
fn panes(editor: &Editor) -> Html {
    let button = |pane: Pane, id: &str| {
        let pressed = (editor.state.pane == pane).to_string();
        let onclick: Callback<MouseEvent> = editor.act(move || Action::Show(pane));
        html! {
            <button type="button" class="button is-small" aria-pressed={pressed} {onclick}>
                { editor.say(id) }
            </button>
        }
    };
    html! {
        <div class="panes" role="group" aria-label={editor.say("desk-opening-panes")}>
            { button(Pane::Draft, "desk-opening-draft") }
            { button(Pane::Original, "desk-opening-original") }
        </div>
    }
}

/// Moves the focus to the field that somebody asked for.
#[hook]
fn use_sought(state: &UseReducerHandle<EditorState>) {
    use_effect_with(state.sought.clone(), |(_, pointer)| {
        if !pointer.is_empty() {
            browser::lead_to(&format!("#opening-{}", pointer.replace('/', "-")));
        }
    });
}
