//! One function per operation for those who sign in, named like it. Each gives a call: what to ask,
//! and the shape of the answer.
use serde::Serialize;
use uuid::Uuid;
use wire::{
    accounts::{
        AccountDraft, AccountQuery, AccountView, CreatedAccounts, Invitation, InvitedAccount,
        SuspendAccount,
    },
    audit::{AuditEntry, AuditQuery, AuditVerification},
    departments::{CreateDepartment, RegisteredDepartment, RenameDepartment},
    desk::DeskView,
    page::Page,
    posts::{CreatePost, HandOverPost, RegisteredPost},
    sessions::{
        AcceptInvitation, AcceptedInvitation, BeginSecondFactor, ChangePassword,
        ConfirmSecondFactor, OwnAccount, RemoveSecondFactor, SecondFactorSetUp, SessionView,
        SignIn, SignedIn,
    },
    settings::SettingsView,
    tokens::{CreateToken, NewToken, TokenView},
};

use crate::desk::call::Call;

pub(crate) fn with_query(path: &str, query: &impl Serialize) -> String {
    match serde_html_form::to_string(query) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

pub fn sign_in(body: &SignIn) -> Call<SignedIn> {
    Call::post("session", body)
}

pub fn refresh_session() -> Call<SignedIn> {
    Call::act("session/refresh")
}

pub fn accept_invitation(body: &AcceptInvitation) -> Call<AcceptedInvitation> {
    Call::post("invitations/acceptance", body)
}

pub fn read_own_account() -> Call<OwnAccount> {
    Call::read("account")
}

pub fn change_password(body: &ChangePassword) -> Call<()> {
    Call::put("account/password", body)
}

pub fn begin_second_factor(body: &BeginSecondFactor) -> Call<SecondFactorSetUp> {
    Call::post("account/second-factor", body)
}

pub fn confirm_second_factor(body: &ConfirmSecondFactor) -> Call<()> {
    Call::put("account/second-factor", body)
}

pub fn remove_second_factor(body: &RemoveSecondFactor) -> Call<()> {
    Call::post("account/second-factor/removal", body)
}

pub fn list_sessions() -> Call<Page<SessionView>> {
    Call::read("account/sessions")
}

pub fn end_session(id: Uuid) -> Call<()> {
    Call::delete(format!("account/sessions/{id}"))
}

pub fn end_all_sessions() -> Call<()> {
    Call::delete("account/sessions")
}

pub fn read_desk() -> Call<DeskView> {
    Call::read("desk")
}

pub fn list_accounts(query: &AccountQuery) -> Call<Page<AccountView>> {
    Call::read(with_query("accounts", query))
}

pub fn read_account(id: Uuid) -> Call<AccountView> {
    Call::read(format!("accounts/{id}"))
}

pub fn create_account(body: &AccountDraft) -> Call<InvitedAccount> {
    Call::post("accounts", body)
}

/// All accounts of a spreadsheet; a trial run creates none.
pub fn create_accounts(file: web_sys::File, trial: bool) -> Call<CreatedAccounts> {
    Call::upload(format!("account-spreadsheet?trial={trial}"), file)
}

/// The spreadsheet to fill in.
pub fn download_template() -> Call<()> {
    Call::read("account-spreadsheet")
}

pub fn amend_account(id: Uuid, body: &AccountDraft) -> Call<AccountView> {
    Call::put(format!("accounts/{id}"), body)
}

pub fn suspend_account(id: Uuid, body: &SuspendAccount) -> Call<AccountView> {
    Call::post(format!("accounts/{id}/suspension"), body)
}

pub fn reinstate_account(id: Uuid) -> Call<AccountView> {
    Call::delete(format!("accounts/{id}/suspension"))
}

pub fn invite_account(id: Uuid) -> Call<Invitation> {
    Call::act(format!("accounts/{id}/invitation"))
}

pub fn unlock_account(id: Uuid) -> Call<()> {
    Call::delete(format!("accounts/{id}/lock"))
}

pub fn reset_second_factor(id: Uuid) -> Call<()> {
    Call::delete(format!("accounts/{id}/second-factor"))
}

pub fn read_settings() -> Call<SettingsView> {
    Call::read("settings")
}

pub fn amend_settings(body: &SettingsView) -> Call<SettingsView> {
    Call::put("settings", body)
}

pub fn list_departments() -> Call<Page<RegisteredDepartment>> {
    Call::read("departments")
}

pub fn read_department(id: Uuid) -> Call<RegisteredDepartment> {
    Call::read(format!("departments/{id}"))
}

pub fn create_department(body: &CreateDepartment) -> Call<RegisteredDepartment> {
    Call::post("departments", body)
}

pub fn rename_department(id: Uuid, body: &RenameDepartment) -> Call<RegisteredDepartment> {
    Call::put(format!("departments/{id}"), body)
}

pub fn list_posts() -> Call<Page<RegisteredPost>> {
    Call::read("posts")
}

pub fn read_post(id: Uuid) -> Call<RegisteredPost> {
    Call::read(format!("posts/{id}"))
}

pub fn create_post(body: &CreatePost) -> Call<RegisteredPost> {
    Call::post("posts", body)
}

pub fn hand_over_post(id: Uuid, body: &HandOverPost) -> Call<RegisteredPost> {
    Call::post(format!("posts/{id}/hand-over"), body)
}

pub fn list_tokens() -> Call<Page<TokenView>> {
    Call::read("tokens")
}

pub fn create_token(body: &CreateToken) -> Call<NewToken> {
    Call::post("tokens", body)
}

pub fn revoke_token(id: Uuid) -> Call<TokenView> {
    Call::act(format!("tokens/{id}/revocation"))
}

pub fn list_audit_entries(query: &AuditQuery) -> Call<Page<AuditEntry>> {
    Call::read(with_query("audit", query))
}

/// The entries as a file, every page of them.
pub fn export_audit_entries(query: &AuditQuery, format: &str) -> Call<()> {
    let query = AuditQuery { limit: None, cursor: None, ..query.clone() };
    let path = with_query("audit/export", &query);
    let mark = if path.contains('?') { '&' } else { '?' };
    Call::read(format!("{path}{mark}format={format}"))
}

pub fn verify_audit_trail() -> Call<AuditVerification> {
    Call::act("audit/verification")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::audit::Outcome;

    #[test]
    fn a_filter_travels_in_the_query() {
        let query = AuditQuery {
            outcome: Some(Outcome::Refused),
            cursor: Some("7".to_owned()),
            ..AuditQuery::default()
        };
        assert_eq!(list_audit_entries(&query).ask.path, "audit?outcome=refused&cursor=7");
        let export = export_audit_entries(&query, "csv").ask.path;
        assert_eq!(export, "audit/export?outcome=refused&format=csv");
        let all = export_audit_entries(&AuditQuery::default(), "csv").ask.path;
        assert_eq!(all, "audit/export?format=csv");
        assert_eq!(list_accounts(&AccountQuery::default()).ask.path, "accounts");
    }
}
