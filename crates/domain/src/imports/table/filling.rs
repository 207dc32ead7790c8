//! What is taken from the row above where cells are blank.
use super::words::unbroken;
use crate::imports::{
    draft::DraftTask,
    finding::{Finding, FindingCode},
};

/// Takes what is blank from the row above. True when anything was taken.
pub(super) fn fill_owners(task: &mut DraftTask, above: &DraftTask) -> bool {
    let mut filled = false;
    let mut fill = |slot: &mut String, value: &String| {
        if slot.is_empty() && !value.is_empty() {
            slot.clone_from(value);
            filled = true;
        }
    };
    if task.owners.departments.is_empty() {
        let alone = task.owners.leaders.is_empty() && task.owners.city_leaders.is_empty();
        fill(&mut task.owners.departments, &above.owners.departments);
        if alone {
            fill(&mut task.owners.support, &above.owners.support);
        }
    }
    if task.owners.departments == above.owners.departments {
        fill(&mut task.owners.leaders, &above.owners.leaders);
    }
    fill(&mut task.owners.city_leaders, &above.owners.city_leaders);
    filled
}

/// Names the row that really holds the words, however many blank ones lie between.
pub(super) fn note_filled(task: &mut DraftTask, origin: &DraftTask) {
    let from = origin
        .number
        .map_or_else(|| format!("（第{}行）", origin.line()), |number| number.to_string());
    let finding = Finding::new(FindingCode::OwnersFilledDown).line(task.line());
    task.findings
        .push(finding.with("from", from).with("owners", unbroken(&task.owners.departments)));
}
