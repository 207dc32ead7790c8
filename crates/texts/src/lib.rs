//! Every sentence that a person reads, in Chinese and English, from the message catalogues beside
//! this file. Never a rule, never a layout.
use std::sync::LazyLock;

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle as ConcurrentBundle,
};
use unic_langid::LanguageIdentifier;

type Bundle = ConcurrentBundle<FluentResource>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Chinese,
    English,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::Chinese, Language::English];

    /// BCP 47: what `lang` and `Content-Language` carry.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language that an `Accept-Language` header prefers; Chinese unless English comes first.
    pub fn accepted(header: &str) -> Self {
        let weight = |range: &str| {
            let quality = range.split(';').find_map(|part| part.trim().strip_prefix("q="));
            quality.map_or(1.0, |quality| quality.trim().parse().unwrap_or(0.0))
        };
        let best = |prefix: &str| {
            header
                .split(',')
                .filter(|range| range.trim().to_ascii_lowercase().starts_with(prefix))
                .map(weight)
                .fold(0.0_f32, f32::max)
        };
        if best("en") > best("zh") { Self::English } else { Self::Chinese }
    }
}

macro_rules! catalogues {
    ($($(#[$condition:meta])? $file:literal),*) => {
        const CHINESE: &[&str] =
            &[$($(#[$condition])? include_str!(concat!("../zh-CN/", $file, ".ftl"))),*];
        const ENGLISH: &[&str] =
            &[$($(#[$condition])? include_str!(concat!("../en/", $file, ".ftl"))),*];
    };
}

catalogues!(
    #[cfg(feature = "desk")]
    "accounts",
    "board",
    #[cfg(feature = "desk")]
    "bulletins",
    #[cfg(feature = "desk")]
    "changes",
    #[cfg(feature = "desk")]
    "cockpit",
    "commands",
    #[cfg(feature = "desk")]
    "completions",
    #[cfg(feature = "desk")]
    "desk",
    #[cfg(feature = "desk")]
    "evaluation",
    "findings",
    #[cfg(feature = "desk")]
    "mail",
    #[cfg(feature = "desk")]
    "meetings",
    #[cfg(feature = "desk")]
    "openings",
    #[cfg(feature = "desk")]
    "plans",
    "problems",
    #[cfg(feature = "desk")]
    "publications",
    #[cfg(feature = "desk")]
    "reports",
    #[cfg(feature = "desk")]
    "supervision",
    #[cfg(feature = "desk")]
    "urges"
);

static BUNDLES: LazyLock<[Bundle; 2]> =
    LazyLock::new(|| [bundle(Language::Chinese, CHINESE), bundle(Language::English, ENGLISH)]);

fn bundle(language: Language, sources: &[&str]) -> Bundle {
    let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // Directional marks around values would stand in file names, exports and tests.
    bundle.set_use_isolating(false);
    for source in sources {
        // A broken line is left out and the tests below name it; the other texts still serve.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The sentence with this id, with the named values filled in. An unknown id reads as itself: the
/// tests find it.
pub fn text(language: Language, id: &str, values: &[(&str, &str)]) -> String {
    let [chinese, english] = &*BUNDLES;
    let bundle = match language {
        Language::Chinese => chinese,
        Language::English => english,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(*name, argument(value));
    }
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// A whole number selects plural forms; everything else stands as it is written.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

/// True when both catalogues hold the id.
pub fn knows(id: &str) -> bool {
    BUNDLES.iter().all(|bundle| bundle.has_message(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::Entry;
    use std::collections::BTreeSet;

    fn ids(sources: &[&str]) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("a catalogue does not parse: {errors:?}"));
            for entry in resource.entries() {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let id = message.id.name.to_owned();
                assert!(ids.insert(id.clone()), "{id} stands twice");
            }
        }
        ids
    }

    /// A second text under the same id would silently take the first one's place.
    #[test]
    fn no_id_stands_twice() {
        for sources in [CHINESE, ENGLISH] {
            let texts = sources.iter().flat_map(|source| source.lines());
            let names = texts.filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
            let names: Vec<&str> = names.filter(|name| !name.contains(' ')).collect();
            let once: BTreeSet<&str> = names.iter().copied().collect();
            assert_eq!(names.len(), once.len(), "{names:?}");
        }
    }

    #[test]
    fn both_catalogues_hold_the_same_ids() {
        assert_eq!(ids(CHINESE), ids(ENGLISH));
    }

    #[test]
    fn chinese_unless_english_is_preferred() {
        for (header, expected) in [
            ("", Language::Chinese),
            ("zh-CN,zh;q=0.9,en;q=0.8", Language::Chinese),
            ("en-GB,en;q=0.9,zh;q=0.8", Language::English),
            ("fr, *;q=0.1", Language::Chinese),
            ("en;q=nonsense", Language::Chinese),
        ] {
            assert_eq!(Language::accepted(header), expected, "{header}");
        }
    }
}
