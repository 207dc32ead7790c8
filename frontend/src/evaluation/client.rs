//! One function per operation on evaluations, named like it.
use uuid::Uuid;
use wire::{
    docket::DocketQuery,
    evaluation::{
        AnnounceEvaluation, CloseYear, DecideObjection, EvaluationSummary, EvaluationView,
        ObjectToDeduction, Reasoned, Weights,
    },
    page::Page,
};

use crate::desk::{call::Call, client::with_query};

pub fn list_evaluations(query: &DocketQuery) -> Call<Page<EvaluationSummary>> {
    Call::read(with_query("evaluations", query))
}

pub fn read_evaluation(id: Uuid) -> Call<EvaluationView> {
    Call::read(format!("evaluations/{id}"))
}

pub fn download_evaluation(id: Uuid) -> Call<()> {
    Call::read(format!("evaluations/{id}/spreadsheet"))
}

pub fn download_evaluation_document(id: Uuid) -> Call<()> {
    Call::read(format!("evaluations/{id}/document"))
}

pub fn close_year(body: &CloseYear) -> Call<EvaluationView> {
    Call::post("evaluations", body)
}

pub fn amend_weights(id: Uuid, body: &Weights) -> Call<EvaluationView> {
    Call::put(format!("evaluations/{id}/weights"), body)
}

pub fn announce_evaluation(id: Uuid, body: &AnnounceEvaluation) -> Call<EvaluationView> {
    Call::post(format!("evaluations/{id}/announcement"), body)
}

pub fn object_to_deduction(id: Uuid, body: &ObjectToDeduction) -> Call<EvaluationView> {
    Call::post(format!("evaluations/{id}/objection"), body)
}

pub fn decide_objection(id: Uuid, body: &DecideObjection) -> Call<EvaluationView> {
    Call::post(format!("evaluations/{id}/decision"), body)
}

pub fn submit_evaluation(id: Uuid) -> Call<EvaluationView> {
    Call::act(format!("evaluations/{id}/submission"))
}

pub fn return_evaluation(id: Uuid, body: &Reasoned) -> Call<EvaluationView> {
    Call::post(format!("evaluations/{id}/return"), body)
}

pub fn approve_evaluation(id: Uuid) -> Call<EvaluationView> {
    Call::act(format!("evaluations/{id}/approval"))
}
