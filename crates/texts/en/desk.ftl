# The desk (for those who sign in)

## On every page
desk-site = Livelihood projects: desk
desk-page-title = { $title } - Desk
desk-footer = For authorised persons only. Everything done here is recorded in the audit trail.
desk-to-board = Public board
desk-to-desk = Back to my desk
desk-noscript = The desk needs JavaScript. The public board does without.
desk-way-desk = My desk
desk-way-accounts = Accounts
desk-way-register = Register
desk-way-tokens = API tokens
desk-way-settings = Security settings
desk-way-audit = Audit trail
desk-way-account = My account
desk-signed-in-as = Signed in as
desk-sign-out = Sign out
desk-refused-title = Not permitted
desk-refused-detail = Your role does not open this page. If you need it, please ask the security administrator.
desk-none = —
desk-never = Never
desk-copy = Copy
desk-copied = Copied.
desk-more = Load more
desk-shown = { $shown } of { $total } shown
desk-filter = Filter
desk-filter-apply = Apply
desk-filter-clear = Clear
desk-nothing-found = Nothing matches.
desk-nothing-found-detail = Take off part of the filter, or look for another word.

## Forms
desk-optional = {" "}(optional)
desk-choose = Please choose
desk-required = Please fill this in.
desk-unreadable = This can't be read.
desk-out-of-bounds = This is out of bounds.
desk-bounds = { $least } to { $most }
desk-sending = Sending…
desk-save = Save
desk-saved = Saved.
desk-create = Add
desk-created-done = Added.
desk-cancel = Cancel
desk-actions = Actions
desk-try-again = Please try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
desk-stale-detail = Somebody else has just changed this record. Load the new version: it shows at the top of this page, what you typed stays in the form, and you can save again.
desk-stale-load = Load the new version

## Signing in
desk-sign-in = Sign in
desk-sign-in-detail = For the supervision office, departments, city leaders, inspectors, media and administrators.
desk-name = Name to sign in
desk-password = Password
desk-password-show = Show password
desk-code = Six-digit code
desk-code-detail = The six digits that your authenticator app shows.
desk-forgotten = Forgotten your password? Please ask the security administrator for a new invitation.
desk-session-over = Please sign in again
desk-session-over-detail = What you typed is still on this page, and is sent once you have signed in.
desk-later = Not now
desk-replaced = Somebody else has signed in
desk-replaced-detail = This browser is now signed in as { $now }, no longer as { $before }. If you continue, the desk opens anew, and what was not saved on this page is lost.
desk-replaced-continue = Continue as the new account
desk-invitation = Set your password
desk-invitation-detail = Please set a password. The link works once.
desk-invitation-accept = Set password
desk-invitation-accepted = Your password is set. Please sign in.
desk-invitation-used = The invitation is no longer good
desk-invitation-used-detail = It was used, has expired or was replaced by another. Please ask the security administrator for a new one.
desk-invitation-missing = The invitation's link is incomplete or was opened before. Please open the whole link that you were given, or ask the security administrator.

## My account
desk-person = Name
desk-role = Role
desk-department = Department
desk-password-until = Password to be changed by
desk-idle-label = Signs out by itself
desk-idle = after { $minutes } minutes without use
desk-password-change = Change password
desk-password-change-detail = All other sessions end when you change it.
desk-password-changed = Your password was changed.
desk-password-current = Current password
desk-password-new = New password
desk-password-again = New password again
desk-password-differs = The two passwords differ.
desk-password-rules = A password has
desk-password-rule-length = at least { $least } characters
desk-password-rule-kinds = at least three of: lower case, upper case, digits, others
desk-password-rule-name = not the account's name in it, and was not used lately
desk-password-expired = Your password has expired
desk-password-expired-detail = Please change it before you go on.
desk-factor = Second factor
desk-factor-missing = Please set up a second factor
desk-factor-missing-detail = Your role needs one. Have an authenticator app on your phone at hand.
desk-factor-on = It is set up: signing in takes a six-digit code too.
desk-factor-on-required = It is set up. Your role can't do without; for a new phone, please ask the security administrator to reset it.
desk-factor-off = It is not set up. With it, signing in takes a six-digit code from your phone too.
desk-factor-begin = Set up
desk-factor-scan = Scan this picture with an authenticator app.
desk-factor-picture = Picture to scan for the second factor
desk-factor-secret = If you can't scan it, type this secret:
desk-factor-confirm = Confirm
desk-factor-remove = Remove the second factor
desk-set-up = Set up
desk-not-set-up = Not set up
desk-sessions = Where you are signed in
desk-device = Device
desk-address = Address
desk-started = Since
desk-last-used = Last used
desk-this-device = This device
desk-end = End
desk-end-all = Sign out everywhere
desk-end-all-detail = Every session ends, this one too.

