//! 佐证材料 of a result: files are handed in one by one, before the result itself.
use std::rc::Rc;

use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use wire::attachments::LARGEST_ATTACHMENT;
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::{field::Field, form::Form, states::trouble_part},
    reports::{client, evidence::file_link, state::Evidence},
    session::use_session,
    sessions::access::use_desk,
};

/// The files so far, and what becomes of the one that was chosen last.
#[derive(Clone, Default, PartialEq)]
pub struct Files {
    pub kept: Vec<Evidence>,
    handing: Handing,
}

#[derive(Clone, Default, PartialEq)]
enum Handing {
    #[default]
    Nothing,
    Sending,
    TooLarge,
    Failed(File, Trouble),
}

pub enum Change {
    Keep(Evidence),
    Remove(Uuid),
    Send,
    TooLarge,
    Fail(File, Trouble),
}

impl Files {
    pub fn of(kept: Vec<Evidence>) -> Self {
        Self { kept, handing: Handing::Nothing }
    }

    pub fn is_sending(&self) -> bool {
        self.handing == Handing::Sending
    }

    pub fn ids(&self) -> Vec<Uuid> {
        self.kept.iter().map(|file| file.id).collect()
    }
}

impl Reducible for Files {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut files = (*self).clone();
        files.handing = match change {
            Change::Keep(file) => {
                files.kept.push(file);
                Handing::Nothing
            }
            Change::Remove(id) => {
                files.kept.retain(|file| file.id != id);
                files.handing
            }
            Change::Send => Handing::Sending,
            Change::TooLarge => Handing::TooLarge,
            Change::Fail(file, trouble) => Handing::Failed(file, trouble),
        };
        Rc::new(files)
    }
}

#[derive(PartialEq, Properties)]
pub struct EvidenceFieldProps {
    pub form: Form,
    pub files: UseReducerHandle<Files>,
}

#[component]
pub fn EvidenceField(props: &EvidenceFieldProps) -> Html {
    let session = use_session();
    let EvidenceFieldProps { form, files } = props;
    let hand_in = use_hand_in(files.dispatcher());
    let field = Field::new("evidence", session.say("desk-evidence"));
    let field = field.hint(session.say("desk-evidence-kinds"));
    let chosen = hand_in.reform(|file: Option<File>| file);
    html! {
        <div class="evidence">
            { kept(form, files) }
            { form.file(field, ".pdf,.jpg,.jpeg,.png,.docx,.xlsx", &chosen) }
            <p class="hint" role="status">
                if files.is_sending() {
                    { session.say("desk-evidence-sending") }
                } else if files.handing == Handing::TooLarge {
                    { session.say("desk-evidence-too-large") }
                }
            </p>
            if let Handing::Failed(file, trouble) = &files.handing {
                { trouble_part(&session, trouble, &hand_in.reform({
                    let file = file.clone();
                    move |()| Some(file.clone())
                })) }
            }
        </div>
    }
}

#[hook]
fn use_hand_in(files: UseReducerDispatcher<Files>) -> Callback<Option<File>> {
    let desk = use_desk();
    Callback::from(move |file: Option<File>| {
        let Some(file) = file else { return };
        if file.size() > LARGEST_ATTACHMENT as f64 {
            return files.dispatch(Change::TooLarge);
        }
        files.dispatch(Change::Send);
        let (files, access) = (files.clone(), desk.access.clone());
        spawn_local(async move {
            let outcome = access.send(client::upload_attachment(file.clone())).await;
            files.dispatch(match outcome {
                Ok(reply) => Change::Keep(Evidence::from(&reply.value)),
                Err(trouble) => Change::Fail(file, trouble),
            });
        });
    })
}

/// The files so far, each to be fetched or taken away.
fn kept(form: &Form, files: &UseReducerHandle<Files>) -> Html {
    let session = form.session();
    let remove = |id: Uuid| {
        let files = files.dispatcher();
        Callback::from(move |_: MouseEvent| files.dispatch(Change::Remove(id)))
    };
    html! {
        <ul class="evidence-files">
            for file in &files.kept {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_until_it_is_taken_away() {
        let file =
            |id| Evidence { id: Uuid::from_u128(id), name: "验收单.pdf".to_owned(), size: 1 };
        let files = Rc::new(Files::of(vec![file(1)])).reduce(Change::Send);
        assert!(files.is_sending());
        let files = files.reduce(Change::Keep(file(2)));
        assert!(!files.is_sending());
        assert_eq!(files.reduce(Change::Remove(Uuid::from_u128(1))).ids(), [Uuid::from_u128(2)]);
    }
}
