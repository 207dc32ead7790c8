//! Where the content of attachments lies: a folder by default.
use std::sync::Arc;

use actix_web::web::Bytes;
use domain::attachments::{AttachmentId, AttachmentKind};
use object_store::{
    ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, memory::InMemory, path::Path,
};

use crate::{Error, config::Settings};

/// The store of files, by id. A file that is there is never changed.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// The folder of attachments in the data folder; made when absent.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(settings: &Settings) -> Result<Self, Error> {
        let folder = settings.data_folder.join("attachments");
        std::fs::create_dir_all(&folder).map_err(failed)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(failed)?;
        Ok(Self(Arc::new(store)))
    }

    /// A store that ends with the process, for demonstrations and tests.
    pub fn passing() -> Self {
        Self(Arc::new(InMemory::new()))
    }

    pub(super) async fn write(&self, id: AttachmentId, content: Bytes) -> Result<(), Error> {
        self.0.put(&path(id), PutPayload::from_bytes(content)).await.map_err(failed)?;
        Ok(())
    }

    pub(super) async fn read(&self, id: AttachmentId) -> Result<Bytes, Error> {
        let found = self.0.get(&path(id)).await.map_err(failed)?;
        found.bytes().await.map_err(failed)
    }
}

fn path(id: AttachmentId) -> Path {
    Path::from(id.0.to_string())
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Failed(error.to_string())
}

/// What a file is, by its content; none for a kind that is not taken.
pub(super) fn kind_of(content: &[u8]) -> Option<AttachmentKind> {
    match content {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(AttachmentKind::Pdf),
        [0xFF, 0xD8, 0xFF, ..] => Some(AttachmentKind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(AttachmentKind::Png),
        [b'P', b'K', 3, 4, ..] => match office::packaged(content)? {
            office::Packaged::Document => Some(AttachmentKind::Document),
            office::Packaged::Workbook => Some(AttachmentKind::Workbook),
        },
        _ => None,
    }
}
