//! 议程: which tasks stand on the agenda, in which order, and what was settled about each.
use wire::{cockpit::CockpitTask, meetings::MeetingView};
use yew::prelude::*;

use crate::{
    cockpit::{client as cockpit, words::task_name},
    components::{
        field::{Choice, Field},
        form::Form,
        form_state::FormAction,
    },
    desk::read::use_read,
    meetings::state::{self, Puts, settled},
    plans::goals::focus_later,
};

#[derive(PartialEq, Properties)]
pub struct LinesProps {
    pub form: Form,
    pub meeting: MeetingView,
}

#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let LinesProps { form, meeting } = props;
    let session = form.session();
    let cockpit = use_read(cockpit::read_cockpit(meeting.year));
    let tasks = cockpit.value().map(|view| view.tasks.as_slice()).unwrap_or_default();
    let keys = state::keys(form.values());
    html! {
        <fieldset class="lines">
            <legend>{ session.say("desk-meeting-agenda") }</legend>
            if keys.is_empty() {
                <p class="quiet">{ session.say("desk-meeting-agenda-none") }</p>
            }
            <ol class="rows">
                for (place, key) in keys.iter().enumerate() {
                    <li key={key.clone()} class="row is-agenda">
                        { line(form, place, key, &words(meeting, tasks, key)) }
                        { moves(form, place, key, keys.len()) }
                    </li>
                }
            </ol>
            { add(form, tasks, &keys) }
        </fieldset>
    }
}

/// The task's words, wherever they are known from.
fn words(meeting: &MeetingView, tasks: &[CockpitTask], key: &str) -> String {
    let kept = meeting.agenda.iter().find(|item| item.task == key);
    let known = || tasks.iter().find(|it| it.task.key == key);
    kept.map(|item| item.task_text.clone())
        .or_else(|| known().map(|it| it.task.standing().text.clone()))
        .unwrap_or_default()
}

fn line(form: &Form, place: usize, key: &str, words: &str) -> Html {
    let session = form.session();
    let name = task_name(session, key);
    let label = session.text("desk-meeting-settled-about", &[("task", &name)]);
    let field = Field::new(settled(place), label).hint(words.to_owned());
    form.area(Field { lang: session.original(), ..field })
}

/// The ways of a line up, down and out.
fn moves(form: &Form, place: usize, key: &str, count: usize) -> Html {
    let session = form.session();
    let name = task_name(session, key);
    let button = |(mark, way, label): (&'static str, &str, &str), none: bool, act| {
        let act: Callback<MouseEvent> = act;
        let label = session.text(label, &[("task", &name)]);
        html! {
            <button
                type="button"
                class="button is-small"
                id={own(form, key, way)}
                aria-label={label}
                aria-disabled={none.then_some("true")}
                onclick={act}
            >
                { mark }
            </button>
        }
    };
    let swap = |above: usize, way: &'static str| {
        let (form, to) = (form.clone(), own(form, key, way));
        Callback::from(move |_: MouseEvent| {
            put(&form, state::raised(form.values(), above));
            focus_later(format!("#{to}"));
        })
    };
    let up = if place == 0 { Callback::noop() } else { swap(place, "up") };
    let last = place + 1 == count;
    let down = if last { Callback::noop() } else { swap(place + 1, "down") };
    let remove = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            put(&form, state::without(form.values(), place));
            focus_later(format!("#{}", form.id("add")));
        })
    };
    html! {
        <div class="row-moves">
            { button(("↑", "up", "desk-meeting-line-up"), place == 0, up) }
            { button(("↓", "down", "desk-meeting-line-down"), last, down) }
            { button(("✕", "remove", "desk-meeting-line-remove"), false, remove) }
        </div>
    }
}

fn own(form: &Form, key: &str, way: &str) -> String {
    form.id(&format!("line/{key}/{way}"))
}

fn put(form: &Form, puts: Puts) {
    for (name, value) in puts {
        form.dispatcher().dispatch(FormAction::Put(name, value));
    }
}

/// Any task of the year that is not on the agenda yet, the most urgent first.
fn add(form: &Form, tasks: &[CockpitTask], keys: &[String]) -> Html {
    let session = form.session();
    let others = tasks.iter().filter(|it| !keys.contains(&it.task.key));
    let choices: Vec<Choice> = others
        .map(|it| (it.task.key.clone(), format!("{} {}", it.task.key, it.task.standing().text)))
        .collect();
    let onclick = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(key) = form.values().filled("add") {
                put(&form, state::with_task(form.values(), &key));
            }
        })
    };
    let beside = html! {
        <button type="button" class="button" {onclick}>{ session.say("desk-meeting-line-add") }</button>
    };
    let field = Field::new("add", session.say("desk-meeting-line-new"));
    form.select(Field { lang: session.original(), beside: Some(beside), ..field }, &choices)
}
