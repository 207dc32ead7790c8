use std::collections::BTreeMap;

use actix_web::{
    get,
    web::{Data, Json, Path},
};
use chrono::NaiveDate;
use domain::{access, calendar::ReportingPeriod};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::calendar::{CalendarView, PeriodView, TaskDueDate};

use crate::{
    Error,
    auth::Allowed,
    board::{Board, ProgrammeOnBoard},
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_calendar);
}

/// Read when reports and tasks are due.
#[utoipa::path(
    tag = "calendar",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = CalendarView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/calendar")]
async fn read_calendar(
    _: Allowed<access::ReadCalendar>,
    year: Path<i32>,
    board: Data<Board>,
) -> Result<Json<CalendarView>, Error> {
    Ok(Json(view(&*board.current().programme(*year)?)))
}

pub(crate) fn view(board: &ProgrammeOnBoard) -> CalendarView {
    let calendar = &board.programme.calendar;
    let mut due_dates: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for due in board.tasks.iter().filter_map(|task| task.standing().due) {
        *due_dates.entry(due).or_default() += 1;
    }
    CalendarView {
        year: board.programme.year.number(),
        today: board.today,
        roll: calendar.roll,
        periods: period_views(board),
        task_due_dates: due_dates
            .into_iter()
            .map(|(due, tasks)| TaskDueDate { due, tasks })
            .collect(),
    }
}

pub(crate) fn period_views(board: &ProgrammeOnBoard) -> Vec<PeriodView> {
    let working_days = &board.programme.calendar.working_days;
    let view = |period: &ReportingPeriod| PeriodView {
        kind: period.kind,
        from: period.from,
        nominal: period.nominal,
        due: period.due,
        day_off: !working_days.is_working(period.due),
    };
    board.periods.iter().map(view).collect()
}
