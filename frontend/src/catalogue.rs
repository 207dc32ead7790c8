//! Checks that every text that board and desk ask for stands in both catalogues.
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect()
}

const PREFIXES: [&str; 2] = ["board-", "desk-"];
/// Named after what the audit trail records, what is due and the stages of plans, so never written
/// out.
const NAMED: [&str; 4] = ["desk-action-", "desk-item-", "desk-subject-", "desk-stage-"];

/// What stands in quotation marks and looks like an id.
fn ids() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut ids = BTreeSet::new();
    for path in sources(&source) {
        let text = fs::read_to_string(path).unwrap();
        let quoted = text.split('"').skip(1);
        let is_id = |text: &&str| {
            let plain = |byte: u8| byte.is_ascii_lowercase() || b"-_".contains(&byte);
            text.len() > 6
                && !text.ends_with('-')
                && PREFIXES.iter().any(|it| text.starts_with(it))
                && text.bytes().all(plain)
        };
        ids.extend(quoted.filter(is_id).map(str::to_owned));
    }
    ids
}

/// Classes of the style sheet that look like ids.
const CLASSES: [&str; 1] = ["board-heading"];

#[test]
fn every_text_stands_in_both_catalogues() {
    let ids = ids();
    assert!(ids.len() > 100, "the ids are no longer found: {ids:?}");
    for id in ids {
        assert!(CLASSES.contains(&id.as_str()) || texts::knows(&id), "{id}");
    }
}

#[test]
fn every_text_of_the_catalogue_is_used() {
    let used = ids();
    let catalogues = [
        include_str!("../../crates/texts/zh-CN/board.ftl"),
        include_str!("../../crates/texts/zh-CN/desk.ftl"),
        include_str!("../../crates/texts/zh-CN/plans.ftl"),
        include_str!("../../crates/texts/zh-CN/reports.ftl"),
        include_str!("../../crates/texts/zh-CN/cockpit.ftl"),
        include_str!("../../crates/texts/zh-CN/meetings.ftl"),
        include_str!("../../crates/texts/zh-CN/openings.ftl"),
        include_str!("../../crates/texts/zh-CN/urges.ftl"),
        include_str!("../../crates/texts/zh-CN/bulletins.ftl"),
        include_str!("../../crates/texts/zh-CN/evaluation.ftl"),
    ];
    let lines = catalogues.into_iter().flat_map(str::lines);
    let names = lines.filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
    let ours = |name: &&str| PREFIXES.iter().any(|it| name.starts_with(it));
    for name in names.filter(ours).filter(|name| !NAMED.iter().any(|it| name.starts_with(it))) {
        assert!(used.contains(name), "{name} is never shown");
    }
}
