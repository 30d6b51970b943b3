//! `[[factor]]`: what is uncertain, from when, and what the number does to it.
//!
//! The same factor twice is an error. Start at [`read`].

use super::super::faults::unknown_word;
use super::super::fields::{
    FieldList, STUDY_YEARS, names, other, source, study_year, text, whole, word,
};
use super::super::own_ids::is_id;
use super::super::state::ReadState;
use super::super::toml_walk::{TomlTable, TomlValue, filled_list, one_of};
use super::distributions;
use super::known::{ScenarioParts, cite};
use super::promises::DrawnPromises;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Effect, Factor, FactorPart, FactorSpan, Names, Scheme, Values};
use crate::units::Year;

pub(crate) const FACTOR: FieldList = FieldList::new(
    "factor",
    &[
        other("name", "factor, `factor.area`, `factor.service` or `factor.plan.lever`"),
        other("distribution", "table").optional(),
        other("levels", "list of numbers").optional(),
        word("as", || Effect::ALL.map(|(word, _)| word).to_vec()).or_word("value"),
        study_year("from").optional(),
        // The picture of a factorial has no finer grain.
        whole("points", 1, 1_000_000).optional(),
        text("group").optional(),
        names("why"),
        source(),
    ],
);

/// What a fit to the past says something of.
const FITTED: [Factor; 3] =
    [Factor::MortalityChange, Factor::FertilityFactor, Factor::MigrationFactor];

/// A `[[factor]]`; its name may be known even if something else in it is wrong.
pub(super) struct FactorRow {
    pub(super) name: Option<String>,
    pub(super) written: Option<WrittenFactor>,
}

/// A `[[factor]]` without a fault in itself.
pub(super) struct WrittenFactor {
    pub(super) name: String,
    pub(super) name_span: Span,
    pub(super) factor: Factor,
    pub(super) part: Option<FactorPart>,
    pub(super) effect: Effect,
    /// `None` if `model.toml` could not be read.
    pub(super) from: Option<Year>,
    pub(super) values: Values,
    pub(super) values_span: Span,
    /// What kind of numbers they are, for the help of a diagnostic.
    pub(super) kind: &'static str,
    pub(super) points: Option<u64>,
    pub(super) group: Option<(String, Span)>,
    pub(super) why: Option<Names>,
}

/// A factor that has been named before.
struct SeenFactor {
    target: FactorPlace,
    effect: Effect,
    name: String,
    span: Span,
}

/// What a name means.
#[derive(Clone, Copy)]
struct FactorPlace {
    factor: Factor,
    part: Option<FactorPart>,
}

impl FactorPlace {
    fn overlaps(self, other: Self) -> bool {
        self.factor == other.factor
            && self.part.zip(other.part).is_none_or(|(own, other)| own.meets(other))
    }
}

/// Reads all factors, the wrong ones too.
pub(super) fn read(
    state: &mut ReadState,
    top: &TomlTable<'_>,
    known: ScenarioParts<'_>,
    scheme: Option<Scheme>,
    promises: &mut DrawnPromises,
) -> Vec<FactorRow> {
    let mut seen = Vec::new();
    let tables = top.tables("factor", &mut state.diagnostics);
    // What is wrong with a name is reported when its factor is read.
    let mut unsaid = Diagnostics::default();
    let names: Vec<String> = tables
        .iter()
        .filter_map(|table| Some(table.get("name")?.string(&mut unsaid)?.to_owned()))
        .collect();
    promises.number(names.iter().map(String::as_str));
    tables
        .iter()
        .map(|table| read_one(state, table, known, scheme, (&mut seen, promises)))
        .collect()
}

fn read_one(
    state: &mut ReadState,
    table: &TomlTable<'_>,
    known: ScenarioParts<'_>,
    scheme: Option<Scheme>,
    (seen, promises): (&mut Vec<SeenFactor>, &DrawnPromises),
) -> FactorRow {
    cite(state, table);
    let diagnostics = &mut state.diagnostics;
    let table = &table.of(&FACTOR, diagnostics);
    let why = table.names("why", diagnostics);
    let effect = match table.get("as") {
        None => Some(Effect::Value),
        Some(value) => one_of(&value, &Effect::ALL, diagnostics),
    };
    let value = table.require("name", diagnostics);
    let name = value.as_ref().and_then(|value| value.string(diagnostics));
    let target = match (&value, name) {
        (Some(value), Some(name)) => read_target(value, name, known, promises, diagnostics),
        _ => None,
    };
    let is_new = match (target, effect, &value, name) {
        (Some(target), Some(effect), Some(value), Some(name)) => {
            let one = SeenFactor { target, effect, name: name.to_owned(), span: value.span() };
            is_first(one, seen, diagnostics)
        }
        _ => false,
    };
    let from = read_from(table, target, known, diagnostics);
    let values = read_values(table, target, effect, name, diagnostics);
    if let (Some(target), Some((values, span, _))) = (target, &values)
        && let Some(FactorPart::Promises(range)) = target.part
    {
        check_of_plans(table, effect, diagnostics);
        if target.factor == Factor::Realisation {
            promises.check_saving(range, values.support().1, span, diagnostics);
        }
    }
    // A path lies about the scenario's own, as an offset does.
    let is_fitted = matches!(values, Some((Values::Fitted, ..)));
    let effect = if is_fitted { Some(Effect::Offset) } else { effect };
    let (points, group) = read_axis(table, scheme, diagnostics);
    let named = value.as_ref().zip(name).zip(target).filter(|_| is_new);
    let written = match (named, effect, from, values) {
        (
            Some(((value, name), target)),
            Some(effect),
            Ok(from),
            Some((values, values_span, kind)),
        ) => Some(WrittenFactor {
            name: name.to_owned(),
            name_span: value.span(),
            factor: target.factor,
            part: target.part,
            effect,
            from,
            values,
            values_span,
            kind,
            points,
            group,
            why,
        }),
        _ => None,
    };
    FactorRow { name: name.map(ToOwned::to_owned), written }
}

