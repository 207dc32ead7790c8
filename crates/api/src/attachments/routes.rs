//! Upload and read files.
use actix_web::{
    HttpResponse, get,
    http::header,
    post,
    web::{Data, Path},
};
use domain::{
    access,
    attachments::{Attachment, AttachmentId, FileName, LARGEST_ATTACHMENT},
    departments::DepartmentId,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::attachments::{AttachmentQuery, AttachmentView};

use super::{
    files::{Files, kind_of},
    store,
};
use crate::{
    Error,
    auth::Allowed,
    body::FileBody,
    change::{Change, Describe},
    departments,
    error::Conflict,
    headers,
    imports::execute::digest,
    parameters::Parameters,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(upload_attachment).service(read_attachment);
}

pub(crate) fn view(known: &Attachment) -> AttachmentView {
    AttachmentView {
        id: known.id.0,
        name: known.name.to_string(),
        kind: known.kind,
        size: known.size,
        sha256: known.sha256.clone(),
        uploaded_at: known.uploaded_at,
    }
}

/// Whose file it is: the caller's own department's, or the one that the office names.
///
/// # Errors
/// When the office names none, or one that is not in the register, or a department names another.
async fn owner(
    allowed: &Allowed<access::UploadAttachment>,
    named: Option<Uuid>,
    database: &DatabaseConnection,
) -> Result<DepartmentId, Error> {
    let owner = allowed.only_department().or(named.map(DepartmentId));
    let unknown = || Error::invalid_query("department", "lacking-unknown", &[]);
    let owner = owner.ok_or_else(unknown)?;
    if named.is_some_and(|named| named != owner.0) {
        return Err(Error::Hidden);
    }
    let known = departments::store::find(database, owner).await?;
    if known.is_some() { Ok(owner) } else { Err(unknown()) }
}

/// Upload a file that shows what a report states: PDF, JPEG, PNG, .docx or .xlsx, at most 10 MB.
/// What it is, its content decides.
#[utoipa::path(
    tag = "attachments",
    params(AttachmentQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = AttachmentView), Error, Conflict)
)]
#[post("/attachments")]
async fn upload_attachment(
    allowed: Allowed<access::UploadAttachment>,
    Parameters(query): Parameters<AttachmentQuery>,
    FileBody(content): FileBody<LARGEST_ATTACHMENT>,
    files: Data<Files>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let name = FileName::parse(query.name.as_deref().unwrap_or_default());
    let name = name.map_err(|_| Error::invalid_query("name", "problem-file_name", &[]))?;
    let kind = kind_of(&content).ok_or(Error::UnsupportedFile)?;
    let known = Attachment {
        id: AttachmentId(Uuid::new_v4()),
        department: owner(&allowed, query.department, &database).await?,
        name,
        kind,
        size: content.len() as u64,
        sha256: digest(&content),
        uploaded_by: allowed.acting.account()?,
        uploaded_at: allowed.acting.now,
    };
    let change = Change::begin(&database, &allowed.acting).await?;
    store::insert(change.within(), &known).await?;
    // The content comes first: a row without a file would be a promise that cannot be kept.
    files.write(known.id, content).await?;
    let view = view(&known);
    change.keep(allowed.record().of("attachment", known.id.0).after(&view)?).await?;
    Ok(HttpResponse::Created().json(view))
}

/// Read a file.
#[utoipa::path(
    tag = "attachments",
    params(("id" = Uuid, Path, description = "Id of the file")),
    responses(
        (status = 200, description = "The file", content(
            (Vec<u8> = "application/octet-stream"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/attachments/{id}")]
async fn read_attachment(
    allowed: Allowed<access::ReadAttachment>,
    id: Path<Uuid>,
    files: Data<Files>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let found = store::list(&**database, [AttachmentId(*id)]).await?;
    let known = found.first().ok_or(Error::NotFound)?;
    allowed.covers(None, Some(known.department))?;
    let content = files.read(known.id).await?;
    Ok(HttpResponse::Ok()
        .content_type(known.kind.media_type())
        // Nothing in it is run, wherever it is opened.
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header(headers::attachment(known.name.as_str()))
        .body(content))
}
