//! `ensemble.toml`: what is drawn, from what, and how it is correlated.
//!
//! Everything that a [`Design`] rests on is checked here; a draw that could leave a factor's range in any year, area or
//! combination is an error. Start at [`read`].

mod axes;
mod combinations;
mod correlation;
mod distributions;
mod factors;
mod known;
mod promises;
mod reach;

use super::fields::{FieldList, SHARE, id, number, other, whole, word};
use super::state::ReadState;
use super::toml_document::with_document;
use super::toml_walk::{TomlTable, one_of};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::ScenarioId;
use crate::model::{Design, Factor, MOST_RUNS, Migration, Model, Scheme, UncertainFactor, Values};
pub(super) use correlation::CORRELATION;
pub(super) use distributions::DISTRIBUTION;
pub(super) use factors::FACTOR;
use factors::FactorRow;
pub(super) use known::ScenarioParts;
use known::{FILE, find_scenario};
pub(super) use promises::DrawnPromises;

pub(super) const ENSEMBLE: FieldList = FieldList::new(
    "ensemble",
    &[
        word("design", || Scheme::ALL.map(|(word, _)| word).to_vec()).optional(),
        whole("runs", 1, MOST_RUNS as i64).optional(),
        whole("seed", 0, i64::MAX).optional(),
        id("scenario").optional(),
        number("tolerance", SHARE).optional(),
        // A Monte Carlo error of a hundredth of the spread from p05 to p95 is not seen in a picture.
        number("precision", SHARE).or(0.01),
        other("combinations", "list of lists of ids").optional(),
        other("scenarios", "list of lists of ids").optional(),
        other("factor", "tables").optional(),
        other("correlation", "tables").optional(),
    ],
);

/// What the file says.
#[derive(Default)]
pub(super) struct EnsembleFile {
    pub(super) tolerance: Option<f64>,
    /// `None`: there is no file, or something in it is wrong and has been diagnosed.
    pub(super) design: Option<Design>,
    /// What is drawn from the study's fit, for [`check_fitted`].
    pub(super) fitted: Vec<FittedFactor>,
}

/// A factor that is drawn from the study's fit.
pub(super) struct FittedFactor {
    factor: Factor,
    span: Span,
}

/// Does the study have a fit, with all that is drawn from it? Once the tables have been read: `None` for `model`
/// where something in them is wrong.
pub(super) fn check_fitted(
    fitted: &[FittedFactor],
    names_fit: bool,
    model: Option<&Model>,
    diagnostics: &mut Diagnostics,
) {
    for own in fitted {
        let lacks = match (names_fit, model) {
            (false, _) => Some("fit"),
            (true, None) => None,
            (true, Some(model)) => model.outlook.as_ref().and_then(|outlook| match own.factor {
                Factor::FertilityFactor if outlook.fertility.is_none() => Some("fertility"),
                Factor::MigrationFactor if outlook.migration.is_none() => Some("migration"),
                Factor::MigrationFactor => match model.migration {
                    Some(Migration::InOut { .. }) => None,
                    _ => Some("moves"),
                },
                _ => None,
            }),
        };
        if let Some(lacks) = lacks {
            diagnostics.push(
                Diagnostic::at(Code::NoFit, own.span.clone())
                    .with("name", own.factor.key())
                    .with("lacks", lacks),
            );
        }
    }
}

/// Reads the file, if it is there.
pub(super) fn read(
    state: &mut ReadState,
    known: ScenarioParts<'_>,
    promises: &mut DrawnPromises,
) -> EnsembleFile {
    if !state.files.exists(FILE) {
        return EnsembleFile::default();
    }
    let ensemble = with_document(state, FILE, |state, top| {
        let top = top.of(&ENSEMBLE, &mut state.diagnostics);
        let tolerance = top.number("tolerance", &mut state.diagnostics);
        let (design, fitted) = read_design(state, &top, known, promises);
        Some(EnsembleFile { tolerance, design, fitted })
    });
    ensemble.unwrap_or_default()
}

