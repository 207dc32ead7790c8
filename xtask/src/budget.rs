//! How much a citizen with a cheap phone has to download before the board is there.

use anyhow::{Result, bail};

use crate::frontend::assets::Asset;
use crate::progress::say;

/// All that the board loads, compressed with brotli.
const FIRST_LOAD: u64 = 600_000;
const WASM: u64 = 350_000;
/// The desk's wasm: loaded once by those who work with it all day.
const DESK_WASM: u64 = 850_000;

/// Shows the sizes and refuses a board or a desk that is too heavy.
pub(crate) fn check(assets: &[Asset]) -> Result<()> {
    say(format_args!("{:>10} {:>10} {:>10}  asset", "bytes", "gzip", "brotli"));
    for asset in assets {
        let Asset { name, raw, gzip, brotli } = asset;
        say(format_args!("{raw:>10} {gzip:>10} {brotli:>10}  {name}"));
    }
    let first_load = sum(assets, |asset| !is_desk(asset));
    let wasm = sum(assets, |asset| !is_desk(asset) && is_wasm(asset));
    let desk = sum(assets, is_desk);
    let desk_wasm = sum(assets, |asset| is_desk(asset) && is_wasm(asset));
    say(format_args!(
        "Board: {first_load} of {FIRST_LOAD} bytes at first load, {wasm} of {WASM} in wasm."
    ));
    say(format_args!("Desk: {desk} bytes more, {desk_wasm} of {DESK_WASM} in wasm."));
    if first_load > FIRST_LOAD {
        bail!("the first load is {first_load} bytes in brotli, more than {FIRST_LOAD}");
    }
    if wasm > WASM {
        bail!("the wasm is {wasm} bytes in brotli, more than {WASM}");
    }
    if desk_wasm > DESK_WASM {
        bail!("the desk's wasm is {desk_wasm} bytes in brotli, more than {DESK_WASM}");
    }
    Ok(())
}

/// Only those who sign in download it.
fn is_desk(asset: &Asset) -> bool {
    ["desk.", "desk_bg."].iter().any(|start| asset.name.starts_with(start))
}

fn is_wasm(asset: &Asset) -> bool {
    asset.name.ends_with(".wasm")
}

fn sum(assets: &[Asset], which: impl Fn(&Asset) -> bool) -> u64 {
    assets.iter().filter(|asset| which(asset)).map(|asset| asset.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str, brotli: u64) -> Asset {
        Asset { name: name.into(), raw: 0, gzip: 0, brotli }
    }

    #[test]
    fn a_board_at_the_limit_passes_and_a_byte_more_does_not() {
        assert!(check(&[asset("board_bg.wasm", WASM), asset("b.css", FIRST_LOAD - WASM)]).is_ok());
        assert!(check(&[asset("board_bg.wasm", WASM + 1)]).is_err());
        assert!(check(&[asset("board.css", FIRST_LOAD + 1)]).is_err());
    }

    #[test]
    fn the_desk_weighs_nothing_on_the_board_and_has_its_own_limit() {
        let board = || asset("board_bg.wasm", WASM);
        assert!(check(&[board(), asset("desk_bg.wasm", DESK_WASM)]).is_ok());
        assert!(check(&[board(), asset("desk_bg.wasm", DESK_WASM + 1)]).is_err());
        assert!(check(&[board(), asset("desk.css", FIRST_LOAD)]).is_ok());
    }
}
