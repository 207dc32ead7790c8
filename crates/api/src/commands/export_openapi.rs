use crate::document;

pub(super) fn run() -> anyhow::Result<()> {
    super::print(&(document::openapi().to_pretty_json()? + "\n"))
}