## My desk
desk-items-detail = What is due for you, by date.
desk-items-count = { $count ->
    [one] One item
   *[other] { $count } items
}
desk-items-none = Nothing is due for you.
desk-items-none-detail = What becomes due shows here.
desk-item-task = Task
desk-item-report = Report
desk-item-reports_awaited = Reports awaited
desk-item-findings_open = Import findings
desk-item-password_expires = Password
desk-item-account_ends = Account ends
desk-item-invitation_open = Open invitation
desk-item-name_locked = Locked name
desk-item-token_ends = Token ends
desk-item-audit_verification = Audit verification

## Accounts
desk-body = Body
desk-state = State
desk-account-active = Active
desk-account-invited = Invited
desk-account-suspended = Suspended
desk-account-expired = Expired
desk-account-locked = Locked
desk-account-new = New account
desk-account-words = Name
desk-accounts-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
desk-name-detail = For signing in; it never changes. 2 to 40 letters, digits, dots, hyphens or underscores.
desk-email = Email
desk-last-day = Good until
desk-last-day-detail = The account ends after it; without one, it stays.
desk-post = Post
desk-post-detail = The account goes with the post: when the post passes on, it ends.
desk-term = Term of office
desk-team = Team
desk-from = From
desk-until = Until
desk-account-create = Create and invite
desk-account-created = An account was made for { $person }.
desk-account-open = Open the account
desk-account-another = Another one
desk-account-amend = Change the account
desk-invitation-for = Invitation for { $person }
desk-invitation-once = The link is shown this once. Copy it and hand it over in a safe way. It is good until { $until } (Beijing time).
desk-invitation-until = Good until { $until }
desk-invitation-link = Invitation
desk-invited-until = Invited until
desk-locked-until = Locked until
desk-suspended-at = Suspended at
desk-reason = Reason
desk-reason-detail = For those who read it later.
desk-password-set = Password set at
desk-last-sign-in = Last sign-in
desk-created = Created at
desk-invite = New invitation
desk-invite-detail = A new link is made with which { $person } sets a password, the first or in place of a forgotten one. Earlier links end.
desk-unlock = Unlock
desk-unlock-detail = { $person } can try to sign in again at once.
desk-factor-reset = Reset the second factor
desk-factor-reset-detail = The second factor of { $person } is taken away and has to be set up again. Make sure who asks for it.
desk-suspend = Suspend
desk-suspend-detail = { $person } can't sign in any more, and every session ends at once. It can be undone.
desk-reinstate = Reinstate
desk-reinstate-detail = { $person } can sign in again with the same password.
desk-bulk = Accounts from a spreadsheet
desk-bulk-fill = Download the template and fill in one account per row.
desk-bulk-template = Template (xlsx)
desk-bulk-file = The filled-in file (xlsx or csv)
desk-bulk-trial = Trial run
desk-bulk-good = { $count ->
    [one] One row is
   *[other] All { $count } rows are
} good. Nothing was created yet.
desk-bulk-wrong = { $count ->
    [one] One row has
   *[other] { $count } rows have
} problems. Correct them in the file and choose it again. Nothing was created.
desk-bulk-ready = Every row is good: create the accounts.
desk-bulk-create = Create all accounts
desk-bulk-created = { $count ->
    [one] One account was
   *[other] { $count } accounts were
} created. The invitations are shown this once: save them now.
desk-bulk-save = Download the invitations as CSV
desk-bulk-row-created = Created
desk-bulk-row-good = Good
desk-bulk-row-wrong = Wrong
desk-row = Row
desk-result = Result

## Register
desk-departments = Departments
desk-departments-none = No department is registered.
desk-departments-none-detail = Departments show here once a programme is imported or one is added below.
desk-kind = Kind
desk-department-single = Single department
desk-department-new = New department
desk-department-name = Name of the department
desk-department-collective = Stands for many units, such as “all townships”
desk-department-rename = Rename
desk-department-rename-detail = For when a department is renamed. Its tasks and records stay with it.
desk-posts = Leaders' posts
desk-posts-none = No post is registered.
desk-posts-none-detail = Posts show here once a programme is imported or one is added.
desk-holder = Holder
desk-holders = Holders so far
desk-holders-count = { $count }
desk-post-new = New post
desk-hand-over = Hand over
desk-hand-over-detail = The former holder's account ends the day before. Tasks and records stay with the post.
desk-hand-over-to = New holder
desk-hand-over-from = First day
desk-hand-over-done = The post was handed over.

