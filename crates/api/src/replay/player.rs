//! Plays one step of the script after the other.
use anyhow::Context;
use serde_json::{Map, Value, json};
use url::form_urlencoded::byte_serialize;

use super::{
    answer::Answer,
    cast::Cast,
    desk::{Content, Desk},
    names::Names,
    papers,
    script::{
        Completing, Creation, Deed, Finding, Part, Reporting, Saving, Script, Step, Uploading,
    },
};

const EVERYBODY: &str = "everybody";
const PROGRAMME: &str = "/api/v1/programmes/2017";
const COMPLETIONS: &str = "/api/v1/completions";
/// A file with an empty page.
const PAGE: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

pub(super) struct Player<'a> {
    pub(super) desk: Desk<'a>,
    pub(super) script: &'a Script,
    pub(super) cast: &'a Cast,
    pub(super) names: &'a mut Names,
}

impl Player<'_> {
    /// # Errors
    /// When the answer is not the one that the script expects.
    pub(super) async fn play(&mut self, step: &Step) -> anyhow::Result<()> {
        let (who, refused) = (step.who.as_str(), step.refused.as_ref());
        match &step.does {
            Deed::Create(Creation { at, body, name }) => {
                let at = self.names.fill(at)?;
                let body = self.names.fill_all(body)?;
                let made = self.desk.create(who, &at, Content::Record(&body)).await?;
                let made = made.expected(refused).with_context(|| format!("POST {at}"))?;
                self.call_record(name.as_deref(), &at, &made)
            }
            Deed::Save(saving) => {
                let saved = self.save(who, saving).await?;
                saved.expected(refused).with_context(|| format!("PUT {}", saving.of)).map(drop)
            }
            Deed::Take(taking) => {
                let path = self.names.fill(&taking.of)?;
                let body = taking.body.as_ref().map(|it| self.names.fill_all(it)).transpose()?;
                let taken = self.desk.take(who, &path, &taking.step, body.as_ref()).await?;
                let told = || format!("{} of {path}", taking.step);
                let taken = taken.expected(refused).with_context(told)?;
                let (above, _) = path.rsplit_once('/').unwrap_or_default();
                self.call_record(taking.name.as_deref(), above, &taken)
            }
            Deed::Find(finding) => self.find(who, finding).await,
            Deed::Upload(uploading) => self.upload(who, uploading).await,
            Deed::Plan(planning) => {
                for (short, department) in self.named(who, &planning.except) {
                    let told = || format!("plan of {department}");
                    self.plan(&short, &department, &planning.then).await.with_context(told)?;
                }
                Ok(())
            }
            Deed::Report(reporting) => {
                for (short, department) in self.named(who, &reporting.except) {
                    let told = || format!("report {} of {department}", reporting.period);
                    self.report(&short, &department, reporting).await.with_context(told)?;
                }
                Ok(())
            }
            Deed::Complete(completing) => {
                for task in &completing.tasks {
                    let told = || format!("completion of task {task}");
                    self.complete(who, task, completing).await.with_context(told)?;
                }
                Ok(())
            }
        }
    }

    fn call_record(&mut self, name: Option<&str>, at: &str, made: &Answer) -> anyhow::Result<()> {
        if let Some(name) = name {
            let id = made.id()?;
            self.names.call(name, format!("{at}/{id}"));
            self.names.call(&format!("{name}.id"), id);
        }
        Ok(())
    }

    /// The departments that a step is about.
    fn named(&self, who: &str, except: &[String]) -> Vec<(String, String)> {
        let named = |short: &String| {
            short == who || (who == EVERYBODY && !except.iter().any(|other| other == short))
        };
        self.cast.departments.iter().filter(|(short, _)| named(short)).cloned().collect()
    }

    async fn save(&self, who: &str, saving: &Saving) -> anyhow::Result<Answer> {
        let path = self.names.fill(&saving.of)?;
        let read = self.desk.read(who, &path).await?;
        let mut content = read.body["content"].as_object().cloned().unwrap_or_default();
        content.extend(self.names.fill_fields(&saving.with)?);
        self.desk.save(who, &path, &read, &Value::Object(content)).await
    }

    async fn find(&mut self, who: &str, finding: &Finding) -> anyhow::Result<()> {
        let path = self.names.fill(&finding.of)?;
        let having = self.names.fill_fields(&finding.having)?;
        let read = self.desk.read(who, &path).await?;
        let found = first_having(&read.body, &having).and_then(|it| it["id"].as_str());
        let found = found.with_context(|| format!("{path} has nothing like {having:?}"))?;
        self.names.call(&finding.name, found);
        Ok(())
    }

    async fn upload(&mut self, who: &str, uploading: &Uploading) -> anyhow::Result<()> {
        let department = uploading.department.as_deref();
        let department = department.map(|it| self.names.of_department(it)).transpose()?;
        let id = self.uploaded(who, &uploading.file, department).await?;
        self.names.call(&uploading.name, id);
        Ok(())
    }

    async fn uploaded(
        &self,
        who: &str,
        name: &str,
        department: Option<&str>,
    ) -> anyhow::Result<String> {
        let name: String = byte_serialize(name.as_bytes()).collect();
        let owner = department.map(|id| format!("&department={id}")).unwrap_or_default();
        let path = format!("/api/v1/attachments?name={name}{owner}");
        let made = self.desk.create(who, &path, Content::File(PAGE)).await?.granted()?;
        Ok(made.id()?.to_owned())
    }

    /// Takes a paper on a way that the script names.
    async fn go(&self, short: &str, path: &str, way: &str) -> anyhow::Result<()> {
        let way = self.script.ways.get(way).with_context(|| format!("there is no way {way}"))?;
        for next in way {
            let who = match next.by {
                Part::Clerk => format!("{short}-clerk"),
                Part::Leader => format!("{short}-leader"),
                Part::Office => self.cast.office.clone(),
            };
            let body = next.body.as_ref().map(|it| self.names.fill_all(it)).transpose()?;
            let taken = self.desk.take(&who, path, &next.step, body.as_ref()).await?;
            taken.granted().with_context(|| format!("{} by {who}", next.step))?;
        }
        Ok(())
    }

    async fn plan(&self, short: &str, department: &str, way: &str) -> anyhow::Result<()> {
        let path = format!("{PROGRAMME}/plans/{}", self.names.of_department(department)?);
        let clerk = format!("{short}-clerk");
        let read = self.desk.read(&clerk, &path).await?;
        if read.body["planned_tasks"].as_array().is_some_and(Vec::is_empty) {
            return Ok(());
        }
        let content = papers::plan(&read.body, self.script)?;
        self.desk.save(&clerk, &path, &read, &content).await?.granted()?;
        self.go(short, &path, way).await
    }

    async fn report(
        &self,
        short: &str,
        department: &str,
        reporting: &Reporting,
    ) -> anyhow::Result<()> {
        let owner = self.names.of_department(department)?;
        let path = format!("{PROGRAMME}/reports/{owner}/{}", reporting.period);
        let clerk = format!("{short}-clerk");
        let read = self.desk.read(&clerk, &path).await?;
        let mut evidence = None;
        if papers::shows_evidence(&read.body, reporting) {
            evidence = Some(self.uploaded(&clerk, &self.script.words.file, None).await?);
        }
        let words = &self.script.words;
        let content = papers::report(&read.body, reporting, words, evidence.as_deref());
        let saved = self.desk.save(&clerk, &path, &read, &content).await?.granted()?;
        // What the form asks for while it is filled in.
        if let Some(explained) = papers::explained(&saved.body, words) {
            self.desk.save(&clerk, &path, &saved, &explained).await?.granted()?;
        }
        self.go(short, &path, &reporting.then).await
    }

    async fn complete(
        &mut self,
        short: &str,
        task: &str,
        completing: &Completing,
    ) -> anyhow::Result<()> {
        let clerk = format!("{short}-clerk");
        let asked = json!({"year": 2017, "task": task});
        let made = self.desk.create(&clerk, COMPLETIONS, Content::Record(&asked)).await?;
        let made = made.granted()?;
        self.call_record(Some(&format!("completion-{task}")), COMPLETIONS, &made)?;
        let path = format!("{COMPLETIONS}/{}", made.id()?);
        let words = &self.script.words;
        let file = self.uploaded(&clerk, &words.file, None).await?;
        let read = self.desk.read(&clerk, &path).await?;
        let content = json!({"statement": words.statement, "evidence": [file]});
        self.desk.save(&clerk, &path, &read, &content).await?.granted()?;
        self.go(short, &path, &completing.then).await
    }
}

/// The first object in a value, the outer before the inner, that has these fields.
fn first_having<'a>(value: &'a Value, having: &Map<String, Value>) -> Option<&'a Value> {
    match value {
        Value::Object(fields) => {
            if having.iter().all(|(name, wanted)| fields.get(name) == Some(wanted)) {
                return Some(value);
            }
            fields.values().find_map(|inner| first_having(inner, having))
        }
        Value::Array(items) => items.iter().find_map(|inner| first_having(inner, having)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}
