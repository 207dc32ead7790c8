//! Which year a page is about: the one that the address asks for, else the newest.
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use wire::{page::Page, programmes::ProgrammeSummary};
use yew::prelude::*;

use crate::{
    cockpit::client,
    desk::{
        call::Reply,
        filter::{self, use_filter},
        read::{Read, use_read},
        route::DeskRoute,
        states::{Way, nothing},
    },
    session::{Arrival, Session, use_session},
};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct YearQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

impl YearQuery {
    pub fn of(year: i32) -> String {
        filter::write(&Self { year: Some(year) })
    }
}

pub struct Years {
    programmes: Read<Page<ProgrammeSummary>>,
    asked: Option<i32>,
    session: Session,
}

#[hook]
pub fn use_years() -> Years {
    let session = use_session();
    let YearQuery { year: asked } = use_filter();
    Years { programmes: use_read(client::list_programmes()), asked, session }
}

impl Years {
    /// Every year with a programme, the newest first.
    pub fn all(&self) -> Vec<i32> {
        let page = self.programmes.value().into_iter();
        let mut years: Vec<i32> = page.flat_map(|page| &page.items).map(|it| it.year).collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years
    }

    /// Renders a page about the year in question.
    pub fn page(&self, ready: impl FnOnce(i32) -> Html) -> Html {
        self.programmes.page(|_: &Rc<Reply<_>>| {
            let years = self.all();
            match chosen(&years, self.asked) {
                Some(year) => ready(year),
                None => nothing(
                    &self.session.say("board-no-programme-title"),
                    &self.session.say("board-no-programme-detail"),
                ),
            }
        })
    }

    /// The way to the same page of another year.
    pub fn chooser(&self, to: &DeskRoute, year: i32) -> Html {
        let years = self.all();
        if years.len() < 2 {
            return Html::default();
        }
        html! {
            <nav class="years" aria-label={self.session.say("board-years")}>
                <ul>
                    for one in years {
                        <li>
                            <Way
                                to={to.clone()}
                                query={YearQuery::of(one)}
                                current={(one == year).then_some("page")}
                                arrival={Arrival::Returned}
                            >
                                { self.session.text("board-year", &[("year", &one.to_string())]) }
                            </Way>
                        </li>
                    }
                </ul>
            </nav>
        }
    }
}

/// The year that is asked for, where it has a programme; else the newest.
fn chosen(years: &[i32], asked: Option<i32>) -> Option<i32> {
    asked.filter(|year| years.contains(year)).or(years.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_year_shows_unless_another_is_asked_for() {
        assert_eq!(chosen(&[2018, 2017], None), Some(2018));
        assert_eq!(chosen(&[2018, 2017], Some(2017)), Some(2017));
        assert_eq!(chosen(&[2018, 2017], Some(1066)), Some(2018));
        assert_eq!(chosen(&[], Some(2017)), None);
    }
}
