//! A leader's post as the public reads it.
use domain::posts::{Post, PostId};
use wire::{
    page::Page,
    posts::{PostSummary, PostView, TenureView},
    tasks::{LightCounts, PublicTask},
};

use crate::board::ProgrammeOnBoard;

fn owned<'a>(board: &'a ProgrammeOnBoard, post: &Post) -> impl Iterator<Item = &'a PublicTask> {
    let id = Some(post.id.0);
    board.tasks.iter().filter(move |task| {
        task.standing()
            .departments
            .iter()
            .any(|it| it.leader_post == id || it.city_leader_post == id)
    })
}

pub(crate) fn summary(board: &ProgrammeOnBoard, post: &Post) -> PostSummary {
    PostSummary {
        id: post.id.0,
        kind: post.kind,
        holder: post.holder_on(board.today).map(ToString::to_string),
        tasks: owned(board, post).count(),
    }
}

/// City leaders first, then department leaders; within each the busiest first.
pub(crate) fn list(board: &ProgrammeOnBoard) -> Page<PostView> {
    let mut items: Vec<PostView> =
        board.programme.posts.iter().map(|post| view(board, post)).collect();
    items.sort_by_key(|post| {
        let department_leader = post.department_id.is_some();
        (department_leader, std::cmp::Reverse(post.summary.tasks), post.summary.holder.clone())
    });
    Page { total: items.len(), items, next_cursor: None, as_of: board.as_of }
}

pub(crate) fn find(board: &ProgrammeOnBoard, id: PostId) -> Option<PostView> {
    board.programme.post(id).map(|post| view(board, post))
}

fn view(board: &ProgrammeOnBoard, post: &Post) -> PostView {
    let department = post.department.and_then(|id| board.programme.department(id));
    PostView {
        summary: summary(board, post),
        department: department.map(|it| it.name.to_string()),
        department_id: department.map(|it| it.id.0),
        lights: LightCounts::of(owned(board, post).map(|task| task.light.status)),
        tenures: tenures(post),
    }
}

/// Who held the post, in order.
pub(crate) fn tenures(post: &Post) -> Vec<TenureView> {
    post.tenures
        .iter()
        .map(|tenure| TenureView {
            holder: tenure.holder.to_string(),
            from: tenure.from,
            until: tenure.until,
        })
        .collect()
}
