//! Where the people of the year work on one day: the application as it is served, in this process.
use std::{cell::RefCell, collections::BTreeMap, pin::Pin, rc::Rc};

use actix_web::{
    App,
    body::to_bytes,
    dev::Service,
    http::{Method, header},
    test::{TestRequest, init_service},
};
use anyhow::{Context, anyhow};
use serde_json::Value;
use utoipa_actix_web::AppExt;

use super::{answer::Answer, cast::Cast};
use crate::app::{State, configure};

type Answering = Pin<Box<dyn Future<Output = anyhow::Result<Answer>>>>;

pub(super) struct Desk<'a> {
    state: &'a State,
    cast: &'a Cast,
    application: Box<dyn Fn(TestRequest) -> Answering>,
    /// Access tokens of those who have signed in today.
    tokens: RefCell<BTreeMap<String, String>>,
}

/// What is sent along.
pub(super) enum Content<'a> {
    Nothing,
    Record(&'a Value),
    File(&'a [u8]),
}

impl<'a> Desk<'a> {
    pub(super) async fn open(state: &'a State, cast: &'a Cast) -> Self {
        let service = init_service(
            App::new().into_utoipa_app().configure(configure(state.clone())).into_app(),
        )
        .await;
        let service = Rc::new(service);
        let application = move |request: TestRequest| -> Answering {
            let service = service.clone();
            Box::pin(async move {
                let answered = service.call(request.to_request()).await;
                let answered = answered.map_err(|error| anyhow!("{error}"))?;
                let status = answered.status().as_u16();
                let tag = answered.headers().get(header::ETAG).and_then(|tag| tag.to_str().ok());
                let tag = tag.unwrap_or_default().to_owned();
                let bytes = to_bytes(answered.into_body()).await;
                let bytes = bytes.map_err(|_| anyhow!("the answer broke off"))?;
                let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
                Ok(Answer { status, tag, body })
            })
        };
        Self { state, cast, application: Box::new(application), tokens: RefCell::default() }
    }

    async fn token(&self, who: &str) -> anyhow::Result<String> {
        let known = self.tokens.borrow().get(who).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let token = self.cast.sign_in(self.state, who).await?;
        self.tokens.borrow_mut().insert(who.to_owned(), token.clone());
        Ok(token)
    }

    /// Sends a request as somebody; whatever is answered.
    async fn send(
        &self,
        who: &str,
        method: Method,
        path: &str,
        tag: Option<&str>,
        content: Content<'_>,
    ) -> anyhow::Result<Answer> {
        let token = self.token(who).await?;
        let what = format!("{method} {path}");
        let mut request = TestRequest::with_uri(path)
            .method(method)
            .insert_header((header::AUTHORIZATION, format!("Bearer {token}")));
        if let Some(tag) = tag {
            request = request.insert_header((header::IF_MATCH, tag));
        }
        request = match content {
            Content::Nothing => request,
            Content::Record(body) => request
                .insert_header((header::CONTENT_TYPE, "application/json"))
                .set_payload(body.to_string()),
            Content::File(bytes) => request
                .insert_header((header::CONTENT_TYPE, "application/octet-stream"))
                .set_payload(bytes.to_vec()),
        };
        (self.application)(request).await.with_context(|| what)
    }

    /// # Errors
    /// When the caller may not read it.
    pub(super) async fn read(&self, who: &str, path: &str) -> anyhow::Result<Answer> {
        let read = self.send(who, Method::GET, path, None, Content::Nothing).await?;
        read.granted().with_context(|| format!("GET {path}"))
    }

    pub(super) async fn create(
        &self,
        who: &str,
        path: &str,
        content: Content<'_>,
    ) -> anyhow::Result<Answer> {
        self.send(who, Method::POST, path, None, content).await
    }

    /// Saves over what was read.
    pub(super) async fn save(
        &self,
        who: &str,
        path: &str,
        read: &Answer,
        content: &Value,
    ) -> anyhow::Result<Answer> {
        self.send(who, Method::PUT, path, Some(&read.tag), Content::Record(content)).await
    }

    /// Takes a step with the record as it is now.
    ///
    /// # Errors
    /// When the caller may not read the record.
    pub(super) async fn take(
        &self,
        who: &str,
        path: &str,
        step: &str,
        body: Option<&Value>,
    ) -> anyhow::Result<Answer> {
        let read = self.read(who, path).await?;
        let content = body.map_or(Content::Nothing, Content::Record);
        let path = format!("{path}/{step}");
        self.send(who, Method::POST, &path, Some(&read.tag), content).await
    }
}
