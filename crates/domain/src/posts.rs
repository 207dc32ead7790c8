//! 领导岗位: a post, not a person, answers for a task; its holder may change and the history stays.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    departments::{DepartmentId, named_id},
    line::PersonName,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostId(pub Uuid);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PostKind {
    /// 牵头部门领导
    DepartmentLeader,
    /// 分管市领导
    CityLeader,
}

/// One holder's time in a post. `from` is open when the source names a holder without a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    pub holder: PersonName,
    pub from: Option<NaiveDate>,
    /// The last day in the post; open while the holder is in it.
    pub until: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub id: PostId,
    pub kind: PostKind,
    /// The department that a department leader leads; none for a city leader.
    pub department: Option<DepartmentId>,
    pub tenures: Vec<Tenure>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandOverError {
    #[error("the post was already held by somebody else on {0}")]
    Overlaps(NaiveDate),
    #[error("{0} holds the post already")]
    SameHolder(PersonName),
}

impl Post {
    /// A post as a published table names it: by its first known holder.
    pub fn held_by(kind: PostKind, department: Option<DepartmentId>, holder: PersonName) -> Self {
        let department_words = department.map(|id| id.0.to_string()).unwrap_or_default();
        let kind_word = match kind {
            PostKind::DepartmentLeader => "department_leader",
            PostKind::CityLeader => "city_leader",
        };
        Self {
            id: PostId(named_id(kind_word, &[&department_words, holder.as_str()])),
            kind,
            department,
            tenures: vec![Tenure { holder, from: None, until: None }],
        }
    }

    /// Who held the post on a day, or the latest holder before it.
    pub fn holder_on(&self, day: NaiveDate) -> Option<&PersonName> {
        self.tenures
            .iter()
            .rev()
            .find(|tenure| tenure.from.is_none_or(|from| from <= day))
            .map(|tenure| &tenure.holder)
    }

    /// The post passes to `holder` from `day` on; the holder before stays in the history.
    ///
    /// # Errors
    /// When the holder does not change, or a later hand-over is already on record.
    pub fn hand_over(mut self, holder: PersonName, day: NaiveDate) -> Result<Self, HandOverError> {
        if let Some(last) = self.tenures.last_mut() {
            if last.holder == holder {
                return Err(HandOverError::SameHolder(holder));
            }
            if let Some(from) = last.from.filter(|from| day <= *from) {
                return Err(HandOverError::Overlaps(from));
            }
            last.until = day.pred_opt();
        }
        self.tenures.push(Tenure { holder, from: Some(day), until: None });
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, month, day).unwrap()
    }

    fn name(text: &str) -> PersonName {
        PersonName::parse(text).unwrap()
    }

    #[test]
    fn a_hand_over_keeps_the_history() {
        let post = Post::held_by(PostKind::CityLeader, None, name("任志友"))
            .hand_over(name("谢德洋"), day(6, 1))
            .unwrap();
        assert_eq!(post.holder_on(day(5, 31)), Some(&name("任志友")));
        assert_eq!(post.holder_on(day(6, 1)), Some(&name("谢德洋")));
        assert_eq!(post.tenures[0].until, Some(day(5, 31)));
        assert_eq!(
            post.clone().hand_over(name("谢德洋"), day(7, 1)),
            Err(HandOverError::SameHolder(name("谢德洋")))
        );
        assert_eq!(
            post.hand_over(name("孙忠铁"), day(6, 1)),
            Err(HandOverError::Overlaps(day(6, 1)))
        );
    }
}
