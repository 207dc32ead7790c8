//! The register of departments, for those who keep it.
use actix_web::{
    HttpResponse, get,
    http::header,
    post, put,
    web::{Data, Json, Path},
};
use domain::{
    access,
    departments::{Department, DepartmentId},
    line::Title,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    departments::{CreateDepartment, RegisteredDepartment, RenameDepartment},
    page::Page,
};

use super::store;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of, tagged},
    error::{Conflict, InvalidField},
    programmes,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_registered_departments)
        .service(create_department)
        .service(read_registered_department)
        .service(rename_department);
}

fn view(department: &Department) -> RegisteredDepartment {
    RegisteredDepartment {
        id: department.id.0,
        name: department.name.to_string(),
        collective: department.collective,
    }
}

fn title(text: &str) -> Result<Title, Error> {
    Title::parse(text).map_err(|_| InvalidField::of("name", "problem-department_name").into())
}

/// List the departments in the register by name, whether or not a programme names them.
#[utoipa::path(tag = "departments", responses((status = 200, body = Page<RegisteredDepartment>), Error))]
#[get("/departments")]
async fn list_registered_departments(
    allowed: Allowed<access::ListRegister>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<RegisteredDepartment>>, Error> {
    let mut departments = store::list(&**database).await?;
    departments.sort_by(|one, other| one.name.cmp(&other.name));
    let items: Vec<RegisteredDepartment> = departments.iter().map(view).collect();
    let as_of = allowed.acting.now;
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of }))
}

/// Read one department of the register.
#[utoipa::path(
    tag = "departments",
    params(("id" = Uuid, Path, description = "Id of the department")),
    responses(
        (status = 200, body = RegisteredDepartment, headers(("ETag" = String))), Error
    )
)]
#[get("/departments/{id}")]
async fn read_registered_department(
    _: Allowed<access::ListRegister>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let found = store::find(&**database, DepartmentId(*id)).await?.ok_or(Error::NotFound)?;
    let view = view(&found);
    Ok(tagged(HttpResponse::Ok(), tag_of(&view)?, &view))
}

/// Add a department to the register.
#[utoipa::path(
    tag = "departments",
    request_body = CreateDepartment,
    responses(
        (status = 201, body = RegisteredDepartment, headers(("ETag" = String))), Error, Conflict
    )
)]
#[post("/departments")]
async fn create_department(
    allowed: Allowed<access::CreateDepartment>,
    Body(asked): Body<CreateDepartment>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let department = Department {
        id: DepartmentId(Uuid::new_v4()),
        name: title(&asked.name)?,
        collective: asked.collective,
    };
    let change = Change::begin(&database, &allowed.acting).await?;
    if store::is_named(change.within(), &department.name).await? {
        return Err(Error::NameTaken);
    }
    store::insert_new(change.within(), std::slice::from_ref(&department)).await?;
    let view = view(&department);
    let record = allowed.record().of("department", department.id.0);
    change.keep(record.after(&view)?).await?;
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, format!("departments/{}", department.id.0)));
    Ok(tagged(response, tag_of(&view)?, &view))
}

/// Give a department its new name. What was published in a document keeps the document's words.
#[utoipa::path(
    tag = "departments",
    params(
        ("id" = Uuid, Path, description = "Id of the department"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = RenameDepartment,
    responses(
        (status = 200, body = RegisteredDepartment, headers(("ETag" = String))), Error, Conflict
    )
)]
#[put("/departments/{id}")]
async fn rename_department(
    allowed: Allowed<access::RenameDepartment>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<RenameDepartment>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let name = title(&asked.name)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = store::find(change.within(), DepartmentId(*id)).await?.ok_or(Error::NotFound)?;
    if_match.check(&tag_of(&view(&before))?)?;
    if name != before.name && store::is_named(change.within(), &name).await? {
        return Err(Error::NameTaken);
    }
    store::rename(change.within(), &before, &name).await?;
    programmes::store::touch_all(change.within()).await?;
    let after = view(&Department { name, ..before.clone() });
    let record = allowed.record().of("department", *id);
    change.keep(record.before(&view(&before))?.after(&after)?).await?;
    Ok(tagged(HttpResponse::Ok(), tag_of(&after)?, &after))
}
