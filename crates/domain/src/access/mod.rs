//! Who may do what. The table in `policy` is the whole of it: the API enforces it in one place, the
//! desk asks it what to show, and a test prints it.
mod caller;
mod policy;

use Role::*;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

pub use caller::{Caller, Machine, Person, Refusal, Standing};
pub use policy::*;

use crate::tokens::Scope;

/// What somebody is to this system. A caller who has not signed in is [`Role::Public`].
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    Public,
    /// 督查室
    SupervisionOffice,
    /// 分管市领导
    CityLeader,
    /// 专人: reports for a department.
    DepartmentClerk,
    /// 部门主要领导
    DepartmentLeader,
    /// 特邀督查员: a people's-congress deputy or CPPCC member, for a term.
    Inspector,
    Media,
    /// 系统管理员: keeps the register of departments and posts.
    SystemAdministrator,
    /// 安全管理员: manages accounts and rights.
    SecurityAdministrator,
    /// 审计管理员: reads the audit trail.
    AuditAdministrator,
}

impl Role {
    /// The three separated administrators, who cannot touch business records.
    pub fn is_administrator(self) -> bool {
        ADMINISTRATORS.contains(&self)
    }

    /// The name by which a role is stored and travels.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The roles an account may have.
    pub fn of_accounts() -> impl Iterator<Item = Role> {
        Role::VARIANTS.iter().copied().filter(|role| *role != Public)
    }
}

/// Which records of a kind a permission reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Every,
    /// Only what belongs to the caller's department.
    OwnDepartment,
    /// Only what is the caller's own.
    Own,
    /// Only what belongs to the post that the caller holds.
    OwnPost,
}

/// One line of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub roles: &'static [(Role, Reach)],
    /// The scope with which a token of another system may do it; without one, no token may.
    pub scope: Option<Scope>,
    /// True for what is possible before a sign-in is complete: while a password has to be changed or
    /// a second factor has to be set up.
    pub unfinished: bool,
}

impl Rule {
    const fn of(roles: &'static [(Role, Reach)]) -> Self {
        Self { roles, scope: None, unfinished: false }
    }

    const fn or_scope(self, scope: Scope) -> Self {
        Self { scope: Some(scope), ..self }
    }

    const fn even_unfinished(self) -> Self {
        Self { unfinished: true, ..self }
    }

    pub fn reach(&self, role: Role) -> Option<Reach> {
        self.roles.iter().find(|(known, _)| *known == role).map(|(_, reach)| *reach)
    }
}

/// Something a caller may be permitted to do.
pub trait Action {
    /// The operation's name, everywhere the same: in the OpenAPI document and in the audit trail.
    const NAME: &'static str;
    const RULE: Rule;

    fn permits(role: Role) -> bool {
        Self::RULE.reach(role).is_some()
    }
}

const ADMINISTRATORS: &[Role] = &[SystemAdministrator, SecurityAdministrator, AuditAdministrator];

#[cfg(test)]
mod tests;
