//! What a user's word stands for: a plan, a scenario, an area, a figure, by its id or by its name.
//!
//! Has the rules of the look-up and the messages for a word that stands for nothing or for several things;
//! does not read or write anything. Start at [`find`]. Capitals do not count. An id comes before a name: a
//! word that is an id is never ambiguous because something else has it as its name.

use super::names::Names;
use super::study::Study;
use crate::diag::nearest;
use crate::ids::{AreaId, PlanId, ScenarioId, ServiceId};
use crate::text::{Arg, Lang, Texts};

/// What kind of thing a word stands for; messages differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupKind {
    /// A plan.
    Plan,
    /// A scenario.
    Scenario,
    /// An area, or all of them.
    Area,
    /// A service.
    Service,
    /// A figure.
    Figure,
    /// A measure that plans are compared by.
    Measure,
    /// A factor of the scenario or a lever of the plan.
    Knob,
    /// A picture.
    Picture,
}

impl LookupKind {
    /// The word that messages choose by.
    fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Scenario => "scenario",
            Self::Area => "area",
            Self::Service => "service",
            Self::Figure => "figure",
            Self::Measure => "measure",
            Self::Knob => "knob",
            Self::Picture => "picture",
        }
    }
}

/// Something that can be named.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// Its id: what files, manifests and messages say.
    pub id: String,
    /// Its other names, in either language.
    pub names: Vec<String>,
    /// What it is.
    pub value: T,
}

impl<T> Entry<T> {
    /// By its id and its name in both languages.
    pub fn new(id: &str, names: &Names, value: T) -> Self {
        Self { id: id.to_owned(), names: both(names), value }
    }

    /// Put together of parts with a dot between them, each by its id (the first of its words) or another of
    /// its names: `lowest_coverage.elderly`, `lowest_coverage.Ældre`.
    pub fn dotted(parts: &[Vec<String>], value: T) -> Self {
        let mut words = vec![String::new()];
        for part in parts {
            let longer = |word: &String| {
                let dot = if word.is_empty() { "" } else { "." };
                part.iter().map(move |own| format!("{word}{dot}{own}")).collect::<Vec<_>>()
            };
            words = words.iter().flat_map(longer).collect();
        }
        let names = words.split_off(1);
        Self { id: words.concat(), names, value }
    }
}

/// A name in Danish and in English.
pub fn both(names: &Names) -> Vec<String> {
    Lang::ALL.map(|lang| names.of(lang).to_owned()).to_vec()
}

/// A word that stands for nothing, or for several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    kind: LookupKind,
    word: String,
    /// Ids that could be meant.
    known: Vec<String>,
    why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    Unknown,
    /// Probably this was meant.
    Near(String),
    /// The name of each of these ids.
    Ambiguous(Vec<String>),
}

impl NotFound {
    /// What is wrong and what there is, as a sentence without a full stop.
    pub fn sentence(&self, texts: &Texts) -> String {
        let (known, example) = shortened(&self.known);
        let mut args = vec![
            ("kind", Arg::from(self.kind.word())),
            ("word", Arg::from(&self.word)),
            ("known", known.into()),
            ("has-example", if example.is_some() { "yes" } else { "no" }.into()),
            ("example", example.unwrap_or_default().into()),
        ];
        let key = match &self.why {
            Why::Unknown => "lookup-unknown",
            Why::Near(near) => {
                args.push(("near", near.into()));
                "lookup-unknown-near"
            }
            Why::Ambiguous(ids) => {
                args.push(("ids", ids.join(", ").into()));
                "lookup-ambiguous"
            }
        };
        texts.format(key, &args)
    }
}

/// Ids in a list, those that begin alike taken together as `growth.…`, or as `growth[.…]` where the beginning
/// alone is an id too; and one of the ids that were taken together.
fn shortened(ids: &[String]) -> (String, Option<String>) {
    let beginning = |id: &String| id.rsplit_once('.').map(|(first, _)| first.to_owned());
    let example = ids.iter().find(|id| id.contains('.')).cloned();
    let mut shown: Vec<String> = Vec::new();
    for id in ids {
        let first = beginning(id);
        // `rehabilitation.take_up` is a beginning itself.
        let is_beginning = ids.iter().any(|other| beginning(other).as_ref() == Some(id));
        let short = match first {
            _ if is_beginning => format!("{id}[.…]"),
            Some(first) if ids.contains(&first) => continue,
            Some(first)
                if ids.iter().filter(|own| beginning(own) == Some(first.clone())).count() > 1 =>
            {
                format!("{first}.…")
            }
            _ => id.clone(),
        };
        if !shown.contains(&short) {
            shown.push(short);
        }
    }
    (shown.join(", "), example)
}

/// What `word` stands for among `entries`: the one with that id, else the one with that id in other capitals,
/// else the one with that name in either language.
///
/// # Errors
/// [`NotFound`] if there is none, with the nearest; or if several have that name, with their ids.
pub fn find<T: Clone + PartialEq>(
    kind: LookupKind,
    word: &str,
    entries: &[Entry<T>],
) -> Result<T, NotFound> {
    let plain = plain(word);
    let is_exact = |entry: &&Entry<T>| entry.id == word.trim();
    let is_id = |entry: &&Entry<T>| self::plain(&entry.id) == plain;
    let has_name = |entry: &&Entry<T>| entry.names.iter().any(|name| self::plain(name) == plain);
    let not_found = |why: Why| NotFound {
        kind,
        word: word.to_owned(),
        known: entries.iter().map(|entry| entry.id.clone()).collect(),
        why,
    };
    if let Some(entry) = entries.iter().find(is_exact) {
        return Ok(entry.value.clone());
    }
    let mut found: Vec<&Entry<T>> = entries.iter().filter(is_id).collect();
    if found.is_empty() {
        found = entries.iter().filter(has_name).collect();
    }
    let Some((first, others)) = found.split_first() else {
        return Err(not_found(near(&plain, entries).map_or(Why::Unknown, Why::Near)));
    };
    if others.iter().all(|other| other.value == first.value) {
        return Ok(first.value.clone());
    }
    Err(not_found(Why::Ambiguous(found.iter().map(|entry| entry.id.clone()).collect())))
}

