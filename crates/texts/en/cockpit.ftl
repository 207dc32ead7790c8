# The cockpit, the leader's page, a task over time
desk-way-cockpit = Cockpit
desk-way-charge = In my charge
desk-cockpit-save = Download (xlsx)
desk-cockpit-parts = On this page
desk-cockpit-urgent = Red and yellow tasks
desk-cockpit-calm = There are no such tasks.
desk-cockpit-calm-detail = Choose a light above to see other tasks.
desk-since = since { $since }
desk-contradicts = contradicts the light
desk-urge = Urge
desk-urged = Urged
desk-urge-until = answer by { $deadline }
desk-spark = planned { $planned }, actual { $actual }, target { $target } { $unit }
desk-due-soon = Due within 14 days
desk-due-none = Nothing is due within 14 days.
desk-due-what = What
desk-matter = Kind
desk-reports-owed = Reports overdue
desk-reports-owed-none = No department owes a report.
desk-period = Reporting period
desk-period-progress = progress report of { $due }
desk-period-summary = summary of the year of { $due }
desk-late-by = Overdue by
desk-late-days = overdue by { $days }
desk-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
desk-matrix = Reports by department
desk-matrix-legend = Legend
desk-charge-sentence = { $count ->
    [one] You are in charge of one task: { $lights }.
   *[other] You are in charge of { $count } tasks: { $lights }.
}
desk-charge-overdue = { $count } red
desk-charge-behind = { $count } yellow
desk-charge-on-track = { $count } green
desk-charge-not-started = { $count } grey
desk-charge-completed = { $count } completed
desk-charge-not-completed = { $count } not completed
desk-charge-red = Red tasks
desk-charge-red-none = No task is red.
desk-task-on-board = See it on the public board
desk-stored = On record
desk-stored-confirmed = confirmed
desk-stored-differs = differs when computed again
desk-task-reports = What departments reported
desk-task-reports-none = No report covers this task yet.
desk-told-version = version { $version }
desk-signed-at = signed { $at }
desk-told-done = Done
desk-told-next = Next
desk-told-cause = Why it is behind
desk-told-measures = Measures
desk-action-read_cockpit = read the cockpit
desk-action-download_cockpit = download the cockpit
desk-action-read_timeline = read a task over time
desk-menu = Menu
desk-departments-count = { $count } departments
desk-waiting = What waits for whom
desk-waiting-none = No change, completion or directive waits.
desk-waiting-change = Change
desk-waiting-completion = Completion
desk-waiting-directive = Directive
desk-waiting-overdue = Past its day
desk-waits = Waits for
