//! About this supervision: the document's own words, the rules of the lights, contact and source.
use domain::tasks::Light;
use wire::programmes::ProgrammeView;
use yew::prelude::*;

use crate::{
    client,
    components::{
        downloads::downloads,
        heading::{Heading, as_of, crumbs},
        light,
    },
    programmes::narrative::{Block, blocks},
    session::{Session, use_session},
    view::use_view,
    words,
};

#[derive(PartialEq, Properties)]
pub struct AboutPageProps {
    pub year: i32,
}

#[component]
pub fn AboutPage(props: &AboutPageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let programme = use_view(client::read_programme(year));
    programme.page(|programme| {
        let title = session.say("board-about-title");
        html! {
            <>
                <div class="page-heading">
                    { crumbs(&session, year, Vec::new(), &title) }
                    <Heading title={title.clone()} description={session.say("board-about-detail")}>
                        { title }
                    </Heading>
                    { as_of(&session, programme.summary.as_of) }
                </div>
                { rules(&session) }
                { contact(&session, programme) }
                { narrative(&session, &programme.narrative) }
                { source(&session, programme) }
                { downloads(&session, year) }
            </>
        }
    })
}

fn rules(session: &Session) -> Html {
    html! {
        <section aria-labelledby="rules">
            <h2 id="rules">{ session.say("board-rules") }</h2>
            <p>{ session.say("board-rules-detail") }</p>
            <dl class="rules">
                for light in Light::ALL {
                    <div>
                        <dt>{ light::mark(session, light) }</dt>
                        <dd>{ words::light_rule(session.language(), light) }</dd>
                    </div>
                }
            </dl>
        </section>
    }
}

fn narrative(session: &Session, paragraphs: &[String]) -> Html {
    let blocks = blocks(paragraphs);
    if blocks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="narrative" aria-labelledby="narrative">
            <h2 id="narrative">{ session.say("board-narrative") }</h2>
            <div class="document" lang={session.original()}>
                { for blocks.into_iter().map(block) }
            </div>
        </section>
    }
}

fn block(block: Block) -> Html {
    match block {
        Block::Title(text) => html! { <p class="document-title">{ text }</p> },
        Block::Heading(text) => html! { <h3>{ text }</h3> },
        Block::Subheading(text) => html! { <h4>{ text }</h4> },
        Block::Paragraph(text) => html! { <p>{ text }</p> },
        Block::Points(points) => html! {
            <ul class="points">
                for point in points {
                    <li>{ point }</li>
                }
            </ul>
        },
    }
}

fn contact(session: &Session, programme: &ProgrammeView) -> Html {
    let ProgrammeView { contact, contact_email, .. } = programme;
    if contact.is_none() && contact_email.is_none() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="contact">
            <h2 id="contact">{ session.say("board-contact") }</h2>
            if let Some(contact) = contact {
                <p lang={session.original()}>{ contact }</p>
            }
            if let Some(email) = contact_email {
                <p>
                    { session.say("board-contact-email") }
                    <a href={format!("mailto:{email}")}>{ email }</a>
                </p>
            }
        </section>
    }
}

fn source(session: &Session, programme: &ProgrammeView) -> Html {
    let line = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <section aria-labelledby="source">
            <h2 id="source">{ session.say("board-source") }</h2>
            <dl class="listing">
                if let Some(approver) = &programme.approver {
                    { line("board-approver", html! { <span lang={session.original()}>{ approver }</span> }) }
                }
                if let Some(day) = programme.approved_on {
                    { line("board-approved-on", words::date(session.language(), day).into()) }
                }
                if let Some(source) = &programme.source {
                    { line("board-source-file", html! { <span lang={session.original()}>{ &source.file_name }</span> }) }
                    { line("board-source-imported", words::instant(session.language(), source.imported_at).into()) }
                    { line("board-source-digest", html! { <code>{ &source.sha256 }</code> }) }
                }
            </dl>
            <p>
                <a href={session.api_documentation()}>{ session.say("board-api-documentation") }</a>
            </p>
        </section>
    }
}
