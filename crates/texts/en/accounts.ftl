role-public = Public
role-supervision_office = Supervision office
role-city_leader = City leader
role-department_clerk = Department clerk
role-department_leader = Department leader
role-inspector = Inspector
role-media = Media
role-system_administrator = System administrator
role-security_administrator = Security administrator
role-audit_administrator = Audit administrator
inspector-body-peoples_congress = People’s-congress deputy
inspector-body-cppcc = CPPCC member
account-column-name = Sign-in name
account-column-person = Person
account-column-role = Role
account-column-department = Department
account-column-post = Holder of the post
account-column-body = Inspector is
account-column-team = Inspection team
account-column-from = Term from
account-column-until = Term until
account-column-email = E-mail
account-column-last_day = Last day of the account
due-task = { $subject }
due-report = Report progress ({ $subject })
due-reports_awaited = { $count ->
    [one] One department has not reported: { $subject }
   *[other] { $count } departments have not reported: { $subject }
 }
due-findings_open = { $count ->
    [one] One finding of the { $year } import is open
   *[other] { $count } findings of the { $year } import are open
 }
due-password_expires = The password expires: change it
due-account_ends = Account ends: { $subject }
due-invitation_open = Invitation runs out unaccepted: { $subject }
due-name_locked = Locked after too many failed sign-ins: { $subject }
due-token_ends = API token ends: { $subject }
due-audit_verification = Verify the audit trail
audit-break-gap = Entry { $sequence } of the audit trail is missing.
audit-break-unchained = Entry { $sequence } of the audit trail does not follow the one before.
audit-break-altered = Entry { $sequence } of the audit trail was altered.
audit-break-cut_off = The audit trail was cut off before entry { $sequence }.
due-opening_draft = The { $year } programme is not published yet
due-plan_to_write = Work out the plan ({ $subject })
due-plan_to_sign = Sign the plan ({ $subject })
due-plan_to_approve = Check the plan of { $subject }
due-plan_returned = The plan was returned: put it right ({ $subject })
due-report_to_sign = Sign the progress report ({ $subject })
due-report_to_accept = Check the progress report of { $subject }
due-report_returned = The progress report was returned: put it right ({ $subject })
due-urge_to_receive = Acknowledge an urge ({ $subject })
due-urge_to_answer = Answer an urge ({ $subject })
due-urge_answered = { $subject } answered an urge: decide on it
due-urge_overdue = { $subject } has not answered an urge in time
due-meeting_ahead = { $subject } is to be held
due-directive_to_receive = Acknowledge a directive ({ $subject })
due-directive_to_handle = Act on a directive and report the result ({ $subject })
due-directive_to_accept = Decide on the result of a directive ({ $subject })
due-directive_overdue = { $subject } has not reported the result of a directive in time
due-change_to_finish = Finish and submit a change ({ $subject })
due-change_to_sign = Sign a change ({ $subject })
due-change_to_consent = Decide on a change ({ $subject })
due-change_to_file = File a change ({ $subject })
due-completion_to_finish = Finish and submit an application for completion ({ $subject })
due-completion_to_sign = Sign an application for completion ({ $subject })
due-completion_to_verify = Verify an application for completion ({ $subject })
