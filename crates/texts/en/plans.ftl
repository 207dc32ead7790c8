# The desk: plans, and what plans and reports share in writing and on their way

## Writing and keeping
desk-way-plans = Plans
desk-kept-new = Nothing entered yet; what you type is saved by itself
desk-kept-at = Saved at { $time }
desk-kept-in-part = Saved at { $time }, except lines that are not complete
desk-keeping = Saving…
desk-not-kept = Not saved
desk-not-kept-why = See why
desk-kept-later = What you typed is still on this page. It is tried again by itself, or you can save now. Please do not close the page.
desk-keep-now = Save now
desk-missing = { $count ->
    [one] One field is
   *[other] { $count } fields are
} still missing
desk-missing-show = Show them
desk-not-filled-in = Not filled in
desk-not-begun = Not begun
desk-no-number = Please enter a number such as 3 or 1.5.
desk-line-incomplete = The line is saved once it has both a date and a value.
desk-line-up = Move line { $number } up
desk-line-down = Move line { $number } down
desk-line-remove = Remove line { $number }
desk-stale-paper = Somebody else has just changed and saved the same record. What you typed is still on this page. Please read their version, then decide which one holds.
desk-stale-paper-gone-on = Somebody else has just changed or submitted the same record, and it can't be edited now. What you typed is still on this page: copy it before you take theirs.
desk-stale-read = Read their version
desk-stale-overwrite = Save what I typed
desk-stale-adopt = Drop my changes and take theirs
desk-changed-meanwhile = Somebody else has just dealt with this record. The page now shows the latest version, and your last action was not taken. Please look again before you decide.

## On its way
desk-stage = Stage
desk-step-submit = Submit for signature
desk-step-submit-detail = The department's leader signs it next. It can't be changed until it is signed or sent back.
desk-step-submit-done = Submitted. The department's leader signs it next.
desk-step-send-back = Send back
desk-step-send-back-detail = It goes back to whoever wrote it. Please say what has to change.
desk-step-send-back-done = Sent back to whoever wrote it.
desk-step-sign = Sign and send
desk-step-sign-detail = It goes to the supervision office at once, by the system's clock, and can't be taken back.
desk-step-sign-done = Signed and sent to the supervision office.
desk-step-accept = Accept
desk-step-accept-detail = It takes effect at once, for lights and evaluation.
desk-step-accept-done = Accepted.
desk-step-return = Return
desk-step-return-detail = The department changes it, signs it and sends it again. Please say why.
desk-step-return-done = Returned to the department.
desk-step-correct = Correct
desk-step-correct-detail = A new version is made beside the accepted one, to be signed and checked again; the old one stays. Please say why.
desk-step-correct-done = The correction has begun. Please change it and submit it again.
desk-return-why = Why it goes back
desk-correct-why = Why it is corrected
desk-returned-because = Why it came back or is corrected
desk-history = Steps so far
desk-history-none = No step was taken yet.
desk-taken-edit = Changed
desk-taken-submit = Submitted for signature
desk-taken-send-back = Sent back by the department's leader
desk-taken-sign = Signed and sent
desk-taken-accept = Accepted by the supervision office
desk-taken-return = Returned by the supervision office
desk-taken-correct = Correction begun

## Years and tasks
desk-years = Choose a year
desk-no-programme = No programme is published yet.
desk-no-programme-detail = Once one is, this is where it is worked on.
desk-task-key = Task { $key }
desk-task-due = Due:{" "}
desk-task-no-due = No due date is set
desk-tasks = Tasks
desk-amended = Last saved
desk-due = To be reached by

## Plans
desk-plans-detail = Each department plans the tasks it leads: completion standard, stage goals and the course of each indicator. Once accepted, the plan is what the tasks are judged by.
desk-plans-none = No task needs a plan here.
desk-plans-none-detail = The department that leads a task plans it; those that support it need not.
desk-plans-count = { $count ->
    [one] One plan
   *[other] { $count } plans
}, { $accepted } accepted, { $signed } to be checked
desk-plan-title = { $department }: plan for { $year }
desk-plan-write = Fill in the completion standard, stage goals and course of each indicator, task by task. Everything is saved by itself; you can leave and come back.
desk-plan-standard = Completion standard
desk-plan-standard-detail = What has to be there for the task to count as done. It is verified against this.
desk-template = Fill in a template:
desk-template-replace = Use the template
desk-template-replace-detail = The template replaces the stage goals that stand here.
desk-kind-construction = Construction
desk-kind-allowance = Allowance
desk-kind-procurement = Procurement
desk-kind-regulation = Regulation
desk-stage-construction-approval = Project approved
desk-stage-construction-tender = Tender completed
desk-stage-construction-start = Construction begun
desk-stage-construction-main = Main structure completed
desk-stage-construction-acceptance = Accepted and in use
desk-stage-allowance-rules = Rules issued
desk-stage-allowance-applications = Applications received
desk-stage-allowance-review = Reviewed and announced
desk-stage-allowance-payment = Paid out
desk-stage-procurement-requirements = Requirements settled
desk-stage-procurement-tender = Tender completed
desk-stage-procurement-delivery = Delivered and installed
desk-stage-procurement-acceptance = Accepted and in use
desk-stage-regulation-survey = Survey completed
desk-stage-regulation-draft = First draft
desk-stage-regulation-consultation = Consultation completed
desk-stage-regulation-issue = Issued and in force
desk-goal-add = Add a stage goal
desk-goal-title = Goal { $number }
desk-goal-due = Goal { $number }: to be reached by
desk-goal-evidence = Evidence is required
desk-evidence-asked = Required
desk-trajectory = Course of { $indicator } (target { $target })
desk-trajectory-even = Spread evenly over the reports
desk-value-add = Add a line
desk-value-by = By (line { $number })
desk-value = Planned value (line { $number })

## Names of the operations
desk-action-list_plans = List plans
desk-action-read_plan = Read plan
desk-action-save_plan = Save plan
desk-action-submit_plan = Submit plan
desk-action-send_back_plan = Send back plan
desk-action-sign_plan = Sign plan
desk-action-approve_plan = Approve plan
desk-action-return_plan = Return plan
