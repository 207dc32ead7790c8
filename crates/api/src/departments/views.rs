//! A department as the public reads it.
use domain::{
    departments::{Department, DepartmentId},
    posts::PostKind,
};
use wire::{departments::DepartmentView, page::Page, tasks::LightCounts};

use crate::{board::ProgrammeOnBoard, posts};

pub(crate) fn list(board: &ProgrammeOnBoard) -> Page<DepartmentView> {
    let mut items: Vec<DepartmentView> =
        board.programme.departments.iter().map(|department| view(board, department)).collect();
    // The busiest first; names decide among equals, so that the order never changes by itself.
    items.sort_by(|one, other| other.tasks.cmp(&one.tasks).then_with(|| one.name.cmp(&other.name)));
    Page { total: items.len(), items, next_cursor: None, as_of: board.as_of }
}

pub(crate) fn find(board: &ProgrammeOnBoard, id: DepartmentId) -> Option<DepartmentView> {
    board.programme.department(id).map(|department| view(board, department))
}

fn view(board: &ProgrammeOnBoard, department: &Department) -> DepartmentView {
    let owned = || {
        board.tasks.iter().filter(|task| {
            task.standing().departments.iter().any(|it| it.id == Some(department.id.0))
        })
    };
    DepartmentView {
        id: department.id.0,
        name: department.name.to_string(),
        bureau: department.bureau().to_owned(),
        collective: department.collective,
        tasks: owned().count(),
        lights: LightCounts::of(owned().map(|task| task.light.status)),
        leaders: board
            .programme
            .posts
            .iter()
            .filter(|post| {
                post.kind == PostKind::DepartmentLeader && post.department == Some(department.id)
            })
            .map(|post| posts::views::summary(board, post))
            .collect(),
    }
}
