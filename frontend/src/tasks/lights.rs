//! 亮灯历程: the lights of a task over time, drawn as a band, and the same as a table.
use std::mem::discriminant;

use chrono::NaiveDate;
use domain::tasks::Light;
use wire::tasks::{LightView, TaskDepartment};
use yew::prelude::*;

use crate::{components::light, session::Session, tasks::reason, words};

/// The band's length, in tenths of a per cent.
const LENGTH: i64 = 1000;
/// The narrowest band, on a phone, in pixels.
const NARROWEST: i64 = 280;

/// One light with its part of the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub light: Light,
    pub from: NaiveDate,
    pub start: i64,
    pub length: i64,
}

/// The parts of the band, the oldest first; a light that only changed its reason burns on.
pub fn parts(lights: &[(NaiveDate, Light)], until: NaiveDate) -> Vec<Part> {
    let Some((first, _)) = lights.first().copied() else { return Vec::new() };
    let days = (until - first).num_days().max(0) + 1;
    let mut changes: Vec<(NaiveDate, Light)> = lights.to_vec();
    changes.dedup_by_key(|(_, light)| *light);
    let at = |day: NaiveDate| ((day - first).num_days() * LENGTH / days).clamp(0, LENGTH);
    let ends = changes.iter().skip(1).map(|(day, _)| at(*day)).chain([LENGTH]);
    let part = |((from, light), end): (&(NaiveDate, Light), i64)| {
        let start = at(*from);
        Part { light: *light, from: *from, start, length: end - start }
    };
    changes.iter().zip(ends).map(part).collect()
}

/// True where so many characters stand beside the shape even on a phone.
fn has_room(part: &Part, name: &str) -> bool {
    let letters: i64 = name.chars().map(|letter| if letter.is_ascii() { 8 } else { 15 }).sum();
    part.length * NARROWEST / LENGTH >= letters + 26
}

fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Nothing where no light was kept.
pub fn band(session: &Session, lights: &[LightView], until: NaiveDate) -> Html {
    let changes: Vec<_> = lights.iter().map(|light| (light.on, light.status)).collect();
    let parts = parts(&changes, until);
    let Some(first) = parts.first() else { return Html::default() };
    let day = |day| words::date(session.language(), day);
    html! {
        <svg class="band" width="100%" height="64" role="img" aria-label={session.say("board-band")}>
            for part in &parts {
                { drawn(session, part) }
            }
            <text class="tick" x="0" y="59">{ day(first.from) }</text>
            <text class="tick" x="100%" y="59" text-anchor="end">{ day(until) }</text>
        </svg>
    }
}

fn drawn(session: &Session, part: &Part) -> Html {
    let name = words::light_name(session.language(), part.light);
    let class = light::class_of(part.light);
    html! {
        <g class={class}>
            if has_room(part, "") {
                <svg x={percent(part.start)} y="1" overflow="visible">{ light::shape(part.light) }</svg>
            }
            if has_room(part, &name) {
                <text class="band-name" x={percent(part.start)} y="16" dx="24">{ name }</text>
            }
            <rect x={percent(part.start)} y="24" width={percent(part.length)} height="16" />
        </g>
    }
}

/// True where a light burns on for the same reason, which only counts its days on.
pub fn goes_on(one: &LightView, next: &LightView) -> bool {
    one.status == next.status && discriminant(&one.reason) == discriminant(&next.reason)
}

/// The entries of a light that burned on, day by day; nothing where there is only one.
pub fn day_by_day<'a>(
    session: &Session,
    run: impl ExactSizeIterator<Item = &'a LightView>,
    departments: &[TaskDepartment],
) -> Html {
    if run.len() < 2 {
        return Html::default();
    }
    html! {
        <details class="quiet">
            <summary>{ session.count("board-lights-daily", run.len()) }</summary>
            <ul>
                for entry in run {
                    <li>
                        { words::day_of_month(session.language(), entry.on) }
                        { " " }
                        { reason::sentence(session.language(), &entry.reason, departments) }
                    </li>
                }
            </ul>
        </details>
    }
}

/// Each light with its reason, the newest first.
fn table(session: &Session, lights: &[LightView], departments: &[TaskDepartment]) -> Html {
    let heading = |id: &str| html! { <th scope="col">{ session.say(id) }</th> };
    let runs: Vec<&[LightView]> = lights.chunk_by(goes_on).collect();
    html! {
        <table class="values">
            <thead>
                <tr>
                    { heading("board-since") }
                    { heading("board-light") }
                    { heading("board-why") }
                </tr>
            </thead>
            <tbody>
                for run in runs.into_iter().rev() {
                    { row(session, run, departments) }
                }
            </tbody>
        </table>
    }
}

fn row(session: &Session, run: &[LightView], departments: &[TaskDepartment]) -> Html {
    let Some((first, last)) = run.first().zip(run.last()) else { return Html::default() };
    html! {
        <tr>
            <th scope="row">{ words::date(session.language(), first.on) }</th>
            <td>{ light::mark(session, last.status) }</td>
            <td>
                { reason::sentence(session.language(), &last.reason, departments) }
                { day_by_day(session, run.iter(), departments) }
            </td>
        </tr>
    }
}

pub fn lights(
    session: &Session,
    lights: &[LightView],
    departments: &[TaskDepartment],
    until: NaiveDate,
) -> Html {
    if lights.is_empty() {
        return Html::default();
    }
    html! {
        <section class="lights" aria-labelledby="lights">
            <h2 id="lights">{ session.say("board-lights-so-far") }</h2>
            { band(session, lights, until) }
            <details>
                <summary>{ session.say("board-lights-table") }</summary>
                { table(session, lights, departments) }
            </details>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tasks::Reason;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, month, day).unwrap()
    }

    #[test]
    fn the_parts_follow_each_other_to_the_end() {
        let lights = [
            (day(3, 1), Light::OnTrack),
            (day(3, 6), Light::Behind),
            (day(3, 8), Light::Behind),
            (day(3, 10), Light::Overdue),
        ];
        let parts = parts(&lights, day(3, 10));
        let read: Vec<_> = parts.iter().map(|it| (it.light, it.start, it.length)).collect();
        assert_eq!(
            read,
            [(Light::OnTrack, 0, 500), (Light::Behind, 500, 400), (Light::Overdue, 900, 100)]
        );
    }

    #[test]
    fn a_light_goes_on_while_only_its_days_count_on() {
        let late = |days| LightView {
            status: Light::Behind,
            reason: Reason::MilestoneOverdue {
                milestone: "完成招标".to_owned(),
                due: day(3, 1),
                days,
            },
            on: day(3, 1),
        };
        let fine = LightView { status: Light::OnTrack, reason: Reason::WithinPlan, on: day(4, 1) };
        let lights = [late(1), late(2), fine, late(3)];
        let runs: Vec<usize> = lights.chunk_by(goes_on).map(<[_]>::len).collect();
        assert_eq!(runs, [2, 1, 1]);
    }

    #[test]
    fn one_light_fills_the_band_and_none_draws_nothing() {
        let one = parts(&[(day(3, 1), Light::OnTrack)], day(3, 1));
        assert_eq!((one[0].start, one[0].length), (0, LENGTH));
        assert!(has_room(&one[0], "正常"));
        assert!(parts(&[], day(3, 1)).is_empty());
        let ahead = parts(&[(day(3, 5), Light::OnTrack)], day(3, 1));
        assert_eq!(ahead[0].length, LENGTH);
    }
}
