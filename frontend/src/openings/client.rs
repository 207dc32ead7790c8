//! One function per operation on openings, named like it.
use uuid::Uuid;
use wire::{
    openings::{OpenProgramme, OpeningSummary, OpeningView, ProgrammeDraft},
    page::Page,
};

use crate::desk::{call::Call, filter};

pub fn list_openings() -> Call<Page<OpeningSummary>> {
    Call::read("openings")
}

pub fn open_programme(body: &OpenProgramme) -> Call<OpeningView> {
    Call::post("openings", body)
}

/// The file's name may carry year and title.
pub fn open_document(file: web_sys::File, year: Option<i32>) -> Call<OpeningView> {
    Call::upload(document_path(&file.name(), year), file)
}

fn document_path(name: &str, year: Option<i32>) -> String {
    let year = year.map(|year| ("year", year.to_string()));
    let query: Vec<(&str, String)> = [("name", name.to_owned())].into_iter().chain(year).collect();
    format!("opening-documents?{}", filter::write(&query))
}

pub fn read_opening(id: Uuid) -> Call<OpeningView> {
    Call::read(format!("openings/{id}"))
}

pub fn amend_opening(id: Uuid, draft: &ProgrammeDraft) -> Call<OpeningView> {
    Call::put(format!("openings/{id}"), draft)
}

pub fn publish_programme(id: Uuid) -> Call<OpeningView> {
    Call::act(format!("openings/{id}/publication"))
}

pub fn discard_opening(id: Uuid) -> Call<()> {
    Call::delete(format!("openings/{id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_document_travels_with_it() {
        let path = document_path("方案 2017.docx", Some(2018));
        assert_eq!(path, "opening-documents?name=%E6%96%B9%E6%A1%88+2017.docx&year=2018");
        assert_eq!(document_path("a.txt", None), "opening-documents?name=a.txt");
    }
}
