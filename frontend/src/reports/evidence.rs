//! 佐证材料 of a stage goal: files are handed in one by one, and what was handed in can be fetched again.
use gloo_timers::callback::Timeout;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use wire::{attachments::LARGEST_ATTACHMENT, reports::ReportView};
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{self, complain, complaint},
    },
    browser,
    client::Trouble,
    components::{save::SaveButton, states::trouble_part},
    reports::{
        client,
        state::{Evidence, goal_at},
        words::size,
    },
    session::{Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct EvidenceOfProps {
    pub draft: Draft<ReportView>,
    pub place: usize,
    pub line: usize,
}

/// What becomes of a file that was chosen.
#[derive(Clone, PartialEq)]
enum Handing {
    Nothing,
    Sending,
    TooLarge,
    Failed(File, Trouble),
}

#[component]
pub fn EvidenceOf(props: &EvidenceOfProps) -> Html {
    let session = use_session();
    let handing = use_state(|| Handing::Nothing);
    let EvidenceOfProps { draft, place, line } = props;
    let at = format!("{}/evidence", goal_at(*place, *line));
    let hand_in = hand_in(draft, (*place, *line), &handing);
    let state = draft.state();
    let goal = state.fields.entries.get(*place).and_then(|it| it.goals.get(*line));
    let files = goal.map(|goal| goal.evidence.as_slice()).unwrap_or_default();
    let reply = draft.reply();
    let task = reply.value.reported_tasks.get(*place);
    let title = task.and_then(|task| Some(task.milestones.get(*line)?.title.clone()));
    let title = title.unwrap_or_default();
    let problem = complaint(&session, draft, &at);
    let too_large = (*handing == Handing::TooLarge).then(|| session.say("desk-evidence-too-large"));
    html! {
        <div class={classes!("field", "evidence", problem.is_some().then_some("is-wrong"))}>
            { handed_in(&session, draft, (*place, *line), files) }
            { choice(&session, (&at, &title), problem.or(too_large), &hand_in) }
            <p class="hint" role="status">
                if *handing == Handing::Sending {
                    { session.say("desk-evidence-sending") }
                }
            </p>
            if let Handing::Failed(file, trouble) = &*handing {
                { trouble_part(&session, trouble, &hand_in.reform({
                    let file = file.clone();
                    move |()| file.clone()
                })) }
            }
        </div>
    }
}

fn hand_in(
    draft: &Draft<ReportView>,
    (place, line): (usize, usize),
    handing: &UseStateHandle<Handing>,
) -> Callback<File> {
    let (draft, handing) = (draft.clone(), handing.clone());
    Callback::from(move |file: File| {
        if file.size() > LARGEST_ATTACHMENT as f64 {
            return handing.set(Handing::TooLarge);
        }
        handing.set(Handing::Sending);
        let (draft, handing) = (draft.clone(), handing.clone());
        spawn_local(async move {
            match draft.access().send(client::upload_attachment(file.clone())).await {
                Ok(reply) => {
                    let at = format!("{}/evidence", goal_at(place, line));
                    let file = Evidence::from(&reply.value);
                    draft.edit(&at, |fields| fields.add_evidence(place, line, file));
                    handing.set(Handing::Nothing);
                }
                Err(trouble) => handing.set(Handing::Failed(file, trouble)),
            }
        });
    })
}

/// The files so far, each to be fetched or taken away.
fn handed_in(
    session: &Session,
    draft: &Draft<ReportView>,
    (place, line): (usize, usize),
    files: &[Evidence],
) -> Html {
    let at = format!("{}/evidence", goal_at(place, line));
    let remove = |id: Uuid| {
        let (draft, at) = (draft.clone(), at.clone());
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.remove_evidence(place, line, id));
            let input = format!("#{}", fields::id(&at));
            Timeout::new(0, move || browser::focus_on(&input)).forget();
        })
    };
    html! {
        <ul class="evidence-files">
            for file in files {
                <li key={file.id.to_string()}>
                    { file_link(session, file) }
                    <button
                        type="button"
                        class="button is-small"
                        aria-label={session.text("desk-evidence-remove", &[("name", &file.name)])}
                        onclick={remove(file.id)}
                    >
                        { "✕" }
                    </button>
                </li>
            }
        </ul>
    }
}

/// The name of a file, which fetches it.
pub fn file_link(session: &Session, file: &Evidence) -> Html {
    let known = (file.size > 0).then(|| session.in_brackets(&size(file.size)));
    html! {
        <SaveButton
            label={format!("{}{}", file.name, known.unwrap_or_default())}
            file={file.name.clone()}
            ask={client::read_attachment(file.id).ask}
        />
    }
}

fn choice(
    session: &Session,
    (at, goal): (&str, &str),
    problem: Option<String>,
    hand_in: &Callback<File>,
) -> Html {
    let id = fields::id(at);
    let onchange = {
        let hand_in = hand_in.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                hand_in.emit(file);
            }
            // The same file can be chosen once more.
            input.set_value("");
        })
    };
    let described = problem.as_ref().map(|_| format!(" {id}-problem")).unwrap_or_default();
    html! {
        <>
            <label for={id.clone()}>{ session.text("desk-evidence-add", &[("goal", goal)]) }</label>
            <input
                id={id.clone()}
                type="file"
                accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
                {onchange}
                aria-invalid={problem.as_ref().map(|_| "true")}
                aria-describedby={format!("{id}-hint{described}")}
            />
            <p class="hint" id={format!("{id}-hint")}>{ session.say("desk-evidence-kinds") }</p>
            if let Some(problem) = problem {
                { complain(&id, &problem) }
            }
        </>
    }
}
