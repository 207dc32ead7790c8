//! The line that stays in sight: whether everything is kept, how much is missing, and the steps that
//! can be taken now.
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use wire::plans::Step;
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        paper::Paper,
        state::{DraftState, Keeping, Standing},
        step::StepDialog,
        words,
    },
    browser,
    session::{Session, use_session},
    words::time,
};

#[derive(PartialEq, Properties)]
pub struct BarProps<P: Paper> {
    pub draft: Draft<P>,
    /// What else can be done here.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Bar<P: Paper>(props: &BarProps<P>) -> Html {
    let session = use_session();
    let asking = use_state(|| None::<Step>);
    let draft = &props.draft;
    let reply = draft.reply();
    let (may_edit, stale) = {
        let state = draft.state();
        (state.may_edit(), matches!(state.keeping, Keeping::Stale(..)))
    };
    let steps: Vec<Step> =
        reply.value.steps().iter().copied().filter(|it| *it != Step::Edit && !stale).collect();
    let on_close = {
        let (asking, draft) = (asking.clone(), draft.clone());
        Callback::from(move |taken: bool| {
            asking.set(None);
            if taken {
                lead_to_outcome(&draft);
            }
        })
    };
    if !may_edit && steps.is_empty() {
        return html! { <div hidden=true /> };
    }
    html! {
        <div class="paper-bar">
            if may_edit {
                { standing(&session, draft) }
                { missing(&session, draft) }
            }
            <div class="actions">
                { props.children.clone() }
                for step in steps {
                    { button(&session, draft, step, &asking) }
                }
            </div>
            if let Some(step) = *asking {
                <StepDialog<P> draft={draft.clone()} {step} {on_close} />
            }
        </div>
    }
}

fn button<P: Paper>(
    session: &Session,
    draft: &Draft<P>,
    step: Step,
    asking: &UseStateHandle<Option<Step>>,
) -> Html {
    let (look, asking, draft) = (look(step), asking.clone(), draft.clone());
    let onclick = Callback::from(move |_: MouseEvent| match step {
        Step::Submit => submit(&draft, &asking),
        _ => asking.set(Some(step)),
    });
    html! {
        <button type="button" class={classes!("button", look)} {onclick}>
            { session.say(words::step_name(step)) }
        </button>
    }
}

fn look(step: Step) -> Option<&'static str> {
    match step {
        Step::Submit | Step::Sign | Step::Accept => Some("is-main"),
        Step::Edit | Step::SendBack | Step::Return | Step::Correct => None,
    }
}

/// What was typed is kept first; what is lacking then shows instead of the question.
fn submit<P: Paper>(draft: &Draft<P>, asking: &UseStateHandle<Option<Step>>) {
    let (draft, asking) = (draft.clone(), asking.clone());
    spawn_local(async move {
        let kept = draft.keep().await.is_ok();
        let missing = draft.state().missing() > 0;
        if !kept || missing {
            show_missing(&draft);
        } else if draft.state().reply.value.permits(Step::Submit) {
            asking.set(Some(Step::Submit));
        }
    });
}

fn show_missing<P: Paper>(draft: &Draft<P>) {
    draft.change(|state| state.asked = true);
    once_shown(|| {
        browser::lead_to("main :is([aria-invalid=true], fieldset.is-wrong, .not-kept button)")
    });
}

/// After a step: to what it came to, or to what the server does not take.
fn lead_to_outcome<P: Paper>(draft: &Draft<P>) {
    if draft.state().taken.is_none() && !draft.state().changed {
        return show_missing(draft);
    }
    once_shown(|| browser::lead_to("#taken, main h1"));
}

/// The page is drawn anew first.
fn once_shown(lead: impl FnOnce() + 'static) {
    Timeout::new(0, lead).forget();
}

fn standing<P: Paper>(session: &Session, draft: &Draft<P>) -> Html {
    let state = draft.state();
    let at = state.reply.value.amended_at().map(time).unwrap_or_default();
    let (class, said) = match state.standing() {
        Standing::New => ("", session.say("desk-kept-new")),
        Standing::Kept => ("is-kept", session.text("desk-kept-at", &[("time", &at)])),
        Standing::KeptInPart => ("is-open", session.text("desk-kept-in-part", &[("time", &at)])),
        Standing::Sending => ("", session.say("desk-keeping")),
        Standing::NotKept => ("is-open", session.say("desk-not-kept")),
    };
    // Told aloud only when it stays so: each rest in typing would interrupt otherwise.
    let role = (state.standing() != Standing::Sending && !state.is_dirty()).then_some("status");
    let troubled = !matches!(state.keeping, Keeping::Calm | Keeping::Sending);
    let show = Callback::from(|_: MouseEvent| browser::lead_to(".not-kept button"));
    html! {
        <p class={classes!("standing", class)} {role}>
            { said }
            if troubled {
                { " " }
                <button type="button" class="link" onclick={show}>{ session.say("desk-not-kept-why") }</button>
            }
        </p>
    }
}

fn missing<P: Paper>(session: &Session, draft: &Draft<P>) -> Html {
    let (count, asked) = (draft.state().missing(), draft.state().asked);
    if count == 0 {
        return Html::default();
    }
    let said = session.count("desk-missing", count);
    let show = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| show_missing(&draft))
    };
    html! {
        <p class={classes!("missing", asked.then_some("is-asked"))}>
            { said }
            { " " }
            <button type="button" class="link" onclick={show}>{ session.say("desk-missing-show") }</button>
        </p>
    }
}

/// Sends what was typed when a field is left.
pub fn on_leaving_field<P: Paper>(draft: &Draft<P>) -> Callback<FocusEvent> {
    let draft = draft.clone();
    Callback::from(move |_: FocusEvent| {
        let calm = matches!(draft.state().keeping, Keeping::Calm);
        if calm && draft.state().is_dirty() {
            draft.keep_now();
        }
    })
}

/// Takes what the server answered to something that was done beside the fields.
pub fn replaced<P: Paper>(draft: &Draft<P>) -> Callback<crate::desk::call::Reply<P>> {
    let draft = draft.clone();
    Callback::from(move |reply| {
        draft.change(|state: &mut DraftState<P>| state.replace(std::rc::Rc::new(reply)));
    })
}
