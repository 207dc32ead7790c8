//! The house keeps its shape: the same rooms on every floor, no file too long.
use std::{collections::BTreeSet, fs, path::Path};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const LONGEST_FILE: usize = 300;

/// The rooms, with the floors on which a room has nothing to do, and why.
const ROOMS: &[(&str, &[&str])] = &[
    ("programmes", &[]),
    ("tasks", &[]),
    ("departments", &[]),
    ("posts", &[]),
    ("calendar", &[]),
    ("imports", &[]),
    ("accounts", &[]),
    ("sessions", &[]),
    ("tokens", &[]),
    ("settings", &[]),
    ("audit", &[]),
    ("desk", &[]),
    ("openings", &[]),
    ("plans", &[]),
    ("reports", &[]),
    // Files have no page of their own: they hang on what they show.
    ("attachments", &["frontend/src"]),
    ("urges", &[]),
    ("reminders", &[]),
    // What becomes of a mail is nobody's rule.
    ("mail", &["crates/domain/src"]),
    ("self_checks", &[]),
    ("cockpit", &[]),
    ("meetings", &[]),
    ("directives", &[]),
    ("changes", &[]),
    ("completions", &[]),
    ("evaluation", &[]),
    ("bulletins", &[]),
    ("publications", &[]),
];
const FLOORS: &[&str] =
    &["crates/domain/src", "crates/wire/src", "crates/api/src", "frontend/src", "tests"];

fn exists(floor: &str, room: &str) -> bool {
    let base = Path::new(ROOT).join(floor);
    base.join(format!("{room}.rs")).is_file() || base.join(room).join("mod.rs").is_file()
}

#[test]
fn every_room_is_on_every_floor() {
    for (room, without) in ROOMS {
        for floor in FLOORS {
            assert_eq!(exists(floor, room), !without.contains(floor), "{floor}/{room}");
        }
    }
}

fn rust_files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && !["target", "node_modules", "dist", ".git"].iter().any(|it| name == *it)
        {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_file_is_too_long() {
    let mut files = Vec::new();
    rust_files(Path::new(ROOT), &mut files);
    let long: BTreeSet<String> = files
        .iter()
        .filter(|file| fs::read_to_string(file).expect("a file").lines().count() > LONGEST_FILE)
        .map(|file| file.display().to_string())
        .collect();
    assert!(long.is_empty(), "files over {LONGEST_FILE} lines: {long:#?}");
}

/// Two schemas under one name would silently take each other's place in the OpenAPI document.
#[test]
fn no_two_schemas_share_a_name() {
    let mut files = Vec::new();
    rust_files(&Path::new(ROOT).join("crates"), &mut files);
    let mut names: Vec<String> = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a file");
        for after in text.split("derive(utoipa::ToSchema)").skip(1) {
            let kinds = ["pub struct ", "pub enum "];
            let mut lines = after.lines();
            let name = lines.find_map(|line| kinds.iter().find_map(|it| line.strip_prefix(it)));
            let name = name.and_then(|it| it.split(|it: char| !it.is_alphanumeric()).next());
            names.extend(name.map(str::to_owned));
        }
    }
    assert!(names.len() > 100, "the schemas are no longer found: {names:?}");
    let once: BTreeSet<&String> = names.iter().collect();
    for name in once {
        let count = names.iter().filter(|it| *it == name).count();
        assert_eq!(count, 1, "{name}");
    }
}

/// The names and first arguments of a file's handlers.
fn handlers(text: &str) -> Vec<(String, String)> {
    let attributes = ["#[get(", "#[post(", "#[put(", "#[delete(", "#[patch("];
    let starts = attributes.iter().flat_map(|it| text.match_indices(it)).map(|(at, _)| at);
    let found = starts.filter_map(|at| {
        let (name, rest) = text[at..].split_once("async fn ")?.1.split_once('(')?;
        let first = rest.split([',', ')']).next()?;
        Some((name.to_owned(), first.trim().to_owned()))
    });
    found.collect()
}

/// A refusal comes before anything of the request is read, and no operation goes without a rule.
#[test]
fn every_handler_begins_with_its_guard() {
    let mut files = Vec::new();
    rust_files(&Path::new(ROOT).join("crates/api/src"), &mut files);
    let mut found = 0;
    for file in files.iter().filter(|file| !file.ends_with("assets.rs")) {
        for (name, first) in handlers(&fs::read_to_string(file).expect("a file")) {
            assert!(first.contains("Allowed<access::"), "{name} begins with {first}");
            found += 1;
        }
    }
    assert!(found > 50, "the handlers are no longer found: {found}");
}
