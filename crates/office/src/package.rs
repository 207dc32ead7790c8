//! The zip file that most office formats are, with bounds on what it may unpack to.
use std::io::{Cursor, Read, copy, sink};

use zip::{ZipArchive, result::ZipError};

use crate::unreadable::{Excess, Place, Unreadable};

/// Many parts and a large text are normal; these are no longer a plan of a government.
const MOST_PARTS: usize = 5_000;
const MOST_UNPACKED: u64 = 128 * 1024 * 1024;

pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Unreadable::damaged(Place::File, error))?;
        if archive.len() > MOST_PARTS {
            return Err(Unreadable::TooLarge { excess: Excess::Parts, limit: MOST_PARTS as u64 });
        }
        Ok(Self { archive, left: MOST_UNPACKED })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    pub(crate) fn has_under(&self, folder: &str) -> bool {
        self.archive.file_names().flatten().any(|name| name.starts_with(folder))
    }

    /// The bytes of a part; none when the package lacks it.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let damaged = |error: &dyn std::fmt::Display| {
            Unreadable::damaged(Place::Part(name.to_owned()), error)
        };
        let entry = match self.archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) if is_locked(&error) => return Err(Unreadable::Encrypted),
            Err(error) => return Err(damaged(&error)),
        };
        let mut bytes = Vec::new();
        let count =
            entry.take(self.left + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        self.spend(count as u64)?;
        Ok(Some(bytes))
    }

    /// Unpacks all parts that a foreign reader would unpack, and drops them: the sizes that a zip
    /// file states about itself need not be true.
    pub(crate) fn check_size(&mut self) -> Result<(), Unreadable> {
        for place in 0..self.archive.len() {
            let entry = match self.archive.by_index(place) {
                Ok(entry) => entry,
                Err(error) if is_locked(&error) => return Err(Unreadable::Encrypted),
                Err(error) => return Err(Unreadable::damaged(Place::File, error)),
            };
            let name = entry.name().map_or_else(|_| String::new(), |name| name.into_owned());
            if !(name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".bin")) {
                continue;
            }
            let count = copy(&mut entry.take(self.left + 1), &mut sink())
                .map_err(|error| Unreadable::damaged(Place::Part(name), error))?;
            self.spend(count)?;
        }
        Ok(())
    }

    fn spend(&mut self, count: u64) -> Result<(), Unreadable> {
        self.left = self
            .left
            .checked_sub(count)
            .ok_or(Unreadable::TooLarge { excess: Excess::Unpacked, limit: MOST_UNPACKED })?;
        Ok(())
    }
}

fn is_locked(error: &ZipError) -> bool {
    matches!(error, ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED)
}
