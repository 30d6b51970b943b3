//! What a user's word stands for where figures are needed: a figure, a measure of plans, a factor or a lever.
//!
//! Has the names that each of them goes by; the rules of the look-up are in [`crate::model::lookup`]. Start at
//! [`find_figure`].

use super::explain::Figure;
use super::measures::{Kind, Measure};
use super::outcome::Outcome;
use super::seek::Knob;
use crate::ensemble::Metric;
use crate::ids::AreaId;
use crate::model::lookup::{Entry, LookupKind, NotFound, both, find};
use crate::model::{DemandKind, Names, Study};
use crate::text::{Arg, Lang, Texts};

/// The figure that a word stands for, of an area (`None`: all) in a year (after the base year). Measures of
/// plans are figures too, most of them of all years.
///
/// # Errors
/// [`NotFound`], also of a figure that this study does not have for this area.
pub fn find_figure(
    study: &Study,
    word: &str,
    area: Option<AreaId>,
    year: usize,
) -> Result<Outcome, NotFound> {
    let names = AllNames::new(study);
    let figures = Metric::ALL.into_iter().map(|metric| Outcome::At { metric, area, year });
    let measures = Outcome::measures(study).into_iter().filter(|measure| measure.area == area);
    let all = figures.filter(|figure| figure.is_told(study)).chain(measures.map(Outcome::Of));
    let entry = |figure: Outcome| {
        let names = match figure {
            Outcome::At { metric, .. } => names.of_figure(metric.key()),
            Outcome::Of(measure) => names.of_measure(measure.kind),
        };
        Entry { id: figure.key().to_owned(), names, value: figure }
    };
    find(LookupKind::Figure, word, &all.map(entry).collect::<Vec<_>>())
}

/// The column of `gap.csv` that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_explained(word: &str) -> Result<Figure, NotFound> {
    let texts = Lang::ALL.map(Texts::new);
    let entry = |figure: Figure| Entry {
        id: figure.key().to_owned(),
        names: names_of_figure(&texts, figure.key()),
        value: figure,
    };
    find(LookupKind::Figure, word, &Figure::ALL.map(entry))
}

/// The measure that a word stands for, if plans are ranked by it: `unmet_need_dkk`, or
/// `lowest_coverage.elderly` of one area.
///
/// # Errors
/// See [`find`].
pub fn find_measure(study: &Study, word: &str) -> Result<Measure, NotFound> {
    let names = AllNames::new(study);
    let ranked = Measure::all(study).into_iter().filter(|own| own.kind.better().is_some());
    let entry = |measure: Measure| {
        let mut parts = vec![with_id(measure.kind.key(), names.of_measure(measure.kind))];
        parts.extend(measure.area.and_then(|area| of_area(study, area)));
        Entry::dotted(&parts, measure)
    };
    find(LookupKind::Measure, word, &ranked.map(entry).collect::<Vec<_>>())
}

/// The factor of the scenario, or the lever of the study's first plan, that a word stands for.
///
/// # Errors
/// See [`find`].
pub fn find_knob(study: &Study, word: &str) -> Result<Knob, NotFound> {
    let names = AllNames::new(study);
    let entry = |(id, knob): (String, Knob)| {
        let (area, service) = knob.place();
        let of_service = |id: crate::ids::ServiceId| study.model.services.get(id.index());
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

fn names_of_figure(texts: &[Texts], key: &str) -> Vec<String> {
    let key = format!("figure-{}", key.replace('_', "-"));
    texts.iter().map(|texts| texts.get(&key)).collect()
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

    fn of(&self, key: &str, args: &[(&str, Arg)]) -> Vec<String> {
        self.texts.iter().map(|texts| texts.format(key, args)).collect()
    }

    fn of_figure(&self, key: &str) -> Vec<String> {
        names_of_figure(&self.texts, key)
    }

    fn of_measure(&self, kind: Kind) -> Vec<String> {
        let year = Arg::year(self.decision_year);
        self.of(&format!("measure-{}", kind.key().replace('_', "-")), &[("year", year)])
    }

    fn of_knob(&self, knob: Knob) -> Vec<String> {
        let of_kind = |key: &str, kind: DemandKind| {
            let word = DemandKind::ALL.into_iter().find(|(_, own)| *own == kind);
            let of_kind = format!("plan-words-{}", word.map_or("", |own| own.0).replace('_', "-"));
            let name = |texts: &Texts| texts.format(key, &[("kind", texts.get(&of_kind).into())]);
            self.texts.iter().map(name).collect()
        };
        match knob {
            Knob::Factor { factor, .. } => {
                self.of(&format!("factor-{}", factor.key().replace('_', "-")), &[])
            }
            Knob::Lean(_) => self.of("knob-lean", &[]),
            Knob::Restructuring(_) => self.of("knob-restructuring", &[]),
            Knob::Overhead(_) => self.of("knob-overhead", &[]),
            Knob::TakeUp(kind, _) => of_kind("knob-take-up", kind),
            Knob::Effect(kind, _) => of_kind("knob-effect", kind),
        }
    }
}
