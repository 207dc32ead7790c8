use crate::app;

pub(super) fn run() -> anyhow::Result<()> {
    super::print(&(app::openapi().to_pretty_json()? + "\n"))
}
