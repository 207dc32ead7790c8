//! What the office makes of one finding, and why.
use wire::imports::{SettleFinding, Settlement, StoredFindingView};
use yew::prelude::*;

use crate::{
    components::{
        dialog::Dialog,
        field::{Choice, Field},
        form::use_form,
        form_state::Values,
    },
    imports::client,
    openings::findings::settlement_name,
    session::use_session,
};

#[derive(Clone, PartialEq, Properties)]
pub struct SettleProps {
    pub year: i32,
    pub finding: StoredFindingView,
    pub version: Option<String>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Settle(props: &SettleProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let (show, close) = (set(true), set(false));
    html! {
        <>
            <button type="button" class="button" onclick={move |_| show.emit(())}>
                { session.say("desk-settle") }
            </button>
            if *open {
                <Asked asked={props.clone()} on_close={close} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AskedProps {
    asked: SettleProps,
    on_close: Callback<()>,
}

#[component]
fn Asked(props: &AskedProps) -> Html {
    let session = use_session();
    let SettleProps { year, finding, version, on_done } = &props.asked;
    let known = &finding.finding;
    let form = use_form("settle", || {
        Values::default()
            .with("settlement", known.settlement.to_string())
            .with("note", known.note.clone().unwrap_or_default())
    });
    let submit = {
        let (form, year, place, version) = (form.clone(), *year, finding.place, version.clone());
        let (on_done, on_close) = (on_done.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let mut wrong = Vec::new();
            let settlement = form.values().required("settlement", &mut wrong);
            let note = form.value("note").to_owned();
            let call = settlement.ok_or(wrong).map(|settlement| {
                let body = SettleFinding { settlement, note };
                client::settle_finding(year, place, &body).seen(version.as_deref())
            });
            let (on_done, on_close) = (on_done.clone(), on_close.clone());
            form.submit(call, move |_| {
                on_close.emit(());
                on_done.emit(());
            });
        })
    };
    // What is published can only be accepted as it is, or left open.
    let choices: Vec<Choice> = [Settlement::Open, Settlement::Accepted]
        .map(|it| (it.to_string(), session.say(settlement_name(it))))
        .to_vec();
    let close = props.on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let settlement = Field::new("settlement", session.say("desk-state")).required();
    let note = Field::new("note", session.say("desk-note"));
    let note = Field { lang: session.original(), ..note.hint(session.say("desk-note-detail")) };
    let fields = html! { <>{ form.select(settlement, &choices) }{ form.area(note) }</> };
    html! {
        <Dialog title={session.say("desk-settle")} on_close={props.on_close.clone()}>
            <p>{ &known.message }</p>
            { form.frame_with(fields, &session.say("desk-save"), submit, cancel) }
            { form.stale(on_done) }
        </Dialog>
    }
}