/// The id or else the name, as it is written, that is nearest to a plain word.
fn near<T>(plain: &str, entries: &[Entry<T>]) -> Option<String> {
    let ids = entries.iter().map(|entry| &entry.id);
    let names = entries.iter().flat_map(|entry| &entry.names);
    let all: Vec<(String, &String)> = ids.chain(names).map(|own| (self::plain(own), own)).collect();
    let found = nearest(plain, all.iter().map(|(plain, _)| plain.as_str()))?;
    all.into_iter().find(|(plain, _)| *plain == found).map(|(_, own)| own.clone())
}

/// Without capitals, and with one space where there are several.
fn plain(word: &str) -> String {
    word.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The plan that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_plan(study: &Study, word: &str) -> Result<PlanId, NotFound> {
    let own = study.plans.iter().enumerate();
    let entries = own.map(|(at, plan)| Entry::new(&plan.id, &plan.names, PlanId::from(at)));
    find(LookupKind::Plan, word, &entries.collect::<Vec<_>>())
}

/// The scenario that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_scenario(study: &Study, word: &str) -> Result<ScenarioId, NotFound> {
    let own = study.scenarios.iter().enumerate();
    let entries = own.map(|(at, own)| Entry::new(&own.id, &own.names, ScenarioId::from(at)));
    find(LookupKind::Scenario, word, &entries.collect::<Vec<_>>())
}

/// The area that a word stands for; `None`: all of them, which is called `total`.
///
/// # Errors
/// See [`find`].
pub fn find_area(study: &Study, word: &str) -> Result<Option<AreaId>, NotFound> {
    let total = Lang::ALL.map(|lang| Texts::new(lang).get("total")).to_vec();
    let mut entries = vec![Entry { id: "total".to_owned(), names: total, value: None }];
    entries.extend(areas(study).map(|(area, id, names)| Entry::new(id, names, Some(area))));
    find(LookupKind::Area, word, &entries)
}

/// The service that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_service(study: &Study, word: &str) -> Result<ServiceId, NotFound> {
    let own = study.model.services.iter().enumerate();
    let entries = own.map(|(at, own)| Entry::new(&own.id, &own.names, ServiceId::from(at)));
    find(LookupKind::Service, word, &entries.collect::<Vec<_>>())
}

/// All areas with their ids and names.
fn areas(study: &Study) -> impl Iterator<Item = (AreaId, &str, &Names)> {
    let own = study.model.areas.iter().enumerate();
    own.map(|(at, area)| (AreaId::from(at), area.id.as_str(), &area.names))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> Vec<Entry<u8>> {
        let names = |da: &str, en: &str| Names { da: da.to_owned(), en: en.to_owned() };
        vec![
            Entry::new("elderly", &names("Ældre", "The elderly"), 0),
            Entry::new("children", &names("Børn", "Young"), 1),
            Entry::new("young", &names("Unge", "Young"), 2),
            Entry::new("lean", &names("Ens  navn", "Same name"), 3),
            Entry::new("keep", &names("Ens navn", "Kept"), 4),
        ]
    }

    #[test]
    fn a_word_is_an_id_or_a_name_in_either_language_and_any_case() {
        for (word, expected) in [
            ("elderly", 0),
            ("ELDERLY", 0),
            ("ældre", 0),
            ("ÆLDRE", 0),
            (" the  elderly ", 0),
            ("Børn", 1),
            // An id comes before the names of others.
            ("young", 2),
            ("Young", 2),
            ("same name", 3),
        ] {
            assert_eq!(find(LookupKind::Area, word, &entries()), Ok(expected), "{word}");
        }
    }

    #[test]
    fn what_is_not_found_is_told_with_the_nearest_or_with_all_that_have_the_name() {
        for (word, expected) in [
            ("eldery", Why::Near("elderly".to_owned())),
            ("ældra", Why::Near("Ældre".to_owned())),
            ("roads", Why::Unknown),
            ("ens navn", Why::Ambiguous(vec!["lean".to_owned(), "keep".to_owned()])),
        ] {
            let wrong = find(LookupKind::Area, word, &entries()).unwrap_err();
            assert_eq!(wrong.why, expected, "{word}");
            for texts in Lang::ALL.map(Texts::new) {
                let sentence = wrong.sentence(&texts);
                assert!(sentence.contains(word) && sentence.contains("keep"), "{sentence}");
            }
        }
    }

    #[test]
    fn parts_with_a_dot_between_them_may_each_be_an_id_or_a_name() {
        let part = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let own = Entry::dotted(&[part(&["gap", "gab"]), part(&["old", "ældre"])], ());
        assert_eq!(own.id, "gap.old");
        assert_eq!(own.names, ["gap.ældre", "gab.old", "gab.ældre"]);
    }

    #[test]
    fn a_long_list_of_ids_is_shortened() {
        let ids = ["gap", "lowest.a", "lowest.b", "use", "use.a", "care.in", "care.in.a", "one.a"];
        let (shown, example) = shortened(&ids.map(str::to_owned));
        assert_eq!(shown, "gap, lowest.…, use[.…], care.in[.…], one.a");
        assert_eq!(example.as_deref(), Some("lowest.a"));
    }
}
