# The public board

## On every page
board-site = Open supervision of livelihood projects
board-page-title = { $title } - Open supervision
board-skip = Skip to content
board-ways = Main navigation
board-way-board = Board
board-way-departments = Departments
board-way-posts = Leaders
board-way-calendar = Calendar
board-way-about = About
board-other-language = 中文
board-theme = Colours:{" "}
board-theme-device = as the device
board-theme-light = light
board-theme-dark = dark
board-crumbs = You are here
board-crumb-board = Board { $year }
board-as-of = As of { $at } (Beijing time)
board-footer = Tasks, departments and due dates are those of the document published by the city government. Lights are computed by rule and never set by hand.
board-desk = Sign in to the desk
board-api-documentation = API documentation
board-version = Guapai { $version }
board-demo-label = About this demonstration
board-demo = Demonstration: real tasks, made-up progress, the clock at { $day }.
board-years = Years
board-year = { $year }
board-list-comma = ,{" "}
board-in-brackets = {" "}({ $text })
board-span = { $from } to { $until }

## Dates
board-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
board-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
board-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
board-month-of-year = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
board-instant = { $day }, { $time }
board-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

## Loading and trouble
board-waiting = Loading …
board-retry = Try again
board-to-home = Back to the board
board-outdated = What follows is the last data received.
board-missing-title = Not found
board-missing-detail = Nothing stands at this address. Check it, or start again from the board.
board-offline-title = The server cannot be reached
board-offline-detail = Check the network connection, then try again.
board-unreadable-title = The data cannot be read
board-unreadable-detail = The server's answer is incomplete or of another version. Load the page again.
board-no-programme-title = No programme has been published yet
board-no-programme-detail = Once a programme is imported and published, its tasks, departments and progress appear here.

