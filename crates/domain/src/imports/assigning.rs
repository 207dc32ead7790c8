//! Who answers for a task: departments with their leaders, and what was unclear about them.
use std::collections::BTreeMap;

use super::{
    ImportError,
    assemble::{Assembly, parse},
    draft::DraftTask,
    finding::{Finding, FindingCode},
    owners::{Person, Unit, people, units},
    table::flat,
};
use crate::{
    departments::{Department, DepartmentId},
    line::{PersonName, Title},
    posts::{Post, PostId, PostKind},
    tasks::{Assignment, OwnerRole, TaskKey},
};

impl Assembly {
    pub(super) fn assignments(
        &mut self,
        draft: &DraftTask,
        key: TaskKey,
    ) -> Result<Vec<Assignment>, ImportError> {
        let line = draft.line();
        let mut owners = units(&draft.owners.departments);
        let listed = owners.len();
        let mut support = units(&draft.owners.support);
        for unit in &mut support {
            unit.role = Some(OwnerRole::Support);
        }
        support.retain(|unit| !owners.iter().any(|known| known.name == unit.name));
        owners.extend(support);
        if owners.is_empty() {
            self.note(FindingCode::OwnerMissing, line, key, &[]);
            return Ok(Vec::new());
        }
        if listed > 1 {
            let names: Vec<&str> = owners[..listed].iter().map(|unit| unit.name.as_str()).collect();
            self.note(FindingCode::CellSplit, line, key, &[("values", &names.join("、"))]);
        }
        let roles = self.roles(&owners);
        let leads = roles.iter().filter(|role| **role == OwnerRole::Lead).count();
        let leaders = people(&draft.owners.leaders);
        let city_leaders = people(&draft.owners.city_leaders);
        self.note_padded(&leaders, &city_leaders, line, key);
        let leaders = self.pair(&leaders, &owners, leads, false, line, key);
        let city_leaders = self.pair(&city_leaders, &owners, leads, true, line, key);
        let mut assignments: Vec<Assignment> = Vec::new();
        for (place, unit) in owners.iter().enumerate() {
            let department = self.department(unit, line, key)?;
            if assignments.iter().any(|known| known.department == department) {
                continue;
            }
            let mut post = |kind, of, name: &Option<String>| {
                name.as_deref().map(|name| self.post(kind, of, name, line)).transpose()
            };
            let department_leader =
                post(PostKind::DepartmentLeader, Some(department), &leaders[place])?;
            let city_leader = post(PostKind::CityLeader, None, &city_leaders[place])?;
            assignments.push(Assignment {
                department,
                role: roles[place],
                department_leader,
                city_leader,
            });
        }
        Ok(assignments)
    }

    fn roles(&self, owners: &[Unit]) -> Vec<OwnerRole> {
        let said_lead = owners.iter().any(|unit| unit.role == Some(OwnerRole::Lead));
        owners
            .iter()
            .enumerate()
            .map(|(place, unit)| match unit.role {
                Some(role) => role,
                None if said_lead || (self.first_owner_leads && place > 0) => OwnerRole::Support,
                None => OwnerRole::Lead,
            })
            .collect()
    }

    /// The nth leader belongs to the nth department; one city leader answers for all of them.
    fn pair(
        &mut self,
        people: &[Person],
        owners: &[Unit],
        leads: usize,
        city: bool,
        line: u32,
        key: TaskKey,
    ) -> Vec<Option<String>> {
        let name = |place: usize| people.get(place).and_then(|person| person.name.clone());
        let everywhere = city && people.len() == 1;
        let fits = people.is_empty()
            || everywhere
            || people.len() == owners.len()
            || people.len() == leads;
        if !fits {
            let details = [people.len().to_string(), owners.len().to_string()];
            let details = [("leaders", details[0].as_str()), ("departments", details[1].as_str())];
            self.note(FindingCode::LeaderCountDiffers, line, key, &details);
        }
        let mut lead_place = 0;
        let said = self.roles(owners);
        let to_leads_only = people.len() == leads && people.len() != owners.len();
        (0..owners.len())
            .map(|place| {
                if everywhere {
                    return name(0);
                }
                if !to_leads_only {
                    return name(place);
                }
                if said[place] != OwnerRole::Lead {
                    return None;
                }
                lead_place += 1;
                name(lead_place - 1)
            })
            .collect()
    }

    fn note_padded(
        &mut self,
        leaders: &[Person],
        city_leaders: &[Person],
        line: u32,
        key: TaskKey,
    ) {
        for person in leaders.iter().chain(city_leaders) {
            let Some(name) = &person.name else { continue };
            let squeezed: String = person.written.split_whitespace().collect();
            if squeezed == *name && squeezed != person.written {
                let details = [("written", person.written.as_str()), ("name", name.as_str())];
                self.note(FindingCode::NameSpacesRemoved, line, key, &details);
            }
        }
    }

    fn department(
        &mut self,
        unit: &Unit,
        line: u32,
        key: TaskKey,
    ) -> Result<DepartmentId, ImportError> {
        let name: Title = parse(&unit.name, line)?;
        let department = Department::named(name, unit.collective);
        let id = department.id;
        if unit.collective {
            self.note(FindingCode::CollectiveOwner, line, key, &[("name", &unit.name)]);
        }
        let spellings = self.spellings.entry(unit.name.clone()).or_default();
        if !spellings.iter().any(|(written, _)| *written == unit.written) {
            spellings.push((unit.written.clone(), line));
        }
        if !self.departments.contains(&department) {
            self.departments.push(department);
        }
        Ok(id)
    }

    fn post(
        &mut self,
        kind: PostKind,
        department: Option<DepartmentId>,
        name: &str,
        line: u32,
    ) -> Result<PostId, ImportError> {
        let holder: PersonName = parse(name, line)?;
        let post = Post::held_by(kind, department, holder);
        let id = post.id;
        if !self.posts.contains(&post) {
            self.posts.push(post);
        }
        Ok(id)
    }

    /// One name written in several ways, and one bureau with several branches.
    pub(super) fn note_spellings(&mut self) {
        for (name, spellings) in &self.spellings {
            let several = spellings.len() > 1;
            let squeezed = |written: &str| written.split_whitespace().collect::<String>();
            if several
                && spellings
                    .iter()
                    .any(|(written, _)| squeezed(written) != *written || written != name)
            {
                let shown: Vec<String> =
                    spellings.iter().map(|(written, _)| format!("「{}」", flat(written))).collect();
                let line = spellings.get(1).map_or(0, |(_, line)| *line);
                self.findings.push(
                    Finding::new(FindingCode::SpellingUnified)
                        .line(line)
                        .with("name", name)
                        .with("spellings", shown.join("")),
                );
            }
        }
        let mut bureaux: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for department in &self.departments {
            bureaux.entry(department.bureau()).or_default().push(department.name.as_str());
        }
        for (bureau, branches) in bureaux.into_iter().filter(|(_, branches)| branches.len() > 1) {
            let finding = Finding::new(FindingCode::BureauInBranches);
            self.findings
                .push(finding.with("bureau", bureau).with("branches", branches.join("、")));
        }
    }
}
