//! What an account's role belongs to: a department, a post, a term of office.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use crate::{
    access::Role,
    departments::DepartmentId,
    line::Title,
    posts::{Post, PostId, PostKind},
};

/// 人大代表 or 政协委员: where an inspector comes from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum InspectorBody {
    PeoplesCongress,
    Cppcc,
}

/// An inspector's term of office 聘期, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub body: InspectorBody,
    pub team: Option<Title>,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// A role with what it belongs to, checked: what a role does not need, it does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    role: Role,
    department: Option<DepartmentId>,
    post: Option<PostId>,
    term: Option<Term>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AffiliationError {
    #[error("nobody can be given this role")]
    NobodysRole,
    #[error("this role belongs to a department")]
    DepartmentMissing,
    #[error("this role belongs to no department")]
    DepartmentForeign,
    #[error("this role belongs to a post")]
    PostMissing,
    #[error("the post is not one of this role and department")]
    PostForeign,
    #[error("an inspector is appointed for a term")]
    TermMissing,
    #[error("only an inspector has a term")]
    TermForeign,
    #[error("a term ends on or after the day on which it begins")]
    TermBackwards,
}

impl Affiliation {
    /// # Errors
    /// When the role lacks what it belongs to, or is given what it does not.
    pub fn new(
        role: Role,
        department: Option<DepartmentId>,
        post: Option<&Post>,
        term: Option<Term>,
    ) -> Result<Self, AffiliationError> {
        use AffiliationError as Wrong;
        let kind = match role {
            Role::Public => return Err(Wrong::NobodysRole),
            Role::CityLeader => Some(PostKind::CityLeader),
            Role::DepartmentLeader => Some(PostKind::DepartmentLeader),
            Role::SupervisionOffice
            | Role::DepartmentClerk
            | Role::Inspector
            | Role::Media
            | Role::SystemAdministrator
            | Role::SecurityAdministrator
            | Role::AuditAdministrator => None,
        };
        let of_department = matches!(role, Role::DepartmentClerk | Role::DepartmentLeader);
        match (of_department, department) {
            (true, None) => return Err(Wrong::DepartmentMissing),
            (false, Some(_)) => return Err(Wrong::DepartmentForeign),
            _ => {}
        }
        match (kind, post) {
            (Some(_), None) => return Err(Wrong::PostMissing),
            (None, Some(_)) => return Err(Wrong::PostForeign),
            (Some(kind), Some(post)) if post.kind != kind || post.department != department => {
                return Err(Wrong::PostForeign);
            }
            _ => {}
        }
        match (role == Role::Inspector, &term) {
            (true, None) => return Err(Wrong::TermMissing),
            (false, Some(_)) => return Err(Wrong::TermForeign),
            (true, Some(term)) if term.until < term.from => return Err(Wrong::TermBackwards),
            _ => {}
        }
        Ok(Self { role, department, post: post.map(|post| post.id), term })
    }

    /// As it was stored, after it had been checked.
    pub fn restored(
        role: Role,
        department: Option<DepartmentId>,
        post: Option<PostId>,
        term: Option<Term>,
    ) -> Self {
        Self { role, department, post, term }
    }

    pub fn role(&self) -> Role {
        self.role
    }

    pub fn department(&self) -> Option<DepartmentId> {
        self.department
    }

    pub fn post(&self) -> Option<PostId> {
        self.post
    }

    pub fn term(&self) -> Option<&Term> {
        self.term.as_ref()
    }
}
