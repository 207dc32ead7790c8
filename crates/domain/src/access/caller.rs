//! Who calls, and how far a rule of the policy lets them reach.
use serde::{Deserialize, Serialize};

use super::{
    Reach::{self, *},
    Role::{self, *},
    Rule,
};
use crate::{
    accounts::AccountId,
    departments::DepartmentId,
    posts::PostId,
    tokens::{Scope, TokenId},
};

/// What keeps a person who has signed in from doing more than completing the sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Standing {
    /// Nothing does.
    Complete,
    /// The password is older than the rules allow.
    PasswordExpired,
    /// The role asks for a second factor that is not set up yet.
    SecondFactorMissing,
}

/// Somebody who has signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    pub account: AccountId,
    pub role: Role,
    pub department: Option<DepartmentId>,
    pub post: Option<PostId>,
    pub standing: Standing,
}

/// Another system, by its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    pub token: TokenId,
    pub department: Option<DepartmentId>,
    pub scopes: Vec<Scope>,
    /// Everything is checked as usual, and nothing is changed.
    pub test: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    Anonymous,
    Person(Person),
    Machine(Machine),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("nobody has signed in")]
    Unauthenticated,
    #[error("the role does not permit this")]
    Role,
    #[error("the token lacks the scope {}", .0.name())]
    Scope(Scope),
    #[error("no token may do this")]
    NotForTokens,
    #[error("the password has to be changed first")]
    PasswordExpired,
    #[error("a second factor has to be set up first")]
    SecondFactorMissing,
}

impl Caller {
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Anonymous => Some(Public),
            Self::Person(person) => Some(person.role),
            Self::Machine(_) => None,
        }
    }

    pub fn department(&self) -> Option<DepartmentId> {
        match self {
            Self::Anonymous => None,
            Self::Person(person) => person.department,
            Self::Machine(machine) => machine.department,
        }
    }

    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Person(person) => Some(person.account),
            Self::Anonymous | Self::Machine(_) => None,
        }
    }

    pub fn post(&self) -> Option<PostId> {
        match self {
            Self::Person(person) => person.post,
            Self::Anonymous | Self::Machine(_) => None,
        }
    }

    /// How far the rule lets this caller reach.
    ///
    /// # Errors
    /// When it does not let the caller act at all.
    pub fn reach(&self, rule: &Rule) -> Result<Reach, Refusal> {
        match self {
            Self::Anonymous => rule.reach(Public).ok_or(Refusal::Unauthenticated),
            Self::Person(person) => {
                let reach = rule.reach(person.role).ok_or(Refusal::Role)?;
                match person.standing {
                    _ if rule.unfinished || rule.reach(Public).is_some() => Ok(reach),
                    Standing::Complete => Ok(reach),
                    Standing::PasswordExpired => Err(Refusal::PasswordExpired),
                    Standing::SecondFactorMissing => Err(Refusal::SecondFactorMissing),
                }
            }
            Self::Machine(machine) => {
                if rule.reach(Public).is_some() {
                    return Ok(Every);
                }
                let scope = rule.scope.ok_or(Refusal::NotForTokens)?;
                if !machine.scopes.contains(&scope) {
                    return Err(Refusal::Scope(scope));
                }
                Ok(if machine.department.is_some() { OwnDepartment } else { Every })
            }
        }
    }

    /// True when a permission that reaches so far holds for a record of this account and department.
    pub fn covers(
        &self,
        reach: Reach,
        account: Option<AccountId>,
        department: Option<DepartmentId>,
    ) -> bool {
        match reach {
            Every => true,
            OwnDepartment => department.is_some() && department == self.department(),
            Own => account.is_some() && account == self.account(),
            OwnPost => false,
        }
    }

    /// The same for a record that belongs to a post.
    pub fn covers_post(&self, reach: Reach, post: PostId) -> bool {
        match reach {
            Every => true,
            OwnPost => self.post() == Some(post),
            OwnDepartment | Own => false,
        }
    }
}
