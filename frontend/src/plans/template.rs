//! Templates for the kinds of tasks that programmes hold again and again.
use strum::VariantArray;
use wire::plans::TaskKind;
use yew::prelude::*;

use crate::{components::dialog::Dialog, session::use_session};

#[derive(PartialEq, Properties)]
pub struct TemplatesProps {
    /// Something stands there already, which the template would replace.
    pub any: bool,
    pub on_choose: Callback<TaskKind>,
}

#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let session = use_session();
    let asking = use_state(|| None::<TaskKind>);
    let choose = |kind: TaskKind| {
        let (asking, any, on_choose) = (asking.clone(), props.any, props.on_choose.clone());
        Callback::from(
            move |_: MouseEvent| {
                if any { asking.set(Some(kind)) } else { on_choose.emit(kind) }
            },
        )
    };
    let close = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(None))
    };
    let replace = {
        let (asking, on_choose) = (asking.clone(), props.on_choose.clone());
        Callback::from(move |_: MouseEvent| {
            asking.iter().for_each(|kind| on_choose.emit(*kind));
            asking.set(None);
        })
    };
    html! {
        <div class="templates" role="group" aria-label={session.say("desk-template")}>
            <span class="quiet">{ session.say("desk-template") }</span>
            for kind in TaskKind::VARIANTS {
                <button type="button" class="button is-small" onclick={choose(*kind)}>
                    { session.say(kind_name(*kind)) }
                </button>
            }
            if asking.is_some() {
                <Dialog title={session.say("desk-template-replace")} on_close={close.clone()}>
                    <p>{ session.say("desk-template-replace-detail") }</p>
                    <p class="actions">
                        <button type="button" class="button is-main" onclick={replace}>
                            { session.say("desk-template-replace") }
                        </button>
                        <button type="button" class="button" onclick={close.reform(|_| ())}>
                            { session.say("desk-cancel") }
                        </button>
                    </p>
                </Dialog>
            }
        </div>
    }
}

fn kind_name(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Construction => "desk-kind-construction",
        TaskKind::Allowance => "desk-kind-allowance",
        TaskKind::Procurement => "desk-kind-procurement",
        TaskKind::Regulation => "desk-kind-regulation",
    }
}
