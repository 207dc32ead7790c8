//! From drafts to a programme: names become departments and posts, words become days and targets.
use std::{collections::BTreeMap, str::FromStr};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    Hints, Import, ImportError, deadline,
    draft::{Draft, DraftTask},
    finding::{Finding, FindingCode},
    preface::{self, Preface},
    quantities::{Quantity, quantities, several_years},
    table::{flat, unbroken},
    whole,
};
use crate::{
    departments::Department,
    line::{InvalidLine, Line, TaskText, Unit as UnitOfMeasure},
    posts::Post,
    programmes::{Category, Contact, Programme, ProgrammeId, Year},
    tasks::{Indicator, Task, TaskId, TaskKey, Thresholds},
};

pub(super) fn programme(
    mut draft: Draft,
    preface: Preface,
    hints: &Hints,
    year: i32,
) -> Result<Import, ImportError> {
    let mut findings = std::mem::take(&mut draft.findings);
    let mut year = year;
    if preface.year.is_none() && hints.stated_year.is_none() {
        let deadlines: Vec<&str> = draft
            .tasks
            .iter()
            .flat_map(|task| [task.deadline.as_str(), task.due.as_str()])
            .collect();
        year = preface::commonest_year(&deadlines.join("\n").replace(['-', '.', '/'], "年"))
            .unwrap_or(year);
        findings.push(Finding::new(FindingCode::YearAssumed).with("year", year));
    }
    let year = Year::parse(year).map_err(|_| ImportError::Year(year))?;
    let title = match &preface.title {
        Some(title) => title.clone(),
        None => {
            let stem =
                hints.file_name.rsplit_once('.').map_or(hints.file_name.as_str(), |(stem, _)| stem);
            findings.push(Finding::new(FindingCode::TitleAssumed).with("title", stem));
            if stem.is_empty() {
                format!("{}年重点民生工程", year.number())
            } else {
                stem.to_owned()
            }
        }
    };
    whole::number_tasks(&mut draft, &mut findings);
    let keys = whole::keys(&draft);
    whole::check(&draft, &keys, &preface.announced, &mut findings);
    let mut assembly = Assembly {
        year,
        first_owner_leads: preface.first_owner_leads,
        departments: Vec::new(),
        posts: Vec::new(),
        spellings: BTreeMap::new(),
        findings,
    };
    let tasks = draft
        .tasks
        .iter()
        .zip(&keys)
        .map(|(task, key)| assembly.task(task, *key))
        .collect::<Result<Vec<_>, _>>()?;
    assembly.note_spellings();
    whole::note_differing_city_leaders(
        &tasks,
        &assembly.posts,
        &assembly.departments,
        &mut assembly.findings,
    );
    let calendar = preface::calendar(preface.reports, &mut assembly.findings);
    let categories = draft
        .categories
        .iter()
        .map(|category| {
            let name = parse::<200>(&category.name, category.line)?;
            Ok(Category { ordinal: category.ordinal, name })
        })
        .collect::<Result<Vec<_>, ImportError>>()?;
    let note = |text: Option<String>| text.and_then(|text| Line::parse(&text).ok());
    let mut findings = assembly.findings;
    findings.sort_by_key(|finding| (finding.line.unwrap_or(0), finding.code, finding.task));
    findings.dedup();
    let programme = Programme {
        id: ProgrammeId::of_year(year),
        year,
        title: parse(&title, 1)?,
        document_number: note(preface.document_number),
        approver: None,
        approved_on: None,
        announced: preface.announced,
        contact: Contact { text: note(preface.contact), email: note(preface.email) },
        narrative: preface.narrative,
        calendar,
        thresholds: Thresholds::default(),
        categories,
        departments: assembly.departments,
        posts: assembly.posts,
        tasks,
    };
    Ok(Import { programme, findings })
}

pub(super) fn parse<const MAX: usize>(text: &str, line: u32) -> Result<Line<MAX>, ImportError> {
    Line::parse(text).map_err(|what: InvalidLine| ImportError::Text { line, what })
}

