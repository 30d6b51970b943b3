//! What a user's word stands for where figures are needed: a figure, a measure of plans, a factor or a lever.
//!
//! Has the names that each of them goes by; the rules of the look-up are in [`crate::model::lookup`]. Start at
//! [`find_figure`].

use super::seek::Knob;
use crate::figures::{Figure, Quantity, Scope};
use crate::ids::{AreaId, ServiceId};
use crate::model::lookup::{Entry, LookupKind, NotFound, both, find};
use crate::model::{DemandKind, Names, Study};
use crate::text::{Arg, Lang, Texts};

/// The figure that a word stands for in `scope`, in `year` (after the base year) where it is of one year.
///
/// # Errors
/// [`NotFound`], also of a figure that this study does not have there.
pub fn find_figure(
    study: &Study,
    word: &str,
    scope: Scope,
    year: usize,
) -> Result<Quantity, NotFound> {
    find_among(Quantity::all_in(scope, year, study), word, study)
}

/// The same among the figures of one year alone: those that can be traced to their inputs.
///
/// # Errors
/// See [`find_figure`].
pub fn find_yearly(
    study: &Study,
    word: &str,
    scope: Scope,
    year: usize,
) -> Result<Quantity, NotFound> {
    let mut all = Quantity::all_in(scope, year, study);
    all.retain(|own| own.year.is_some());
    find_among(all, word, study)
}

fn find_among(all: Vec<Quantity>, word: &str, study: &Study) -> Result<Quantity, NotFound> {
    let names = AllNames::new(study);
    let entry = |own: Quantity| Entry {
        id: own.figure.key().to_owned(),
        names: names.of_figure(own.figure),
        value: own,
    };
    find(LookupKind::Figure, word, &all.into_iter().map(entry).collect::<Vec<_>>())
}

/// Is a word the key or a name of any figure?
pub fn is_figure(word: &str) -> bool {
    let entry = |figure: Figure| Entry {
        id: figure.key().to_owned(),
        names: Lang::ALL.map(|lang| Texts::new(lang).term("figure", figure.key())).to_vec(),
        value: (),
    };
    find(LookupKind::Figure, word, &Figure::ALL.map(entry)).is_ok()
}

/// The figure of plans that a word stands for, if plans are ranked by it: `unmet_need_dkk`, or
/// `lowest_coverage.elderly` of one area.
///
/// # Errors
/// See [`find`].
pub fn find_measure(study: &Study, word: &str) -> Result<Quantity, NotFound> {
    let names = AllNames::new(study);
    let mut ranked = Quantity::all_of_plans(study);
    ranked.retain(|own| own.figure.better().is_some());
    let entry = |own: Quantity| {
        let mut parts = vec![with_id(own.figure.key(), names.of_figure(own.figure))];
        parts.extend(own.area().and_then(|area| of_area(study, area)));
        Entry::dotted(&parts, own)
    };
    find(LookupKind::Measure, word, &ranked.into_iter().map(entry).collect::<Vec<_>>())
}

/// The factor of the scenario, or the lever of the study's first plan, that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_knob(study: &Study, word: &str) -> Result<Knob, NotFound> {
    let names = AllNames::new(study);
    let entry = |(id, knob): (String, Knob)| {
        let (area, service) = knob.place();
        let of_service = |id: ServiceId| study.model.services.get(id.index());
        let of_service = service.and_then(of_service).map(|own| words(&own.id, &own.names));
        let place = area.and_then(|area| of_area(study, area)).or(of_service);
        // The id without its place is that of all places.
        let ending = place.as_ref().and_then(|words| words.first());
        let first = ending.and_then(|own| id.strip_suffix(&format!(".{own}"))).unwrap_or(&id);
        let mut parts = vec![with_id(first, names.of_knob(knob))];
        parts.extend(place);
        Entry::dotted(&parts, knob)
    };
    let all = Knob::all(study).into_iter().map(entry);
    find(LookupKind::Knob, word, &all.collect::<Vec<_>>())
}

fn of_area(study: &Study, area: AreaId) -> Option<Vec<String>> {
    study.model.areas.get(area.index()).map(|own| words(&own.id, &own.names))
}

/// An id and the names in both languages.
fn words(id: &str, names: &Names) -> Vec<String> {
    with_id(id, both(names))
}

fn with_id(id: &str, names: Vec<String>) -> Vec<String> {
    [vec![id.to_owned()], names].concat()
}

/// The names of what Pejl itself names, in every language.
struct AllNames {
    texts: [Texts; 2],
    decision_year: i32,
}

impl AllNames {
    fn new(study: &Study) -> Self {
        Self { texts: Lang::ALL.map(Texts::new), decision_year: study.model.decision_year.0 }
    }

    fn of(&self, list: &str, key: &str) -> Vec<String> {
        self.texts.iter().map(|texts| texts.term(list, key)).collect()
    }

    fn of_figure(&self, figure: Figure) -> Vec<String> {
        let year = [("year", Arg::year(self.decision_year))];
        self.texts.iter().map(|texts| texts.term_with("figure", figure.key(), &year)).collect()
    }

    fn of_knob(&self, knob: Knob) -> Vec<String> {
        let of_kind = |key: &str, kind: DemandKind| {
            let word = DemandKind::ALL.into_iter().find(|(_, own)| *own == kind);
            let word = word.map_or("", |(word, _)| word);
            let name = |texts: &Texts| {
                texts.format(key, &[("kind", texts.term("plan-words", word).into())])
            };
            self.texts.iter().map(name).collect()
        };
        match knob {
            Knob::Factor { factor, .. } => self.of("factor", factor.key()),
            Knob::Lean(_) => self.of("knob", "lean"),
            Knob::Restructuring(_) => self.of("knob", "restructuring"),
            Knob::Overhead(_) => self.of("knob", "overhead"),
            Knob::TakeUp(kind, _) => of_kind("knob-take-up", kind),
            Knob::Effect(kind, _) => of_kind("knob-effect", kind),
        }
    }
}
