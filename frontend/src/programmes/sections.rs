//! The areas of a programme as sections, in the document's order.
use wire::{
    programmes::{CategoryView, ProgrammeView},
    tasks::{LightCounts, PublicTask},
};
use yew::prelude::*;

use crate::{components::counts, programmes::choices::area_name, session::Session, tasks::row};

/// Tasks that follow each other in one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub area: Option<CategoryView>,
    pub tasks: Vec<PublicTask>,
}

/// Groups tasks by area without changing their order.
pub fn group(areas: &[CategoryView], tasks: &[PublicTask]) -> Vec<Section> {
    tasks
        .chunk_by(|one, next| one.task.category == next.task.category)
        .map(|tasks| {
            let name = tasks.first().and_then(|task| task.task.category.as_ref());
            Section {
                area: areas.iter().find(|area| Some(&area.name) == name).cloned(),
                tasks: tasks.to_vec(),
            }
        })
        .collect()
}

pub fn sections(session: &Session, programme: &ProgrammeView, tasks: &[PublicTask]) -> Html {
    let areas = &programme.categories;
    html! {
        <>
            <nav class="areas" aria-label={session.say("board-areas")}>
                <ul>
                    for area in areas {
                        <li>
                            <a href={format!("#area-{}", area.place)} lang={session.original()}>
                                { area_name(area) }
                            </a>
                            { " " }
                            <span class="quiet">{ area.tasks }</span>
                        </li>
                    }
                </ul>
            </nav>
            for (place, part) in group(areas, tasks).iter().enumerate() {
                <div key={place}>{ section(session, programme.summary.year, part) }</div>
            }
        </>
    }
}

fn section(session: &Session, year: i32, Section { area, tasks }: &Section) -> Html {
    let id = match area {
        Some(area) => format!("area-{}", area.place),
        None => "area-none".to_owned(),
    };
    let name = area.as_ref().map_or_else(|| session.say("board-no-area"), area_name);
    let counts = LightCounts::of(tasks.iter().map(|task| task.light.status));
    html! {
        <section class="area" aria-labelledby={id.clone()}>
            <div class="area-heading">
                <h3 {id} lang={session.original()}>{ name }</h3>
                { counts::in_words(session, counts) }
            </div>
            { row::rows(session, year, tasks, row::Area::Hidden) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::samples::task;

    #[test]
    fn tasks_stay_in_the_documents_order() {
        let area = |place: u32, name: &str| CategoryView {
            place,
            ordinal: Some(place),
            name: name.to_owned(),
            tasks: 0,
            lights: LightCounts::default(),
        };
        let tasks = [
            task("1", Some("教育")),
            task("2", Some("教育")),
            task("6", Some("住房")),
            task("7", None),
        ];
        let sections = group(&[area(1, "教育"), area(2, "住房")], &tasks);
        let read: Vec<_> = sections
            .iter()
            .map(|section| (section.area.as_ref().map(|area| area.place), section.tasks.len()))
            .collect();
        assert_eq!(read, [(Some(1), 2), (Some(2), 1), (None, 1)]);
    }
}
