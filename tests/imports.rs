//! Documents of many shapes, each beside what a careful clerk would read from it.
use std::{collections::BTreeMap, fs, path::Path};

use domain::{
    imports::{FindingCode, Hints, Import, import},
    posts::PostId,
    programmes::Programme,
    tasks::{OwnerRole, Task},
};
use serde_json::{Value, json};
use wire::{
    imports::{ImportView, ImportedCategory, ImportedProgramme, ImportedReportDue},
    tasks::{IndicatorView, TaskDepartment, TaskView},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/imports");

fn fixtures() -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(FOLDER).expect("the folder of documents is there");
    files
        .map(|file| file.expect("the folder can be read").path())
        .filter(|path| !matches!(path.extension().and_then(|it| it.to_str()), Some("json" | "md")))
        .map(|path| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a document can be read"))
        })
        .collect()
}

fn expectation(name: &str) -> Value {
    let path = Path::new(FOLDER).join(name).with_extension("expected.json");
    let text =
        fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(name: &str, bytes: &[u8]) -> Result<Import, String> {
    let document = office::read(name, bytes).map_err(|error| error.to_string())?;
    let hints = Hints { file_name: name.to_owned(), stated_year: None, this_year: 2017 };
    import(&document, &hints).map_err(|error| error.to_string())
}

/// Differences are listed rather than asserted one by one, so that a run shows them all.
struct Differences(Vec<String>);

impl Differences {
    fn compare(&mut self, place: &str, expected: &Value, found: &Value) {
        if expected != found {
            self.0.push(format!("{place}\n      expected {expected}\n      found    {found}"));
        }
    }
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// White space inside a text is the layout's.
fn without_space(value: &Value) -> Value {
    value.as_str().map_or_else(|| value.clone(), |text| json!(bare(text)))
}

fn owners(programme: &Programme, task: &Task) -> Value {
    let holder = |id| Some(programme.post(id)?.tenures.last()?.holder.to_string());
    let owners = task.assignments.iter().map(|assignment| {
        let department =
            programme.department(assignment.department).expect("its departments are there");
        let role = match assignment.role {
            OwnerRole::Lead => "lead",
            OwnerRole::Support => "support",
        };
        json!({
            "name": department.name.as_str(),
            "role": role,
            "leader": assignment.department_leader.and_then(holder),
            "city_leader": assignment.city_leader.and_then(holder),
        })
    });
    owners.collect()
}

fn indicators(task: &Task) -> Value {
    let all = task.indicators.iter();
    all.map(|it| json!([it.target.normalize().to_string(), it.unit.as_str()])).collect()
}

fn expected_indicators(task: &Value) -> Value {
    let all = task["indicators"].as_array().expect("indicators are a list");
    all.iter().map(|it| json!([it["target"].to_string(), it["unit"]])).collect()
}

fn compare_task(
    programme: &Programme,
    expected: &Value,
    found: &Task,
    differences: &mut Differences,
) {
    let number = &expected["number"];
    let category = found.category.and_then(|at| programme.categories.get(at));
    let due = found.due.map(|due| due.to_string());
    for (field, expected, found) in [
        ("number", number.clone(), json!(found.number)),
        ("text", without_space(&expected["text"]), json!(bare(found.text.as_str()))),
        ("category", expected["category"].clone(), json!(category.map(|it| it.name.as_str()))),
        ("due", expected["due"].clone(), json!(due)),
        (
            "deadline_text",
            without_space(&expected["deadline_text"]),
            json!(found.deadline_text.as_deref().map(bare)),
        ),
        ("departments", expected["departments"].clone(), owners(programme, found)),
        ("indicators", expected_indicators(expected), indicators(found)),
    ] {
        differences.compare(&format!("task {number}, {field}:"), &expected, &found);
    }
}

fn compare(expected: &Value, found: &Import) -> Vec<String> {
    let mut differences = Differences(Vec::new());
    let programme = &found.programme;
    differences.compare("year:", &expected["year"], &json!(programme.year.number()));
    if !expected["title"].is_null() {
        let title = json!(bare(programme.title.as_str()));
        differences.compare("title:", &without_space(&expected["title"]), &title);
    }
    let categories: Vec<&str> = programme.categories.iter().map(|it| it.name.as_str()).collect();
    differences.compare("categories:", &expected["categories"], &json!(categories));
    let tasks = expected["tasks"].as_array().expect("tasks are a list");
    let numbers: Vec<Value> = tasks.iter().map(|task| task["number"].clone()).collect();
    let found_numbers: Vec<Value> = programme.tasks.iter().map(|task| json!(task.number)).collect();
    differences.compare("tasks:", &json!(numbers), &json!(found_numbers));
    if tasks.len() == programme.tasks.len() {
        for (expected, found) in tasks.iter().zip(&programme.tasks) {
            compare_task(programme, expected, found, &mut differences);
        }
    }
    let codes: Vec<FindingCode> = found.findings.iter().map(|finding| finding.code).collect();
    let wanted = expected["findings"].as_array().expect("findings are a list");
    for code in wanted {
        let code: FindingCode = serde_json::from_value(code.clone()).expect("a code of a finding");
        if !codes.contains(&code) {
            differences.0.push(format!("finding {code:?} is missing among {codes:?}"));
        }
    }
    differences.0
}

#[test]
fn every_document_reads_as_a_careful_clerk_would() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 20, "documents are missing");
    let mut report = String::new();
    for (name, bytes) in &fixtures {
        let differences = match read(name, bytes) {
            Ok(found) => compare(&expectation(name), &found),
            Err(error) => vec![error],
        };
        if !differences.is_empty() {
            report.push_str(&format!("\n{name}\n    {}\n", differences.join("\n    ")));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn every_document_reads_the_same_whatever_its_name_ends_with() {
    for (name, bytes) in &fixtures() {
        let renamed = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        assert_eq!(office::read(name, bytes), office::read(renamed, bytes), "{name}");
    }
}

fn task_view(programme: &Programme, task: &Task) -> TaskView {
    let holder = |id: Option<PostId>| Some(programme.post(id?)?.tenures.last()?.holder.to_string());
    let department = |it: &domain::tasks::Assignment| {
        let department = programme.department(it.department)?;
        Some(TaskDepartment {
            name: department.name.to_string(),
            role: it.role,
            leader: holder(it.department_leader),
            city_leader: holder(it.city_leader),
            collective: department.collective,
            id: None,
            leader_post: None,
            city_leader_post: None,
        })
    };
    let indicator = |it: &domain::tasks::Indicator| IndicatorView {
        id: None,
        name: it.name.to_string(),
        target: it.target,
        unit: it.unit.to_string(),
        quote: String::new(),
        proposed: it.proposed,
    };
    let category = task.category.and_then(|at| programme.categories.get(at));
    TaskView {
        number: task.number,
        text: task.text.to_string(),
        category: category.map(|it| it.name.to_string()),
        due: task.due,
        deadline_text: task.deadline_text.clone(),
        departments: task.assignments.iter().filter_map(department).collect(),
        indicators: task.indicators.iter().map(indicator).collect(),
        source_lines: Vec::new(),
    }
}

/// What the exports show: all of a programme but where in the file it stands.
fn view(programme: &Programme) -> ImportView {
    let category = |it: &domain::programmes::Category| ImportedCategory {
        ordinal: it.ordinal,
        name: it.name.to_string(),
    };
    let report = |it: &domain::calendar::ReportDue| ImportedReportDue {
        month: it.month,
        day: it.day,
        kind: it.kind,
    };
    ImportView {
        programme: ImportedProgramme {
            year: programme.year.number(),
            title: programme.title.to_string(),
            document_number: programme.document_number.as_ref().map(ToString::to_string),
            announced_categories: programme.announced.categories,
            announced_tasks: programme.announced.tasks,
            categories: programme.categories.iter().map(category).collect(),
            contact: programme.contact.text.as_ref().map(ToString::to_string),
            contact_email: programme.contact.email.as_ref().map(ToString::to_string),
            reports: programme.calendar.reports.iter().map(report).collect(),
            narrative: programme.narrative.clone(),
        },
        tasks: programme.tasks.iter().map(|task| task_view(programme, task)).collect(),
        changes: Vec::new(),
        findings: Vec::new(),
    }
}

#[test]
fn every_document_is_the_same_programme_after_export_and_import() {
    let mut differences = Differences(Vec::new());
    for (name, bytes) in &fixtures() {
        let original = view(&read(name, bytes).expect("the document is read").programme);
        for (export, bytes) in [
            ("export.xlsx", office::write_xlsx(&original).expect("a workbook is written")),
            ("export.csv", office::write_csv(&original).expect("a table is written")),
        ] {
            let again = match read(export, &bytes) {
                Ok(again) => view(&again.programme),
                Err(error) => panic!("{name}, {export}: {error}"),
            };
            let programme = |view: &ImportView| json!(view.programme);
            let place = format!("{name}, {export}");
            differences.compare(&place, &programme(&original), &programme(&again));
            differences.compare(&place, &json!(original.tasks.len()), &json!(again.tasks.len()));
            for (one, other) in original.tasks.iter().zip(&again.tasks) {
                differences.compare(&place, &json!(one), &json!(other));
            }
        }
    }
    assert!(differences.0.is_empty(), "{}", differences.0.join("\n"));
}
