//! Loads and saves posts and their holders. The only module that knows these tables.
use domain::{
    departments::DepartmentId,
    line::PersonName,
    posts::{Post, PostId, PostKind, Tenure},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{post, tenure};
use crate::{Error, database::corrupt};

pub(crate) async fn list(database: &impl ConnectionTrait) -> Result<Vec<Post>, Error> {
    let tenures =
        tenure::Entity::find().order_by_asc(tenure::Column::Position).all(database).await?;
    let posts = post::Entity::find().all(database).await?;
    posts
        .into_iter()
        .map(|row| {
            let own = tenures.iter().filter(|tenure| tenure.post_id == row.id);
            Ok(Post {
                id: PostId(row.id),
                kind: kind_of(&row.kind)?,
                department: row.department_id.map(DepartmentId),
                tenures: own.map(restored).collect::<Result<_, Error>>()?,
            })
        })
        .collect()
}

fn restored(row: &tenure::Model) -> Result<Tenure, Error> {
    Ok(Tenure {
        holder: PersonName::parse(&row.holder).map_err(corrupt)?,
        from: row.from_day,
        until: row.until_day,
    })
}

/// Saves the posts that are not there yet, with their holders.
pub(crate) async fn insert_new(
    database: &impl ConnectionTrait,
    posts: &[Post],
) -> Result<(), Error> {
    for known in posts {
        if post::Entity::find_by_id(known.id.0).one(database).await?.is_some() {
            continue;
        }
        let row = post::Model {
            id: known.id.0,
            kind: kind_name(known.kind).to_owned(),
            department_id: known.department.map(|id| id.0),
        };
        row.into_active_model().insert(database).await?;
        insert_tenures(database, known).await?;
    }
    Ok(())
}

/// Replaces a post's holders by those it has now.
pub(crate) async fn save_tenures(
    database: &impl ConnectionTrait,
    post: &Post,
) -> Result<(), Error> {
    tenure::Entity::delete_many()
        .filter(tenure::Column::PostId.eq(post.id.0))
        .exec(database)
        .await?;
    insert_tenures(database, post).await
}

async fn insert_tenures(database: &impl ConnectionTrait, post: &Post) -> Result<(), Error> {
    for (position, tenure) in (0..).zip(&post.tenures) {
        let row = tenure::Model {
            id: Uuid::new_v4(),
            post_id: post.id.0,
            position,
            holder: tenure.holder.to_string(),
            from_day: tenure.from,
            until_day: tenure.until,
        };
        row.into_active_model().insert(database).await?;
    }
    Ok(())
}

fn kind_name(kind: PostKind) -> &'static str {
    match kind {
        PostKind::DepartmentLeader => "department_leader",
        PostKind::CityLeader => "city_leader",
    }
}

fn kind_of(name: &str) -> Result<PostKind, Error> {
    [PostKind::DepartmentLeader, PostKind::CityLeader]
        .into_iter()
        .find(|kind| kind_name(*kind) == name)
        .ok_or_else(|| corrupt(format!("unknown kind of post {name}")))
}
