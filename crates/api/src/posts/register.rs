//! The register of leaders' posts, and their hand-over.
use actix_web::{
    HttpResponse, get,
    http::header,
    post,
    web::{Data, Json, Path},
};
use chrono::NaiveDate;
use domain::{
    access,
    accounts::Account,
    calendar::day_in_shanghai,
    departments::{Department, DepartmentId},
    line::PersonName,
    posts::{Post, PostId, PostKind},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::json;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    posts::{CreatePost, HandOverPost, RegisteredPost},
};

use super::{store, views};
use crate::{
    Error, accounts,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of, tagged},
    departments,
    error::{Conflict, InvalidField},
    programmes,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_registered_posts)
        .service(create_post)
        .service(read_registered_post)
        .service(hand_over_post);
}

fn view(post: &Post, departments: &[Department], today: NaiveDate) -> RegisteredPost {
    let department = departments.iter().find(|known| Some(known.id) == post.department);
    RegisteredPost {
        id: post.id.0,
        kind: post.kind,
        department: department.map(|it| it.name.to_string()),
        department_id: post.department.map(|id| id.0),
        holder: post.holder_on(today).map(ToString::to_string),
        tenures: views::tenures(post),
    }
}

fn holder(text: &str) -> Result<PersonName, Error> {
    PersonName::parse(text).map_err(|_| InvalidField::of("holder", "problem-person").into())
}

/// List the leaders' posts in the register: city leaders, then departments' leaders.
#[utoipa::path(tag = "posts", responses((status = 200, body = Page<RegisteredPost>), Error))]
#[get("/posts")]
async fn list_registered_posts(
    allowed: Allowed<access::ListRegister>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<RegisteredPost>>, Error> {
    let now = allowed.acting.now;
    let departments = departments::store::list(&**database).await?;
    let posts = store::list(&**database).await?;
    let view = |post| view(post, &departments, day_in_shanghai(now));
    let mut items: Vec<RegisteredPost> = posts.iter().map(view).collect();
    items.sort_by_key(|it| (it.department_id.is_some(), it.department.clone(), it.holder.clone()));
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: now }))
}

async fn find(database: &impl ConnectionTrait, id: Uuid) -> Result<Post, Error> {
    let posts = store::list(database).await?;
    posts.into_iter().find(|post| post.id == PostId(id)).ok_or(Error::NotFound)
}

/// Read one post of the register with its holders over time.
#[utoipa::path(
    tag = "posts",
    params(("id" = Uuid, Path, description = "Id of the post")),
    responses((status = 200, body = RegisteredPost, headers(("ETag" = String))), Error)
)]
#[get("/posts/{id}")]
async fn read_registered_post(
    allowed: Allowed<access::ListRegister>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let post = find(&**database, *id).await?;
    let departments = departments::store::list(&**database).await?;
    let view = view(&post, &departments, day_in_shanghai(allowed.acting.now));
    Ok(tagged(HttpResponse::Ok(), tag_of(&view)?, &view))
}

/// Add a post with its holder to the register.
#[utoipa::path(
    tag = "posts",
    request_body = CreatePost,
    responses((status = 201, body = RegisteredPost, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/posts")]
async fn create_post(
    allowed: Allowed<access::CreatePost>,
    Body(asked): Body<CreatePost>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let holder = holder(&asked.holder)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let departments = departments::store::list(change.within()).await?;
    let department = asked.department_id.map(DepartmentId);
    let field = |text| Error::from(InvalidField::of("department_id", text));
    match (asked.kind, department) {
        (PostKind::DepartmentLeader, None) => return Err(field("problem-department_missing")),
        (PostKind::CityLeader, Some(_)) => return Err(field("problem-department_foreign")),
        (PostKind::DepartmentLeader, Some(id)) if departments.iter().all(|it| it.id != id) => {
            return Err(field("problem-unknown_department"));
        }
        _ => {}
    }
    let post = Post { id: PostId(Uuid::new_v4()), ..Post::held_by(asked.kind, department, holder) };
    store::insert_new(change.within(), std::slice::from_ref(&post)).await?;
    let view = view(&post, &departments, day_in_shanghai(allowed.acting.now));
    let record = allowed.record().of("post", post.id.0);
    change.keep(record.after(&view)?).await?;
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, format!("posts/{}", post.id.0)));
    Ok(tagged(response, tag_of(&view)?, &view))
}

/// Hand a post over to somebody else. The history stays with the post; the accounts of whoever held
/// it end the day before.
#[utoipa::path(
    tag = "posts",
    params(
        ("id" = Uuid, Path, description = "Id of the post"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = HandOverPost,
    responses((status = 200, body = RegisteredPost, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/posts/{id}/hand-over")]
async fn hand_over_post(
    allowed: Allowed<access::HandOverPost>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<HandOverPost>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let today = day_in_shanghai(allowed.acting.now);
    let holder = holder(&asked.holder)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = find(change.within(), *id).await?;
    let departments = departments::store::list(change.within()).await?;
    let view = |post: &Post| view(post, &departments, today);
    if_match.check(&tag_of(&view(&before))?)?;
    let after = before.clone().hand_over(holder, asked.from)?;
    store::save_tenures(change.within(), &after).await?;
    let ended = end_accounts(change.within(), before.id, asked.from).await?;
    programmes::store::touch_all(change.within()).await?;
    let told = json!({"post": view(&after), "accounts_ended": ended});
    let record = allowed.record().of("post", *id);
    change.keep(record.before(&view(&before))?.after(&told)?).await?;
    let view = view(&after);
    Ok(tagged(HttpResponse::Ok(), tag_of(&view)?, &view))
}

/// Gives the names of the accounts whose last day was moved.
async fn end_accounts(
    database: &impl ConnectionTrait,
    post: PostId,
    from: NaiveDate,
) -> Result<Vec<String>, Error> {
    let mut ended = Vec::new();
    for account in accounts::store::list_of_post(database, post).await? {
        let after: Account = account.clone().end_with_post(from);
        if after != account {
            accounts::store::update(database, &after).await?;
            ended.push(account.name.as_str().to_owned());
        }
    }
    Ok(ended)
}