pub(super) struct Assembly {
    year: Year,
    pub(super) first_owner_leads: bool,
    pub(super) departments: Vec<Department>,
    pub(super) posts: Vec<Post>,
    /// Every way in which a department's name is written, with the first line.
    pub(super) spellings: BTreeMap<String, Vec<(String, u32)>>,
    pub(super) findings: Vec<Finding>,
}

impl Assembly {
    fn task(&mut self, draft: &DraftTask, key: TaskKey) -> Result<Task, ImportError> {
        let line = draft.line();
        let id = TaskId::of(self.year, key);
        self.findings.extend(draft.findings.iter().cloned().map(|finding| finding.task(key)));
        // A task whose words were all owners keeps them rather than none.
        let words = if draft.text.trim().is_empty() { &draft.original_text } else { &draft.text };
        let text: TaskText = parse(&unbroken(words), line)?;
        if let Some(words) = several_years(text.as_str()) {
            self.note(FindingCode::SeveralYears, line, key, &[("words", &words)]);
        }
        let (due, deadline_text) = self.due(draft, key, text.as_str());
        let assignments = self.assignments(draft, key)?;
        let indicators = self.indicators(draft, id, text.as_str())?;
        Ok(Task {
            id,
            key,
            number: draft.number,
            category: draft.category,
            text,
            original_text: draft.original_text.clone(),
            deadline_text,
            due,
            assignments,
            indicators,
            source_lines: draft.lines.clone(),
            announced: None,
        })
    }

    pub(super) fn note(
        &mut self,
        code: FindingCode,
        line: u32,
        task: TaskKey,
        details: &[(&'static str, &str)],
    ) {
        let finding = Finding::new(code).line(line).task(task);
        self.findings
            .push(details.iter().fold(finding, |finding, (name, value)| finding.with(name, value)));
    }

    fn due(
        &mut self,
        draft: &DraftTask,
        key: TaskKey,
        text: &str,
    ) -> (Option<NaiveDate>, Option<String>) {
        let line = draft.line();
        let mut words = flat(&draft.deadline);
        if let Ok(due) = NaiveDate::from_str(draft.due.trim()) {
            return (Some(due), (!words.is_empty()).then_some(words));
        }
        if words.is_empty() {
            match deadline::in_text(text) {
                Some(found) => {
                    self.note(FindingCode::DeadlineFromText, line, key, &[("deadline", &found)]);
                    words = found;
                }
                None => {
                    self.note(FindingCode::DeadlineMissing, line, key, &[]);
                    return (None, None);
                }
            }
        }
        let read = deadline::read(&words, self.year.number());
        match read.due {
            Some(due) => {
                let due = due.to_string();
                for code in read.codes {
                    self.note(code, line, key, &[("deadline", &words), ("due", &due)]);
                }
            }
            None => self.note(FindingCode::DeadlineUnreadable, line, key, &[("deadline", &words)]),
        }
        (read.due, Some(words))
    }

    fn indicators(
        &mut self,
        draft: &DraftTask,
        task: TaskId,
        text: &str,
    ) -> Result<Vec<Indicator>, ImportError> {
        let found = match &draft.indicators {
            Some(stated) => stated_indicators(stated),
            None => quantities(text),
        };
        found
            .into_iter()
            .enumerate()
            .map(|(place, quantity)| {
                Ok(Indicator {
                    id: Indicator::id_of(task, place),
                    name: parse(&quantity.name, draft.line())?,
                    target: quantity.target,
                    unit: parse::<20>(&quantity.unit, draft.line()).map(|it: UnitOfMeasure| it)?,
                    quote: quantity.quote,
                    proposed: true,
                })
            })
            .collect()
    }
}

/// 量化指标 as our own exports write them: 名称：1.1亿元；名称：41所.
fn stated_indicators(cell: &str) -> Vec<Quantity> {
    cell.split('；')
        .filter_map(|entry| {
            let (name, amount) = entry.trim().rsplit_once('：')?;
            let split = amount.find(|it: char| !it.is_ascii_digit() && it != '.')?;
            Some(Quantity {
                name: name.to_owned(),
                target: Decimal::from_str(&amount[..split]).ok()?,
                unit: amount[split..].to_owned(),
                quote: amount.to_owned(),
            })
        })
        .collect()
}