## Lights
board-light = Light
board-lights = Tasks by light
board-light-overdue = Overdue
board-light-behind = Behind
board-light-on_track = On track
board-light-not_started = Not started
board-light-completed = Completed
board-light-not_completed = Not completed
board-light-on = Computed for { $day }
board-self-rating = What the department says
board-rated-on = (report accepted on { $day })
board-lights-so-far = Lights so far
board-lights-table = The lights on record
board-lights-daily = Day by day ({ $count })
board-band = The lights over time; the table below says the same
board-since = Since
board-why = Why
board-standard = What counts as completed
board-rules = Rules of the lights
board-rules-detail = Lights are computed every day from plan, reports and verification; nobody can set one by hand. Besides its colour, each light has a shape and a word.
board-rule-overdue = Red: the due date has passed without verified completion, or a stage goal is overdue beyond the days that the programme allows.
board-rule-behind = Yellow: a stage goal is overdue, or an indicator is below plan, or the leading department's latest report is missing, or a red light was made up for within this reporting period.
board-rule-on_track = Green: stage goals, indicators and reports are as planned.
board-rule-not_started = Grey: nothing has been reported yet, and nothing is due.
board-rule-completed = Completed: verified on evidence by the supervision office; a department can only apply.
board-rule-not_completed = Not completed: not done by the end of the year, or changed without filing, which counts the same.
board-reason-verified = The supervision office verified the completion on { $on }.
board-reason-closed = Not done by the end of the year; closed as not completed on { $on }.
board-reason-withdrawn = Given up with consent on { $on }.
board-reason-due-passed = The due date, { $due }, has passed without verified completion.
board-reason-milestone-beyond = The stage goal “{ $milestone }” was due on { $due } and is { $days } days overdue, beyond the limit of { $threshold } days.
board-reason-milestone = The stage goal “{ $milestone }” was due on { $due } and is { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue.
board-reason-indicator = The indicator “{ $indicator }” was planned at { $planned } { $unit } by { $by }; { $actual } { $unit } was reported, which is below plan.
board-reason-report = The report of the leading department { $department } due on { $due } has not been received.
board-reason-made-up = Red until { $until }, made up for since; yellow for the rest of this reporting period.
board-reason-within = Stage goals, indicators and reports are as planned.
board-reason-nothing = Nothing has been reported yet, and nothing is due.

## Board
board-eyebrow = Open supervision
board-description = { $title }: { $count } tasks; { $lights }. Tasks, departments, due dates and progress in the open.
board-glance = At a glance
board-all-tasks = Tasks
board-areas = Areas
board-tasks-count = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
board-areas-count = { $count }
board-due-this-month = Due this month
board-next-report = Next report due
board-announced = The plan announces { $announced_areas } areas and { $announced_tasks } tasks; its table lists { $areas } areas and { $tasks } tasks.
board-notes = Notes on the import
board-notes-count = { $count ->
    [one] Show { $count } note on the import
   *[other] Show { $count } notes on the import
}
board-note-assumption = assumed
board-note-defect = defect
board-note-remark = remark
board-note-line = line { $line } of the source
board-filter = Filter and search
board-field-q = Search
board-field-category = Area
board-field-department = Department
board-field-post = Leader
board-field-light = Light
board-field-due_month = Due in
board-field-sort = Order
board-search = Search
board-search-example = Task, department or leader, such as 供水
board-any = All
board-city-leaders = City leaders in charge
board-department-leaders = Department leaders
board-sort-document = As in the document
board-sort-due = By due date
board-sort-light = By urgency of the light
board-filter-in-force = Filters in force
board-filter-remove = Remove the filter { $field }: { $value }
board-filter-clear = Clear all filters
board-results = Filtered tasks
board-results-count = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
board-nothing-found = No task matches.
board-nothing-found-detail = Remove a filter, or search for another word.
board-more = Next page
board-no-area = Without an area
board-downloads = Downloads
board-downloads-detail = The public data of all tasks of this year, free to use.
board-download-xlsx = Excel workbook (xlsx)
board-download-csv = Text table (csv)
board-download-json = Structured data (json)

## Task
board-task = Task
board-tasks = Tasks
board-task-name = Task { $number }
board-task-number = Task number
board-task-title = { $name }: { $text }
board-deadline = Due
board-no-due = The document's words name no day.
board-due-today = Due today
board-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
board-days-over = { $days ->
    [one] { $days } day over
   *[other] { $days } days over
}
board-owners = Who answers for it
board-no-owners = The document names no department.
board-department = Department
board-role = Role
board-role-lead = Lead
board-role-support = Support
board-department-leader = Department leader
board-city-leader = City leader in charge
board-collective = collective
board-collective-detail = The document makes a kind of unit responsible without saying which one.
board-indicators = Indicators
board-no-indicators = This task has no quantity; completion is verified against its words.
board-proposed = read by the system, to be confirmed by the supervision office
board-quote = From the words:{" "}
board-target = Target
board-planned = Planned
board-actual = Actual
board-actual-on = Actual on { $day }
board-today = Today
board-unit = Unit: { $unit }
board-chart-title = Plan and actual values of “{ $indicator }” over the year; the values are in the table below
board-values = Show the values as a table
board-date-column = Date
board-milestones = Stage goals
board-milestone-due = Due on { $due }
board-milestone-reached = reached on { $on }
board-milestone-late = reached on { $on }, later than planned
board-milestone-overdue = overdue
board-milestone-ahead = not yet due
board-history = What happened
board-no-history = Nothing has been recorded yet.
board-synthetic = made up
board-event-imported = The task came in with the programme.
board-event-report = The report of { $department } due on { $due } was received.
board-event-milestone = The stage goal “{ $milestone }” was reached.
board-event-indicator = The indicator “{ $indicator }” was reported at { $actual } { $unit }.
board-event-verified = The supervision office verified the completion.
board-event-changed = A change was approved and filed ({ $number }).
board-adjusted = Changed with approval
board-adjusted-from = Announced:
board-adjusted-to = Now:
board-adjusted-no-due = no date
board-changes = Approved changes
board-changes-detail = Changes that the city leader in charge consented to and that were filed in writing, beside what was announced.
board-event-revoked = The verification was revoked; the task is open again.
board-event-not-completed = Closed as not completed.
board-original = As published
board-source-lines = Lines of the source: { $lines }
board-neighbours = Neighbouring tasks
board-previous-task = ← Previous ({ $key })
board-next-task = Next ({ $key }) →

## Departments and leaders
board-departments-detail = The departments with their tasks and lights.
board-posts-detail = A post answers for a task, not a person: when its holder changes, tasks and records stay.
board-no-holder = (vacant)
board-post-title = { $name } ({ $kind })
board-tenures = Holders
board-tenure-span = { $from } to { $until }
board-tenure-from = since { $from }
board-tenure-until = until { $until }
board-tenure-open = The document names no dates

## Calendar
board-calendar-title = Calendar { $year }
board-calendar-detail = When departments report, and when tasks are due.
board-year-line = The year at a glance
board-year-line-detail = A column's height is the number of tasks due in the month.
board-this-month = now
board-month-due = { $count } due
board-report-short = report
board-summary-short = summary
board-reports = Reports due
board-report = Report
board-report-period = Covers
board-report-due = Due
board-report-standing = Standing
board-report-progress = Progress report
board-report-summary = Summary of the year
board-day-off = day off
board-rolled-from = moved from { $day }
board-standing-past = past
board-standing-next = next
board-standing-ahead = ahead
board-roll-none = A due date on a day off stays where it is.
board-roll-next = A due date on a day off moves to the next working day.
board-tasks-due = Tasks due

## About
board-about-title = About this supervision
board-about-detail = What is supervised and how, the rules of the lights, contact and source.
board-narrative = The plan in its own words
board-contact = Contact
board-contact-email = Mailbox for the public:{" "}
board-source = Source
board-source-file = File
board-source-imported = Imported
board-source-digest = Checksum (SHA-256)
board-approver = Approved by
board-approved-on = Approved on
board-event-plan = The plan was approved and is the baseline from now on.
board-event-retracted = Correction: the stage goal “{ $milestone }” was not reached yet.
board-event-rated = { $department } rates itself: { $rating }.
board-rating-year_target_reached = year target reached
board-rating-node_target_exceeded = ahead of the node target
board-rating-node_target_reached = node target reached
board-rating-behind = behind
board-revision = What changes
board-revision-from = Before
board-revision-to = After
board-revision-due = Due day
board-revision-scope = Scope
board-revision-owner = Department in charge
board-revision-withdrawal = Withdrawal of the task
board-bulletins = Bulletins
board-bulletins-detail = The supervision office regularly tells everybody how the key livelihood projects are progressing.
board-bulletins-none = No bulletin has been issued to the public this year.
board-bulletins-none-detail = Once the government has approved one for everybody, it stands here in full.
board-bulletin-newest = Newest bulletin
board-bulletin-issued = Issued on { $day }
bulletin-standing-year_target_reached = year target reached
bulletin-standing-node_target_exceeded = node target exceeded
bulletin-standing-node_target_reached = node target reached as planned
bulletin-standing-not_started = not started
bulletin-standing-behind = behind
bulletin-standing-not_completed = not completed
bulletin-adjusted = adjusted with approval
bulletin-table = Table: progress of the tasks
bulletin-column-key = No.
bulletin-column-task = Task
bulletin-column-departments = Departments
bulletin-column-standing = Progress
bulletin-column-figures = Figures
board-published = Published progress
board-published-report = Progress
board-published-change = About the change
board-published-completion = Completion
board-published-progress = Progress reported by { $day }
board-published-summary = The year's results, reported by { $day }
board-published-on = Published on { $day }
board-published-correction = Corrected:{" "}
board-published-earlier = What stood here before
