//! What a reading of tables or paragraphs yields before it becomes a programme: cells, not yet names.
use super::{
    finding::{Finding, FindingCode},
    owners::Annotation,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DraftCategory {
    pub(crate) ordinal: Option<u32>,
    pub(crate) name: String,
    pub(crate) line: u32,
}

/// The cells that say who answers for a task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OwnerCells {
    pub(crate) departments: String,
    pub(crate) support: String,
    pub(crate) leaders: String,
    pub(crate) city_leaders: String,
}

impl OwnerCells {
    pub(crate) fn is_blank(&self) -> bool {
        [&self.departments, &self.support, &self.leaders, &self.city_leaders]
            .into_iter()
            .all(|cell| cell.trim().is_empty())
    }

    /// Fills what is blank from words found elsewhere. True when anything was taken.
    pub(crate) fn complete(&mut self, annotation: &Annotation) -> bool {
        let mut taken = false;
        for (slot, value) in [
            (&mut self.departments, &annotation.departments),
            (&mut self.support, &annotation.support),
            (&mut self.leaders, &annotation.leaders),
            (&mut self.city_leaders, &annotation.city_leaders),
        ] {
            if let Some(value) = value.as_ref().filter(|_| slot.trim().is_empty()) {
                slot.clone_from(value);
                taken = true;
            }
        }
        taken
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DraftTask {
    pub(crate) lines: Vec<u32>,
    pub(crate) number: Option<u32>,
    /// Index into the draft's categories.
    pub(crate) category: Option<usize>,
    /// True when the category's cell was blank and the one above was taken.
    pub(crate) category_filled: bool,
    pub(crate) original_text: String,
    pub(crate) text: String,
    pub(crate) deadline: String,
    /// 完成日期 of our own exports.
    pub(crate) due: String,
    pub(crate) owners: OwnerCells,
    /// Place of the task whose owners were taken because the own cells were blank.
    pub(crate) owners_from: Option<usize>,
    /// 量化指标 of our own exports; none where the text is to be read.
    pub(crate) indicators: Option<String>,
    /// What was assumed or seen about this task while reading; the key is added later.
    pub(crate) findings: Vec<Finding>,
}

impl DraftTask {
    pub(crate) fn line(&self) -> u32 {
        self.lines.first().copied().unwrap_or_default()
    }

    pub(crate) fn note(&mut self, code: FindingCode) {
        let line = self.line();
        self.findings.push(Finding::new(code).line(line));
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) categories: Vec<DraftCategory>,
    pub(crate) tasks: Vec<DraftTask>,
    pub(crate) findings: Vec<Finding>,
    /// What our own exports say of the programme in columns of their own: heading and value.
    pub(crate) stated: Vec<(&'static str, String)>,
}

impl Draft {
    /// The category of this name, or a new one at the end.
    pub(crate) fn category(&mut self, ordinal: Option<u32>, name: &str, line: u32) -> usize {
        let same = |known: &DraftCategory| {
            known.name == name
                && (ordinal.is_none() || known.ordinal.is_none() || known.ordinal == ordinal)
        };
        if let Some(at) = self.categories.iter().position(same) {
            let known = &mut self.categories[at];
            known.ordinal = known.ordinal.or(ordinal);
            return at;
        }
        self.categories.push(DraftCategory { ordinal, name: name.to_owned(), line });
        self.categories.len() - 1
    }
}
