# The desk: progress reports, evidence, self-checks

## Lists
desk-way-reports = Reports
desk-reports-detail = The departments' progress reports. Those to be checked come first.
desk-reports-own = The progress reports that your department owes.
desk-reports-next = The next report due
desk-reports-all = Due or begun ({ $count })
desk-reports-awaiting = To be checked ({ $count })
desk-reports-missing = Missing ({ $count })
desk-reports-under-way = Being written ({ $count })
desk-reports-accepted = Accepted ({ $count })
desk-reports-ahead = Not due yet ({ $count })
desk-reports-none-detail = No report is owed, or the filter leaves none.
desk-report-name = { $kind } due { $due }
desk-report-due = Report
desk-report-received = Received
desk-report-begin = Begin
desk-report-go-on = Go on
desk-punctuality = Punctuality

## Writing
desk-report-write = Say how far each task has come. Everything is saved by itself; you can leave and come back. What you planned last time and the figures so far are filled in.
desk-report-behind = With what you entered, this task is behind: { $reason } Its cause and measures are required.
desk-report-behind-read = By what is reported, the task is behind at the end of the period: { $reason }
desk-report-ahead = The period has not begun. The report can be written once it has.
desk-done = Done in this period
desk-done-year = Done in the year
desk-next = Planned for the next period
desk-cause = Cause of the delay
desk-measures = Measures
desk-rating = Own rating
desk-outlook = Actual or expected completion
desk-actual = { $indicator }: total since the beginning of the year
desk-actual-known = Planned by the end of the period: { $planned }. Last reported: { $known }. Target for the year: { $target }
desk-goal-known = reported as reached before
desk-reached = Reached
desk-reached-yes = Reached
desk-reached-no = Not reached
desk-contributions = { $count ->
    [one] The other department's part
   *[other] The parts of the { $count } other departments
}
desk-evidence = Evidence
desk-evidence-add = Hand in evidence for “{ $goal }”
desk-evidence-kinds = PDF, JPEG, PNG, Word (.docx) or Excel (.xlsx), up to 10 MB each.
desk-evidence-too-large = The file is larger than 10 MB. Please make it smaller or split it.
desk-evidence-sending = Handing in…
desk-evidence-remove = Remove { $name }

## Spreadsheet and versions
desk-sheet = Fill in a spreadsheet instead
desk-sheet-detail = Download the sheet, fill it in with Excel or WPS, and hand it in here. It takes the place of what stands on this page.
desk-sheet-download = Download the sheet
desk-sheet-file = The filled-in sheet (.xlsx)
desk-sheet-upload = Hand in the sheet
desk-sheet-done = The sheet was read. Please look it over.
desk-versions = Versions signed so far
desk-version = Version { $number }, signed by { $by } on { $at }

## Self-checks
desk-way-self-checks = Self-checks
desk-checks-detail = A department's leader regularly looks after its tasks by their plans and stage goals, and writes down what was found.
desk-checks = Self-checks so far
desk-checks-count = { $count ->
    [one] One self-check
   *[other] { $count } self-checks
}
desk-checks-none = No self-check is recorded yet.
desk-checks-none-detail = Those that departments' leaders record show here.
desk-check-new = Record a self-check
desk-check-on = Day of the check
desk-check-tasks = Tasks looked at
desk-check-tasks-missing = Choose at least one task.
desk-check-problems = Problems found
desk-check-problems-detail = Leave it empty where none was found.
desk-check-no-problems = No problems were found
desk-check-measures = Measures taken
desk-check-measures-detail = Required where problems were found.
desk-check-measures-missing = Please say what was done about the problems.
desk-check-record = Record
desk-check-done = Recorded.
desk-check-recorded = Recorded by { $by } on { $at }

## Names of the operations
desk-action-list_reports = List reports
desk-action-read_report = Read report
desk-action-save_report = Save report
desk-action-submit_report = Submit report
desk-action-send_back_report = Send back report
desk-action-sign_report = Sign report
desk-action-accept_report = Accept report
desk-action-return_report = Return report
desk-action-correct_report = Correct report
desk-action-upload_attachment = Upload attachment
desk-action-read_attachment = Read attachment
desk-action-list_self_checks = List self-checks
desk-action-record_self_check = Record self-check
