use serde::{Deserialize, Serialize};

/// RFC 9457 problem details. `code` is the stable name that a client may match on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A URI that identifies the kind of problem.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "openapi", schema(example = "urn:guapai:problem:invalid_value"))]
    pub kind: String,
    #[cfg_attr(feature = "openapi", schema(example = 422))]
    pub status: u16,
    #[cfg_attr(feature = "openapi", schema(example = "invalid_value"))]
    pub code: String,
    /// In the caller's language: zh-CN, or en by `Accept-Language`.
    #[cfg_attr(feature = "openapi", schema(example = "填写的内容不符合要求"))]
    pub title: String,
    /// What to do about it, in the caller's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// One entry per wrong field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// With `illegal_step`: the steps that the record's state allows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(example = json!(["sign", "send_back"])))]
    pub legal: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// JSON pointer into the request body, or `#/query/NAME` for a query parameter.
    #[cfg_attr(feature = "openapi", schema(example = "#/query/limit"))]
    pub pointer: String,
    pub detail: String,
}
