//! What the clerk writes, and files that are added to it; kept when asked.
use std::rc::Rc;

use web_sys::File;
use wire::changes::{ChangeContent, ChangeKind, ChangeView, ChangedTask};
use yew::prelude::*;

use crate::{
    changes::client,
    components::{
        field::Field,
        form::{Form, use_form},
        form_state::{Unreadable, Values},
    },
    desk::call::Reply,
    reports::client::upload_attachment,
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct EditProps {
    pub reply: Rc<Reply<ChangeView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let session = use_session();
    let file = use_state(|| None::<File>);
    let form = use_form("edit", || start(&props.reply.value.content));
    let submit = {
        let (form, file) = (form.clone(), file.clone());
        let (reply, on_done) = (props.reply.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let access = form.desk().access.clone();
            let (reply, on_done, file) = (reply.clone(), on_done.clone(), (*file).clone());
            let read = read(form.values(), &reply.value.content);
            let mut content = match read {
                Ok(content) => content,
                Err(wrong) => return form.refuse(wrong),
            };
            form.run(
                async move {
                    if let Some(file) = file {
                        let id = access.send(upload_attachment(file)).await?.value.id;
                        content.evidence.push(domain::attachments::AttachmentId(id));
                    }
                    let call = client::edit_change(reply.value.about.id, &content);
                    access.send(call.seen(reply.version.as_deref())).await
                },
                move |_| on_done.emit(()),
            );
        })
    };
    let on_file = Callback::from(move |chosen| file.set(chosen));
    let fields = html! {
        <>
            { form.area(Field::new("reason", session.say("desk-change-reason")).required()) }
            { for props.reply.value.current.iter().map(|now| moved(&form, props.reply.value.content.kind, now)) }
            { form.file(Field::new("evidence", session.say("desk-docket-file")), ".pdf,.jpg,.jpeg,.png,.docx,.xlsx", &on_file) }
        </>
    };
    html! { <>{ form.frame(fields, &session.say("desk-save"), submit) }{ form.stale(&props.on_done) }</> }
}

fn start(content: &ChangeContent) -> Values {
    let day = content.due.map(|it| it.to_string()).unwrap_or_default();
    let indicator = content.indicator.map(|it| it.0.to_string()).unwrap_or_default();
    let target = content.target.map(|it| it.to_string()).unwrap_or_default();
    let owner = content.owner.map(|it| it.0.to_string()).unwrap_or_default();
    Values::default()
        .with("reason", content.reason.clone())
        .with("due", day)
        .with("text", content.text.clone())
        .with("indicator", indicator)
        .with("target", target)
        .with("owner", owner)
}

/// What is not shown stays as it was kept.
fn read(values: &Values, kept: &ChangeContent) -> Result<ChangeContent, Unreadable> {
    let mut wrong = Vec::new();
    let content = ChangeContent {
        reason: values.text("reason").to_owned(),
        due: values.read("due", &mut wrong),
        text: values.text("text").to_owned(),
        indicator: values.read("indicator", &mut wrong).map(domain::tasks::IndicatorId),
        target: values.read("target", &mut wrong),
        owner: values.read("owner", &mut wrong).map(domain::departments::DepartmentId),
        ..kept.clone()
    };
    if wrong.is_empty() { Ok(content) } else { Err(wrong) }
}

/// The fields of the kind.
fn moved(form: &Form, kind: ChangeKind, now: &ChangedTask) -> Html {
    let field = |name, id: &str| Field::new(name, form.session().say(id));
    match kind {
        ChangeKind::Date => form.input(field("due", "board-revision-due").kind("date")),
        ChangeKind::Scope => form.area(field("text", "board-revision-scope")),
        ChangeKind::Target => {
            let one = now.indicators.iter().map(|it| (it.id.to_string(), it.name.clone()));
            html! {
                <>
                    { form.select(field("indicator", "desk-change-indicator"), &one.collect::<Vec<_>>()) }
                    { form.input(field("target", "desk-change-target")) }
                </>
            }
        }
        ChangeKind::Owner => {
            let one = now.departments.iter().map(|it| (it.id.to_string(), it.name.clone()));
            form.select(field("owner", "board-revision-owner"), &one.collect::<Vec<_>>())
        }
        ChangeKind::Withdrawal => Html::default(),
    }
}
