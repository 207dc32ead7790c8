//! A font with Chinese characters, without which pages show boxes.

use anyhow::Result;

use super::apt;
use crate::shell::{capture, program};

pub(crate) fn ensure() -> Result<()> {
    if has_chinese() {
        return Ok(());
    }
    apt::install(&["fontconfig", "fonts-noto-cjk"], "a font with Chinese characters")
}

fn has_chinese() -> bool {
    cfg!(target_os = "macos")
        || capture(program("fc-list").arg(":lang=zh-cn"))
            .is_ok_and(|fonts| !fonts.trim().is_empty())
}
