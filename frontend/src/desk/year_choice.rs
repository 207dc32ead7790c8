//! Which year's programme a page is about: what the address says, else the newest.
use serde::{Deserialize, Serialize};
use wire::{page::Page, programmes::ProgrammeSummary};
use yew::prelude::*;

use crate::{
    client,
    desk::{
        filter::use_filter,
        route::DeskRoute,
        states::{Way, nothing},
    },
    session::{Arrival, Session, use_session},
    view::{View, use_view},
};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct YearQuery {
    #[serde(default)]
    year: Option<i32>,
}

pub struct YearChoice {
    programmes: View<Page<ProgrammeSummary>>,
    asked: Option<i32>,
    session: Session,
}

#[hook]
pub fn use_year() -> YearChoice {
    let YearQuery { year: asked } = use_filter();
    let programmes = use_view(client::list_programmes());
    YearChoice { programmes, asked, session: use_session() }
}

impl YearChoice {
    /// Renders what is about a year, below the way to the other years.
    pub fn show(&self, route: &DeskRoute, ready: impl FnOnce(i32) -> Html) -> Html {
        self.programmes.part(|page| {
            let years: Vec<i32> = page.items.iter().map(|it| it.year).collect();
            let Some(year) = chosen(&years, self.asked) else {
                let say = |id: &str| self.session.say(id);
                return nothing(&say("desk-no-programme"), &say("desk-no-programme-detail"));
            };
            html! { <>{ self.others(route, &years, year) }{ ready(year) }</> }
        })
    }

    fn others(&self, route: &DeskRoute, years: &[i32], chosen: i32) -> Html {
        if years.len() < 2 {
            return Html::default();
        }
        html! {
            <nav class="years" aria-label={self.session.say("desk-years")}>
                <ul>
                    for year in years.iter().copied() {
                        <li>
                            <Way
                                to={route.clone()}
                                query={format!("year={year}")}
                                arrival={Arrival::Returned}
                                current={(year == chosen).then_some("true")}
                            >
                                { year }
                            </Way>
                        </li>
                    }
                </ul>
            </nav>
        }
    }
}

fn chosen(years: &[i32], asked: Option<i32>) -> Option<i32> {
    asked.filter(|year| years.contains(year)).or_else(|| years.iter().copied().max())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_year_unless_the_address_names_another() {
        assert_eq!(chosen(&[2017, 2018], None), Some(2018));
        assert_eq!(chosen(&[2017, 2018], Some(2017)), Some(2017));
        assert_eq!(chosen(&[2017, 2018], Some(1999)), Some(2018));
        assert_eq!(chosen(&[], Some(2017)), None);
    }
}
