//! How many tasks burn in which light: as a bar of shares and as links to the tasks.
use domain::tasks::Light;
use wire::tasks::{LightCounts, TaskQuery};
use yew::prelude::*;

use crate::{
    components::{light, link::Go},
    route::Route,
    session::{Arrival, Session},
    words,
};

/// The bar's length in its own units.
const LENGTH: usize = 1000;
/// White between two shares.
const GAP: usize = 4;

/// A light's part of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub light: Light,
    pub start: usize,
    pub length: usize,
}

/// The parts of the bar, the most urgent first; lights without tasks have none.
pub fn shares(counts: LightCounts) -> Vec<Share> {
    let total: usize = Light::ALL.iter().map(|light| counts.count(*light)).sum();
    let mut before = 0;
    let mut shares = Vec::new();
    for light in Light::ALL {
        let count = counts.count(light);
        if count == 0 {
            continue;
        }
        let start = before * LENGTH / total;
        before += count;
        let end = before * LENGTH / total;
        let gap = if before == total { 0 } else { GAP };
        shares.push(Share { light, start, length: (end - start).saturating_sub(gap) });
    }
    shares
}

/// Says nothing that the counts beside it don't say.
pub fn bar(counts: LightCounts) -> Html {
    html! {
        <svg
            class="bar"
            viewBox={format!("0 0 {LENGTH} 10")}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            for share in shares(counts) {
                <rect
                    class={light::class_of(share.light)}
                    x={share.start.to_string()}
                    y="0"
                    width={share.length.to_string()}
                    height="10"
                />
            }
        </svg>
    }
}

/// A link to the tasks of each light, within what the filter leaves.
pub fn tiles(session: &Session, year: i32, counts: LightCounts, filter: &TaskQuery) -> Html {
    let tile = |light: Light| {
        let count = counts.count(light);
        let current = (filter.light == Some(light)).then_some("true");
        let class = classes!("tile", light::class_of(light), (count == 0).then_some("is-none"));
        let filter = TaskQuery { light: Some(light), ..filter.clone() };
        html! {
            <li key={words::light_word(light)}>
                <Go
                    to={Route::Board { year }}
                    {filter}
                    {class}
                    {current}
                    arrival={Arrival::Filtered}
                >
                    { light::shape(light) }
                    <span class="tile-name">{ words::light_name(session.language(), light) }</span>
                    <span class="tile-count">{ count }</span>
                </Go>
            </li>
        }
    };
    html! {
        <ul class="tiles" aria-label={session.say("board-lights")}>
            { for Light::ALL.into_iter().map(tile) }
        </ul>
    }
}

/// The lights that burn at all, each with its count.
pub fn in_words(session: &Session, counts: LightCounts) -> Html {
    html! {
        <ul class="counts">
            for light in Light::ALL.into_iter().filter(|light| counts.count(*light) > 0) {
                <li class={light::class_of(light)}>
                    { light::shape(light) }
                    { words::light_name(session.language(), light) }
                    { " " }
                    <b>{ counts.count(light) }</b>
                </li>
            }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_fill_the_bar() {
        let counts = LightCounts {
            overdue: 3,
            behind: 5,
            on_track: 20,
            completed: 1,
            ..LightCounts::default()
        };
        let shares = shares(counts);
        assert_eq!(shares.len(), 4);
        assert_eq!(shares[0].light, Light::Overdue);
        for pair in shares.windows(2) {
            assert_eq!(pair[0].start + pair[0].length + GAP, pair[1].start);
        }
        let last = shares.last().unwrap();
        assert_eq!(last.start + last.length, LENGTH);
    }

    #[test]
    fn no_tasks_make_no_bar() {
        assert!(shares(LightCounts::default()).is_empty());
    }
}
