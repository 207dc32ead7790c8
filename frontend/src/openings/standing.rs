//! Whether the draft is saved, what it lacks, and what to do where somebody else was first.
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::states,
    openings::{
        client,
        editor::Editor,
        jump::field_name,
        state::{Action, Keeping},
    },
    sessions::access::Access,
};

/// 已保存, 正在保存, 尚未保存: always in the same place.
pub fn standing(editor: &Editor) -> Html {
    if editor.read_only {
        return Html::default();
    }
    let state = &editor.state;
    let (class, id) = match &state.keeping {
        Keeping::Saving => ("is-saving", "desk-keeping-saving"),
        Keeping::Failed(..) | Keeping::Stale => ("is-unsaved", "desk-keeping-failed"),
        Keeping::Idle if state.is_saved() => ("is-saved", "desk-keeping-saved"),
        Keeping::Idle => ("is-saving", "desk-keeping-soon"),
    };
    html! { <p class={classes!("keeping", class)} role="status">{ editor.say(id) }</p> }
}

/// What stands in the way of saving.
pub fn trouble(editor: &Editor, id: Uuid, access: &Access) -> Html {
    match &editor.state.keeping {
        Keeping::Failed(_, trouble) => {
            let retry = editor.act(|| Action::Retry);
            states::trouble_part(&editor.session, trouble, &retry)
        }
        Keeping::Stale => stale(editor, id, access),
        Keeping::Idle | Keeping::Saving if editor.state.mine.is_some() => html! {
            <div class="notice">
                <p>{ editor.say("desk-keeping-theirs") }</p>
                <p>{ editor.button(editor.say("desk-keeping-mine-back"), || Action::TakeMine) }</p>
            </div>
        },
        Keeping::Idle | Keeping::Saving => Html::default(),
    }
}

fn stale(editor: &Editor, id: Uuid, access: &Access) -> Html {
    let ask = |theirs: bool| {
        let (dispatcher, access) = (editor.state.dispatcher(), access.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatcher, access) = (dispatcher.clone(), access.clone());
            spawn_local(async move {
                // What can't be read now can be asked for again: the choice stays.
                if let Ok(reply) = access.send(client::read_opening(id)).await {
                    dispatcher.dispatch(match theirs {
                        true => Action::TakeTheirs(Box::new(reply.value), reply.version),
                        false => Action::Insist(reply.version),
                    });
                }
            });
        })
    };
    html! {
        <div class="notice is-trouble" role="alert">
            <p><strong>{ editor.say("desk-keeping-stale") }</strong></p>
            <p>{ editor.say("desk-keeping-stale-detail") }</p>
            <p class="actions">
                <button type="button" class="button" onclick={ask(true)}>
                    { editor.say("desk-keeping-theirs-load") }
                </button>
                <button type="button" class="button" onclick={ask(false)}>
                    { editor.say("desk-keeping-mine-over") }
                </button>
            </p>
        </div>
    }
}

/// Everything that is still missing, each leading to its field.
pub fn lacking(editor: &Editor) -> Html {
    let lacks: Vec<(&str, &str)> = editor.state.lacks().collect();
    if lacks.is_empty() || editor.read_only {
        return Html::default();
    }
    html! {
        <section class="notice lacking" aria-labelledby="lacking">
            <h2 id="lacking" tabindex="-1">{ editor.session.count("desk-opening-lacking", lacks.len()) }</h2>
            <details open={lacks.len() <= 8}>
                <summary>{ editor.say("desk-opening-lacking-show") }</summary>
                <ul class="plain">
                    for (pointer, detail) in lacks {
                        <li>{ one(editor, pointer, detail) }</li>
                    }
                </ul>
            </details>
        </section>
    }
}

fn one(editor: &Editor, pointer: &str, detail: &str) -> Html {
    let name = field_name(&editor.session, &editor.state.draft, pointer);
    let pointer = pointer.to_owned();
    html! {
        <>
            { editor.look(name, Some("opener"), move || Action::Seek(pointer.clone())) }
            { " " }
            { detail }
        </>
    }
}