## API tokens
desk-tokens-detail = With a token, another system acts for a department or for the city website.
desk-tokens-none = There are no tokens.
desk-tokens-none-detail = Tokens that the security administrator makes show here.
desk-token-new = New token
desk-token-name = System
desk-token-name-detail = Which system it is for.
desk-token-department-detail = The department in whose name the system acts; none for the city website.
desk-token-website = City website
desk-scopes = Scopes
desk-scopes-missing = Choose at least one.
desk-scope-desk-read = Read the desk
desk-scope-desk-read-detail = Read what is due for the department.
desk-scope-token-read = Read itself
desk-scope-token-read-detail = Read the token's own scopes and last day.
desk-scope-token-rotate = Rotate
desk-scope-token-rotate-detail = Replace the token by a new one of the same kind.
desk-token-last-day-detail = At most a year from now; the system can rotate it before.
desk-token-test = Test token
desk-token-test-detail = Validates everything and changes nothing.
desk-token-create = Create the token
desk-token-for = Token for { $name }
desk-token-once = The token is shown this once. Copy it now, keep it safe, and never put it into an address or a repository.
desk-token-back = Back to the tokens
desk-token-active = Active
desk-token-expired = Expired
desk-token-revoked = Revoked
desk-token-revoke = Revoke
desk-token-revoke-detail = “{ $name }” loses access at once. This can't be undone.

## Security settings
desk-settings-detail = For all accounts. Every change is recorded in the audit trail.
desk-settings-passwords = Passwords
desk-settings-locks = Locks
desk-settings-sessions = Sessions and invitations
desk-settings-factor = Roles that need a second factor
desk-settings-factor-detail = Those who have none set it up before anything else.
desk-set-password_min_chars = Least length of a password
desk-set-password_valid_days = Passwords are good for
desk-set-password_history = Former passwords that may not be used again
desk-set-failures_before_lock = Failures of one name before it is locked
desk-set-address_failures_before_lock = Failures from one address before it is locked
desk-set-lock_minutes = A lock lasts
desk-set-idle_minutes = A session nobody uses ends after
desk-set-absolute_hours = A session ends at the latest after
desk-set-invitation_hours = Invitations are good for
desk-unit-characters = characters
desk-unit-days = days
desk-unit-passwords = passwords
desk-unit-times = times
desk-unit-minutes = minutes
desk-unit-hours = hours

## Audit trail
desk-audit-detail = What everybody did, failures and refusals too. It can be read, never changed.
desk-audit-count = { $count ->
    [one] One entry
   *[other] { $count } entries
}
desk-audit-from = From
desk-audit-until = Until
desk-audit-at = Time
desk-audit-actor = Who
desk-audit-action = What
desk-audit-outcome = Outcome
desk-audit-subject = To what
desk-audit-subject-id = Id of the subject
desk-audit-before = Before
desk-audit-after = After
desk-audit-nothing = Nothing
desk-audit-sequence = Entry { $sequence }
desk-audit-digest = Digest (SHA-256):
desk-audit-export = Export
desk-audit-export-detail = All entries that the filter above leaves. The export is recorded too.
desk-audit-export-csv = Export as CSV
desk-audit-export-json = Export as JSON
desk-audit-verify = Verification
desk-audit-verify-detail = Follows the digests of all entries: none is altered, missing or put in between.
desk-audit-verify-now = Verify the whole trail
desk-audit-whole = The trail is whole
desk-audit-broken = The trail is broken
desk-audit-entries = Entries
desk-audit-last = Last entry
desk-audit-last-digest = Digest of the last entry
desk-audit-verified-at = Verified at
desk-audit-keep = Keep this digest elsewhere: with it, a trail that was cut off is found too.
desk-outcome-success = Success
desk-outcome-failure = Failure
desk-outcome-refused = Refused
desk-actor-anonymous = Not signed in
desk-actor-account = Account
desk-actor-token = API token
desk-actor-command = Command line

## What operations are done to
desk-subject-account = Account
desk-subject-session = Session
desk-subject-token = API token
desk-subject-department = Department
desk-subject-post = Post
desk-subject-settings = Security settings
desk-subject-audit = Audit trail
desk-subject-opening = opening
desk-subject-finding = finding
desk-subject-urge = urge
desk-subject-reminder_days = days of reminders
desk-subject-plan = plan
desk-subject-report = report
desk-subject-attachment = attachment
desk-subject-self_check = self-check