/// What a plan says is replaced by a draw: nothing is added to it, and from no later year.
fn check_of_plans(table: &TomlTable<'_>, effect: Option<Effect>, diagnostics: &mut Diagnostics) {
    let is_added = effect.is_some_and(|effect| effect != Effect::Value);
    for (key, is_wrong) in [("as", is_added), ("from", table.get("from").is_some())] {
        if let Some(value) = table.get(key).filter(|_| is_wrong) {
            diagnostics.push(Diagnostic::at(Code::DrawnForPlans, value.span()).with("key", key));
        }
    }
}

/// `complexity_growth.elderly`, `use_factor.home_care`, `realisation.lean.overhead`.
fn read_target(
    value: &TomlValue<'_>,
    name: &str,
    known: ScenarioParts<'_>,
    promises: &DrawnPromises,
    diagnostics: &mut Diagnostics,
) -> Option<FactorPlace> {
    let (key, part_id) = match name.split_once('.') {
        Some((key, id)) => (key, Some(id)),
        None => (name, None),
    };
    let Some(factor) = Factor::drawable_from_key(key) else {
        let keys: Vec<&str> = Factor::drawable().map(Factor::key).collect();
        diagnostics.push(unknown_word(part(value, name, key), key, &keys));
        return None;
    };
    if let (Factor::RecruitShare, Some(frame)) = (factor, known.frame) {
        frame.warn_without_staff("factor", part(value, name, key), diagnostics);
    }
    if factor.is_of_plans() {
        let part = promises.find(value, factor, part_id, diagnostics)?;
        return Some(FactorPlace { factor, part: Some(part) });
    }
    let Some(id) = part_id else {
        return Some(FactorPlace { factor, part: None });
    };
    let span = part(value, name, id);
    let found = match factor.span() {
        FactorSpan::Study | FactorSpan::Promise => {
            let whole = Diagnostic::at(Code::NotPerArea, span);
            diagnostics.push(whole.with("key", key).with("place", "ensemble"));
            return None;
        }
        FactorSpan::Area => known.frame?.find_area(id, span, diagnostics),
        FactorSpan::Service => known.services?.find(id, span, diagnostics),
    };
    Some(FactorPlace { factor, part: FactorPart::of(factor.span(), found?) })
}

/// The place of a part at the beginning or the end of a text; of the whole where escapes hide it.
fn part(value: &TomlValue<'_>, text: &str, part: &str) -> Span {
    let whole = value.span();
    if whole.bytes.len() != text.len() + 2 {
        return whole;
    }
    let skipped = if text.starts_with(part) { 0 } else { text.len() - part.len() };
    let start = whole.bytes.start + 1 + skipped;
    Span::new(whole.file, start..start + part.len())
}

/// Is it not one of those `seen`? If so it becomes one.
fn is_first(one: SeenFactor, seen: &mut Vec<SeenFactor>, diagnostics: &mut Diagnostics) -> bool {
    let earlier =
        seen.iter().find(|other| other.effect == one.effect && other.target.overlaps(one.target));
    if let Some(earlier) = earlier {
        let is_same = earlier.name == one.name;
        diagnostics.push(
            Diagnostic::at(Code::FactorTwice, one.span)
                .with("name", one.name)
                .with("other", &earlier.name)
                .with("effect", one.effect.word())
                .with("same", if is_same { "yes" } else { "no" })
                .and_at(earlier.span.clone()),
        );
        return false;
    }
    seen.push(one);
    true
}