fn read_design(
    state: &mut ReadState,
    top: &TomlTable<'_>,
    known: ScenarioParts<'_>,
    promises: &mut DrawnPromises,
) -> (Option<Design>, Vec<FittedFactor>) {
    let scheme = read_scheme(top, &mut state.diagnostics);
    let runs = read_runs(top, scheme, &mut state.diagnostics);
    let scenario = read_scenario(top, known, &mut state.diagnostics);
    let precision = read_precision(top, &mut state.diagnostics);
    let combinations = combinations::read(top, known, scenario, &mut state.diagnostics);
    let rows = factors::read(state, top, known, scheme, promises);
    let fitted: Vec<FittedFactor> = rows
        .iter()
        .filter_map(|row| row.written.as_ref())
        .filter(|own| own.values == Values::Fitted)
        .map(|own| FittedFactor { factor: own.factor, span: own.values_span.clone() })
        .collect();
    let seed = read_seed(top, scheme, !fitted.is_empty(), &mut state.diagnostics);
    let correlation = correlation::read(state, top, scheme, &rows);
    let diagnostics = &mut state.diagnostics;
    let parts = combinations.as_ref().map(Vec::len);
    let shape = match scheme {
        None => None,
        Some(Scheme::Factorial) => axes::lay_out(top, &rows, runs, parts, diagnostics),
        Some(_) => {
            if rows.is_empty() {
                let none = Diagnostic::at(Code::NothingGiven, top.span());
                diagnostics.push(none.with("what", "[[factor]]"));
            }
            let draws = runs.flatten();
            if let (Some(draws), Some(parts), Some(value)) = (draws, parts, top.get("runs")) {
                axes::check_count(u128::from(draws), parts, &value.span(), diagnostics);
            }
            draws.map(|draws| axes::DesignShape {
                draws,
                axes: Vec::new(),
                axis_of: vec![0; rows.len()],
            })
        }
    };
    let written: Vec<_> = rows.iter().filter_map(|row| row.written.as_ref()).collect();
    let is_in_reach = match (known.frame, known.scenarios, scenario, &combinations) {
        (Some(frame), Some(scenarios), Some(scenario), Some(combinations)) => {
            let services = known.services.map_or(0, |services| services.list.len());
            let promises = promises.count();
            let study =
                reach::DrawnAround { frame, services, promises, scenarios, scenario, combinations };
            reach::check(&written, &study, diagnostics)
        }
        _ => false,
    };
    let is_whole = written.len() == rows.len() && is_in_reach;
    let is_right = is_whole && !diagnostics.has_errors();
    let design = || {
        let shape = shape?;
        let rows = rows.into_iter().zip(&shape.axis_of);
        let factors = rows.filter_map(|(row, axis)| finish(row, *axis)).collect();
        Some(Design {
            scheme: scheme?,
            draws: shape.draws,
            seed: seed?,
            scenario: scenario?,
            combinations: combinations?,
            factors,
            axes: shape.axes,
            correlation: correlation.ok()?,
            precision: precision?,
        })
    };
    (design().filter(|_| is_right), fitted)
}

fn finish(row: FactorRow, axis: usize) -> Option<UncertainFactor> {
    let written = row.written?;
    Some(UncertainFactor {
        name: written.name,
        factor: written.factor,
        part: written.part,
        effect: written.effect,
        from: written.from?,
        values: written.values,
        axis,
        why: written.why,
    })
}

/// A file that only combines scenarios needs no design: it is a factorial without axes.
fn read_scheme(top: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Scheme> {
    let has = |key| top.get(key).is_some();
    let combines = has("combinations") || has("scenarios");
    if combines && !has("design") && !has("factor") && !has("runs") {
        return Some(Scheme::Factorial);
    }
    let value = top.require("design", diagnostics)?;
    one_of(&value, &Scheme::ALL, diagnostics)
}

/// The number that is given; the inner `None` if none is and none is needed, the outer after diagnostics.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
fn read_runs(
    top: &TomlTable<'_>,
    scheme: Option<Scheme>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<u64>> {
    if let Some(value) = top.get("runs") {
        let runs = value.whole_like("10_000", top.whole_ends("runs"), diagnostics)?;
        return Some(u64::try_from(runs).ok());
    }
    match scheme {
        None | Some(Scheme::Factorial) => Some(None),
        Some(_) => top.require("runs", diagnostics).and(None),
    }
}

/// No seed by default: a reader who checks an ensemble must see what its random numbers come from.
fn read_seed(
    top: &TomlTable<'_>,
    scheme: Option<Scheme>,
    draws_paths: bool,
    diagnostics: &mut Diagnostics,
) -> Option<u64> {
    match scheme {
        _ if top.get("seed").is_some() => {
            top.whole("seed", diagnostics).and_then(|seed| u64::try_from(seed).ok())
        }
        None => Some(0),
        // Paths are drawn at random even on an axis.
        Some(Scheme::Factorial) if !draws_paths => Some(0),
        Some(_) => top.require("seed", diagnostics).and(None),
    }
}

fn read_scenario(
    top: &TomlTable<'_>,
    known: ScenarioParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ScenarioId> {
    let Some(value) = top.get("scenario") else {
        return Some(ScenarioId(0));
    };
    find_scenario(&value, known, diagnostics)
}

fn read_precision(top: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<f64> {
    let precision = top.number("precision", diagnostics)?;
    if let (0.0, Some(value)) = (precision, top.get("precision")) {
        let zero = Diagnostic::at(Code::NotAboveZero, value.span());
        diagnostics.push(zero.with("key", "precision").with("found", "0"));
        return None;
    }
    Some(precision)
}

#[cfg(test)]
mod tests {
    use crate::ids::MOST_AREAS;
    use crate::model::{Effect, Factor, FactorSpan};

    #[test]
    fn sobol_has_dimensions_for_all_factors_that_a_study_can_draw() {
        const SOBOL_DIMENSIONS: usize = 1024;
        let places = Factor::ALL
            .map(|factor| if factor.span() == FactorSpan::Study { 1 } else { MOST_AREAS });
        assert!(Effect::ALL.len() * places.iter().sum::<usize>() <= SOBOL_DIMENSIONS);
    }
}
