//! One function per operation on reports and what shows their stage goals, named like it, and how a
//! report goes its way.
use chrono::{DateTime, Utc};
use domain::reports::PeriodKey;
use uuid::Uuid;
use web_sys::File;
use wire::{
    attachments::{AttachmentQuery, AttachmentView},
    page::Page,
    plans::{Stage, Step, StepView},
    problem::FieldProblem,
    reports::{ReportContent, ReportQuery, ReportSummary, ReportView},
};

use crate::{
    approval::paper::{Paper, Reading},
    desk::{call::Call, client::with_query},
    reports::state::{self, ReportFields},
};

pub fn list_reports(year: i32, query: &ReportQuery) -> Call<Page<ReportSummary>> {
    Call::read(with_query(&format!("programmes/{year}/reports"), query))
}

pub fn read_report(year: i32, department: Uuid, period: PeriodKey) -> Call<ReportView> {
    Call::read(format!("programmes/{year}/reports/{department}/{period}"))
}

/// The spreadsheet to fill in.
pub fn download_report_spreadsheet(report: &ReportView) -> Call<()> {
    Call::read(format!("{}/spreadsheet", report.path()))
}

pub fn upload_report_spreadsheet(report: &ReportView, file: File) -> Call<ReportView> {
    Call::replace(format!("{}/spreadsheet", report.path()), file)
}

pub fn upload_attachment(file: File) -> Call<AttachmentView> {
    upload_for(None, file)
}

/// The office names the department to whose record the file belongs.
pub fn upload_for(department: Option<Uuid>, file: File) -> Call<AttachmentView> {
    let query = AttachmentQuery { name: Some(file.name()), department };
    Call::upload(with_query("attachments", &query), file)
}

pub fn read_attachment(id: Uuid) -> Call<()> {
    Call::read(format!("attachments/{id}"))
}

impl Paper for ReportView {
    type Content = ReportContent;
    type Fields = ReportFields;

    const ACCEPTANCE: &'static str = "acceptance";

    fn path(&self) -> String {
        let summary = &self.summary;
        let (year, department) = (summary.year, summary.department_id);
        format!("programmes/{year}/reports/{department}/{}", summary.period)
    }

    fn content(&self) -> &ReportContent {
        &self.content
    }

    fn fields(&self) -> ReportFields {
        state::fields(self)
    }

    fn reading(fields: &ReportFields) -> Reading<ReportContent> {
        state::reading(fields)
    }

    fn stage(&self) -> Stage {
        self.summary.stage
    }

    fn steps(&self) -> &[Step] {
        &self.steps
    }

    fn lacking(&self) -> &[FieldProblem] {
        &self.lacking
    }

    fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    fn history(&self) -> &[StepView] {
        &self.history
    }

    fn amended_at(&self) -> Option<DateTime<Utc>> {
        self.summary.amended_at
    }
}
