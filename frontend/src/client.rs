//! One function per operation of the public API, named like it. Each gives a request: its path and
//! the shape of its answer.
use std::marker::PhantomData;

use domain::tasks::TaskKey;
use gloo::net::http;
use serde_json::Value;
use uuid::Uuid;
use wire::{
    bulletins::PublicBulletin,
    calendar::CalendarView,
    departments::DepartmentView,
    instance::InstanceView,
    page::Page,
    posts::PostView,
    problem::Problem,
    programmes::{ProgrammeSummary, ProgrammeView},
    tasks::{PublicTask, TaskDetail, TaskQuery},
};

use crate::{session::Session, tasks::filter};

/// A read of the API: what follows `/api/v1/public/`, and what comes back.
pub struct Request<T> {
    path: String,
    answer: PhantomData<fn() -> T>,
}

impl<T> Request<T> {
    fn to(path: String) -> Self {
        Self { path, answer: PhantomData }
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn into_path(self) -> String {
        self.path
    }
}

pub fn read_instance() -> Request<InstanceView> {
    Request::to("instance".to_owned())
}

pub fn list_programmes() -> Request<Page<ProgrammeSummary>> {
    Request::to("programmes".to_owned())
}

pub fn read_programme(year: i32) -> Request<ProgrammeView> {
    Request::to(format!("programmes/{year}"))
}

pub fn list_tasks(year: i32, query: &TaskQuery) -> Request<Page<PublicTask>> {
    let query = filter::write(&filter::request(query));
    Request::to(format!("programmes/{year}/tasks?{query}"))
}

pub fn read_task(year: i32, key: TaskKey) -> Request<TaskDetail> {
    Request::to(format!("programmes/{year}/tasks/{key}"))
}

pub fn list_departments(year: i32) -> Request<Page<DepartmentView>> {
    Request::to(format!("programmes/{year}/departments"))
}

pub fn read_department(year: i32, id: Uuid) -> Request<DepartmentView> {
    Request::to(format!("programmes/{year}/departments/{id}"))
}

pub fn list_posts(year: i32) -> Request<Page<PostView>> {
    Request::to(format!("programmes/{year}/posts"))
}

pub fn read_post(year: i32, id: Uuid) -> Request<PostView> {
    Request::to(format!("programmes/{year}/posts/{id}"))
}

pub fn read_calendar(year: i32) -> Request<CalendarView> {
    Request::to(format!("programmes/{year}/calendar"))
}

pub fn list_public_bulletins(year: i32) -> Request<Page<PublicBulletin>> {
    Request::to(format!("programmes/{year}/bulletins"))
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The request did not reach the server.
    Unreachable,
    /// The server's answer is a problem, in the reader's language.
    Refused(Box<Problem>),
    /// The answer is not what this board reads.
    Unreadable,
}

impl Trouble {
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Refused(problem) if problem.status == 404)
    }

    /// The stable name of what the server refuses.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(problem) => Some(&problem.code),
            Self::Unreachable | Self::Unreadable => None,
        }
    }

    /// What the server says where it has no answer to give.
    pub fn missing(session: &Session) -> Self {
        Self::Refused(Box::new(Problem {
            kind: "urn:guapai:problem:not_found".to_owned(),
            status: 404,
            code: "not_found".to_owned(),
            title: session.say("board-missing-title"),
            detail: Some(session.say("board-missing-detail")),
            errors: Vec::new(),
            legal: Vec::new(),
        }))
    }
}

/// Asks the API, in the reader's language.
///
/// # Errors
/// When the server can't be reached, answers with a problem, or with something else.
pub async fn send(session: &Session, path: &str) -> Result<Value, Trouble> {
    let response = http::Request::get(&session.api(path))
        .header("Accept-Language", session.language().tag())
        .send()
        .await
        .map_err(|_| Trouble::Unreachable)?;
    let body = response.text().await.map_err(|_| Trouble::Unreachable)?;
    read_answer(response.ok(), &body)
}

/// Reads an answer's body, which is a problem where the answer is not `ok`.
///
/// # Errors
/// The problem, or that it is none.
pub fn read_answer(ok: bool, body: &str) -> Result<Value, Trouble> {
    let answer: Value = serde_json::from_str(body).map_err(|_| Trouble::Unreadable)?;
    if ok {
        return Ok(answer);
    }
    let problem = serde_json::from_value(answer).map_err(|_| Trouble::Unreadable)?;
    Err(Trouble::Refused(Box::new(problem)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::tasks::Light;

    #[test]
    fn a_list_of_tasks_is_asked_for_whole() {
        let query = TaskQuery {
            light: Some(Light::Behind),
            q: Some("供水".to_owned()),
            ..TaskQuery::default()
        };
        assert_eq!(
            list_tasks(2017, &query).path(),
            "programmes/2017/tasks?light=behind&q=%E4%BE%9B%E6%B0%B4&limit=200"
        );
    }

    #[test]
    fn a_problem_is_told_from_an_answer_and_from_noise() {
        let problem = r#"{"type":"urn:guapai:problem:not_found","status":404,"code":"not_found","title":"没有找到"}"#;
        assert!(read_answer(false, problem).is_err_and(|it| it.is_missing()));
        assert_eq!(read_answer(false, "<html>"), Err(Trouble::Unreadable));
        assert_eq!(read_answer(true, "<html>"), Err(Trouble::Unreadable));
        assert!(read_answer(true, "{}").is_ok());
    }
}
