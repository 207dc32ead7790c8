//! The files a browser downloads: copied, compressed, measured.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::place;

const COMPRESSED: [&str; 2] = ["br", "gz"];

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

/// `frontend/static` as it is, and the style sheets.
pub(super) fn copy_static(dist: &Path) -> Result<()> {
    let frontend = place::root().join("frontend");
    for folder in ["static", "style"] {
        let from = frontend.join(folder);
        if from.is_dir() {
            copy(&from, dist)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in files(from)? {
        let target = to.join(file.strip_prefix(from)?);
        target.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::copy(&file, &target).with_context(|| format!("copying {}", file.display()))?;
    }
    Ok(())
}

/// The names of what is there at all, in order.
pub(super) fn names(dist: &Path) -> Result<Vec<PathBuf>> {
    let files = if dist.is_dir() { files(dist)? } else { Vec::new() };
    let mut names = Vec::new();
    for file in files {
        names.push(file.strip_prefix(dist)?.to_path_buf());
    }
    names.sort();
    Ok(names)
}

/// Writes a `.br` and a `.gz` beside every file, on all cores.
pub(super) fn compress(dist: &Path) -> Result<()> {
    let files = originals(dist)?;
    thread::scope(|scope| {
        let work: Vec<_> = files.iter().map(|file| scope.spawn(|| compress_one(file))).collect();
        work.into_iter().try_for_each(|one| {
            one.join().map_err(|_| anyhow!("a thread that compressed a file panicked"))?
        })
    })
}

fn compress_one(file: &Path) -> Result<()> {
    let content = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(
        &mut content.as_slice(),
        &mut File::create(with(file, "br"))?,
        &settings,
    )?;
    let mut gzip = GzEncoder::new(File::create(with(file, "gz"))?, Compression::best());
    gzip.write_all(&content)?;
    gzip.finish()?;
    Ok(())
}

/// Every original file with its three sizes, the largest download first.
pub(super) fn list(dist: &Path) -> Result<Vec<Asset>> {
    let size = |file: PathBuf| -> Result<u64> {
        Ok(fs::metadata(&file).with_context(|| format!("looking at {}", file.display()))?.len())
    };
    let mut assets = Vec::new();
    for file in originals(dist)? {
        assets.push(Asset {
            name: file.strip_prefix(dist)?.to_string_lossy().into_owned(),
            raw: size(file.clone())?,
            gzip: size(with(&file, "gz"))?,
            brotli: size(with(&file, "br"))?,
        });
    }
    assets.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(assets)
}

fn originals(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = files(folder)?;
    files.retain(|file| !file.extension().is_some_and(|end| COMPRESSED.iter().any(|c| end == *c)));
    Ok(files)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_gets_two_compressed_companions() {
        let folder = tempfile::tempdir().unwrap();
        let text = "挂牌督办 ".repeat(500);
        fs::create_dir(folder.path().join("snippets")).unwrap();
        fs::write(folder.path().join("snippets/board.js"), &text).unwrap();
        compress(folder.path()).unwrap();
        let assets = list(folder.path()).unwrap();
        assert_eq!(assets.len(), 1);
        assert_eq!(assets[0].name, "snippets/board.js");
        assert_eq!(assets[0].raw, text.len() as u64);
        assert!(assets[0].brotli < 100 && assets[0].gzip < 200, "{assets:?}");
    }
}
