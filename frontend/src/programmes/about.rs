//! About this supervision: the document's own words, the rules of the lights, contact and source.
use std::rc::Rc;

use domain::tasks::Light;
use wire::programmes::ProgrammeView;
use yew::prelude::*;

use crate::{
    client,
    components::{
        downloads::Downloads,
        heading::{AsOf, Crumbs, Heading},
        light::LightMark,
    },
    programmes::narrative::{Block, blocks},
    session::use_session,
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
                    <Crumbs {year} here={title.clone()} />
                    <Heading title={title.clone()} description={session.say("board-about-detail")}>
                        { title }
                    </Heading>
                    <AsOf at={programme.summary.as_of} />
                </div>
                <Rules />
                <Narrative programme={programme.clone()} />
                <Contact programme={programme.clone()} />
                <SourceFile programme={programme.clone()} />
                <Downloads {year} />
            </>
        }
    })
}

#[component]
fn Rules() -> Html {
    let session = use_session();
    html! {
        <section aria-labelledby="rules">
            <h2 id="rules">{ session.say("board-rules") }</h2>
            <p>{ session.say("board-rules-detail") }</p>
            <dl class="rules">
                for light in Light::ALL {
                    <div>
                        <dt><LightMark {light} /></dt>
                        <dd>{ words::light_rule(session.language(), light) }</dd>
                    </div>
                }
            </dl>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct PartProps {
    programme: Rc<ProgrammeView>,
}

#[component]
fn Narrative(props: &PartProps) -> Html {
    let session = use_session();
    let blocks = blocks(&props.programme.narrative);
    if blocks.is_empty() {
        return Html::default();
    }
    let block = |block: Block| match block {
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
    };
    html! {
        <section class="narrative" aria-labelledby="narrative">
            <h2 id="narrative">{ session.say("board-narrative") }</h2>
            <div class="document" lang={session.original()}>
                { for blocks.into_iter().map(block) }
            </div>
        </section>
    }
}

#[component]
fn Contact(props: &PartProps) -> Html {
    let session = use_session();
    let ProgrammeView { contact, contact_email, .. } = &*props.programme;
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

#[component]
fn SourceFile(props: &PartProps) -> Html {
    let session = use_session();
    let source = &props.programme.source;
    html! {
        <section aria-labelledby="source">
            <h2 id="source">{ session.say("board-source") }</h2>
            <dl class="listing">
                <div>
                    <dt>{ session.say("board-source-file") }</dt>
                    <dd lang={session.original()}>{ &source.file_name }</dd>
                </div>
                <div>
                    <dt>{ session.say("board-source-imported") }</dt>
                    <dd>{ words::instant(session.language(), source.imported_at) }</dd>
                </div>
                <div>
                    <dt>{ session.say("board-source-digest") }</dt>
                    <dd><code>{ &source.sha256 }</code></dd>
                </div>
            </dl>
            <p>
                <a href={session.api_documentation()}>{ session.say("board-api-documentation") }</a>
            </p>
        </section>
    }
}