/// The first year it counts; `Ok(None)` if `model.toml` or the factor could not be read.
fn read_from(
    table: &TomlTable<'_>,
    target: Option<FactorPlace>,
    known: ScenarioParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Year>, ()> {
    let value = table.get("from");
    // Whatever the study is: a year.
    let from = match &value {
        Some(value) => Some(value.whole(STUDY_YEARS, diagnostics).ok_or(())?),
        None => None,
    };
    let (Some(frame), Some(target)) = (known.frame, target) else {
        return Ok(None);
    };
    let first =
        if target.factor.counts_in_base_year() { frame.base_year } else { frame.base_year.plus(1) };
    let (Some(from), Some(value)) = (from, value) else {
        return Ok(Some(first));
    };
    let year = Year(i32::try_from(from).map_err(|_| ())?);
    if year < first || year > frame.horizon {
        diagnostics.push(
            Diagnostic::at(Code::FromOutside, value.span())
                .with("factor", target.factor.key())
                .with("year", year.to_string())
                .with("first", first.to_string())
                .with("horizon", frame.horizon.to_string())
                .with("when", if year < first { "early" } else { "late" }),
        );
        return Err(());
    }
    Ok(Some(year))
}

/// Levels or a distribution, where they are, and what kind they are.
fn read_values(
    table: &TomlTable<'_>,
    target: Option<FactorPlace>,
    effect: Option<Effect>,
    name: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<(Values, Span, &'static str)> {
    match (table.get("levels"), table.get("distribution")) {
        (Some(levels), Some(distribution)) => {
            let (first, second) = if levels.span() < distribution.span() {
                (("levels", levels.span()), ("distribution", distribution.span()))
            } else {
                (("distribution", distribution.span()), ("levels", levels.span()))
            };
            diagnostics.push(
                Diagnostic::at(Code::TwoForms, second.1)
                    .with("one", first.0)
                    .with("other", second.0)
                    .and_at(first.1),
            );
            None
        }
        (None, None) => {
            let misspelt = table.entries().into_iter().any(|(key, _, _)| {
                ["levels", "distribution"].iter().any(|known| crate::diag::is_near(key, known))
            });
            if !misspelt {
                let none = Diagnostic::at(Code::NoValues, table.span());
                diagnostics.push(none.with("name", name.unwrap_or("[[factor]]")));
            }
            None
        }
        (Some(value), None) => {
            let items = filled_list(&value, "levels", "[0.0, 0.01]", diagnostics)?;
            // What an offset may be depends on the path that it is added to.
            let range = match (target, effect) {
                (Some(target), Some(Effect::Value)) => target.factor.range(),
                _ => distributions::ANY.ends(),
            };
            let levels = distributions::numbers(&items, range, diagnostics)?;
            Some((Values::Levels(levels), value.span(), "levels"))
        }
        (None, Some(value)) => {
            let values = distributions::read(&value, diagnostics)?;
            if values == Values::Fitted {
                let is_right = can_be_fitted(table, target, name, &value, diagnostics);
                return is_right.then(|| (values, value.span(), "fit"));
            }
            let kind = match value.table()?.get("kind")?.text()? {
                "normal" => "normal",
                "lognormal" => "lognormal",
                "discrete" => "levels",
                _ => "bounded",
            };
            Some((values, value.span(), kind))
        }
    }
}

/// A fit is of some factors only, and says itself what a path does to the scenario's own.
fn can_be_fitted(
    table: &TomlTable<'_>,
    target: Option<FactorPlace>,
    name: Option<&str>,
    value: &TomlValue<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let is_known = target.is_none_or(|target| FITTED.contains(&target.factor));
    if !is_known {
        diagnostics.push(
            Diagnostic::at(Code::NotInFits, value.span())
                .with("name", name.unwrap_or_default())
                .with("known", FITTED.map(Factor::key).join(", ")),
        );
    }
    let Some(given) = table.get("as") else { return is_known };
    let effect = Diagnostic::at(Code::TwoForms, given.span());
    diagnostics.push(
        effect
            .with("one", "distribution = { kind = \"fit\" }")
            .with("other", "as")
            .and_at(value.span()),
    );
    false
}

/// `points` and `group`, which only a factorial has.
fn read_axis(
    table: &TomlTable<'_>,
    scheme: Option<Scheme>,
    diagnostics: &mut Diagnostics,
) -> (Option<u64>, Option<(String, Span)>) {
    let mut axis = (None, None);
    let points = table.whole_like("points", "100", diagnostics);
    axis.0 = points.and_then(|points| u64::try_from(points).ok());
    if let Some(value) = table.get("group")
        && let Some(word) = value.string(diagnostics)
    {
        if is_id(word) {
            axis.1 = Some((word.to_owned(), value.span()));
        } else {
            diagnostics.push(Diagnostic::at(Code::BadId, value.span()).with("id", word));
        }
    }
    for (key, span, _) in table.entries() {
        let is_axis = key == "points" || key == "group";
        match scheme {
            Some(Scheme::Factorial) | None => {}
            Some(scheme) if is_axis => diagnostics.push(
                Diagnostic::at(Code::OnlyInFactorial, span)
                    .with("key", key)
                    .with("design", scheme.word()),
            ),
            Some(_) => {}
        }
    }
    if let (Some(Scheme::Factorial), Some(points), Some(levels)) =
        (scheme, table.get("points"), table.get("levels"))
    {
        diagnostics.push(
            Diagnostic::at(Code::TwoForms, points.span())
                .with("one", "levels")
                .with("other", "points")
                .and_at(levels.span()),
        );
    }
    axis
}