## Names of the operations
desk-action-check_health = Check health
desk-action-read_instance = Read instance
desk-action-read_programme = Read programme
desk-action-read_task = Read task
desk-action-read_department = Read department
desk-action-read_post = Read post
desk-action-read_calendar = Read calendar
desk-action-download_programme = Download programme
desk-action-sign_in = Sign in
desk-action-refresh_session = Refresh session
desk-action-accept_invitation = Accept invitation
desk-action-list_sessions = List sessions
desk-action-end_session = End session
desk-action-end_all_sessions = End all sessions
desk-action-read_own_account = Read own account
desk-action-change_password = Change password
desk-action-set_up_second_factor = Set up second factor
desk-action-remove_second_factor = Remove second factor
desk-action-read_desk = Read desk
desk-action-list_accounts = List accounts
desk-action-read_account = Read account
desk-action-create_account = Create account
desk-action-create_accounts = Create accounts
desk-action-amend_account = Amend account
desk-action-suspend_account = Suspend account
desk-action-reinstate_account = Reinstate account
desk-action-invite_account = Invite account
desk-action-unlock_account = Unlock account
desk-action-reset_second_factor = Reset second factor
desk-action-read_settings = Read settings
desk-action-amend_settings = Amend settings
desk-action-list_register = List register
desk-action-create_department = Create department
desk-action-rename_department = Rename department
desk-action-create_post = Create post
desk-action-hand_over_post = Hand over post
desk-action-list_tokens = List tokens
desk-action-create_token = Create token
desk-action-revoke_token = Revoke token
desk-action-read_own_token = Read own token
desk-action-rotate_token = Rotate token
desk-action-list_audit_entries = List audit entries
desk-action-export_audit_entries = Export audit entries
desk-action-verify_audit_trail = Verify audit trail
desk-item-opening_draft = Programme being opened
desk-item-plan_to_write = Plan
desk-item-plan_to_sign = To be signed
desk-item-plan_to_approve = To be approved
desk-item-plan_returned = Returned
desk-item-report_to_sign = To be signed
desk-item-report_to_accept = To be checked
desk-item-report_returned = Returned
desk-item-urge_to_receive = To be received
desk-item-urge_to_answer = To be answered
desk-item-urge_answered = Answered
desk-item-urge_overdue = Unanswered
desk-item-meeting_ahead = Meeting ahead
desk-item-directive_to_receive = Directive to acknowledge
desk-item-directive_to_handle = Directive to act on
desk-item-directive_to_accept = Result to decide on
desk-item-directive_overdue = Directive overdue
desk-item-change_to_finish = Change to finish
desk-item-change_to_sign = Change to sign
desk-item-change_to_consent = Change to consent to
desk-item-change_to_file = Change to file
desk-item-completion_to_finish = Completion to finish
desk-item-completion_to_sign = Completion to sign
desk-item-completion_to_verify = Completion to verify
desk-action-list_evaluations = List evaluations
desk-action-read_evaluation = Read an evaluation
desk-action-download_evaluation = Download an evaluation
desk-action-close_year = Close the year
desk-action-amend_weights = Change the weights
desk-action-announce_evaluation = Announce an evaluation
desk-action-object_to_deduction = Object to a deduction
desk-action-decide_objection = Decide on an objection
desk-action-submit_evaluation = Submit an evaluation
desk-action-return_evaluation = Return an evaluation
desk-action-approve_evaluation = Approve an evaluation
desk-subject-evaluation = Evaluation
desk-action-list_public_bulletins = List public bulletins
desk-action-list_bulletins = List bulletins
desk-action-read_bulletin = Read a bulletin
desk-action-download_bulletin = Download a bulletin
desk-action-draft_bulletin = Draft a bulletin
desk-action-amend_bulletin = Edit a bulletin
desk-action-submit_bulletin = Submit a bulletin
desk-action-return_bulletin = Return a bulletin
desk-action-approve_bulletin = Approve a bulletin
desk-action-issue_bulletin = Issue a bulletin
desk-action-drop_bulletin = Drop a bulletin
desk-subject-bulletin = Bulletin
desk-item-bulletin_to_finish = Bulletin to finish
desk-item-bulletin_to_approve = Bulletin to approve
desk-item-bulletin_to_issue = Bulletin to issue
desk-item-publication_to_release = To be released
desk-item-publication_to_amend = Publication sent back
desk-item-evaluation_draft = Evaluation in draft
desk-item-evaluation_to_read = Scores announced
desk-item-objection_to_decide = Objection to decide
desk-item-evaluation_to_submit = Evaluation to submit
desk-item-evaluation_to_approve = Evaluation to approve
desk-action-download_urge = Download an urge
desk-action-download_score_document = Download the evaluation as a document
