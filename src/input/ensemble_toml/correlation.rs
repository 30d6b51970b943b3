//! `[[correlation]]`: factors whose draws are correlated.
//!
//! Correlations that no draws can have together are an error, which says how much weaker they must be. Start at [`read`].

use super::super::faults::plain;
use super::super::fields::{FieldList, Limits, names, number, other, source};
use super::super::state::{Optional, ReadState, Wrong};
use super::super::toml_walk::{TomlTable, TomlValue};
use super::factors::FactorRow;
use super::known::{FILE, cite};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Correlation, Scheme, Values};
use nalgebra::{Cholesky, DMatrix};
use std::collections::BTreeSet;

/// A pivot of the factor, squared, below this is rounding and no variance.
const LEAST_PIVOT: f64 = 1e-12;

pub(crate) const CORRELATION: FieldList = FieldList::new(
    "correlation",
    &[
        other("factors", "two names"),
        number("r", Limits::new(-1.0, 1.0, "")),
        names("why"),
        source(),
    ],
);

/// `r` between two factors, by their places in the file.
struct Pair {
    one: usize,
    other: usize,
    r: f64,
    span: Span,
}

/// The correlation between the factors, if the file gives any.
pub(super) fn read(
    state: &mut ReadState,
    top: &TomlTable<'_>,
    scheme: Option<Scheme>,
    rows: &[FactorRow],
) -> Optional<Correlation> {
    let Some(given) = top.get("correlation") else { return Ok(None) };
    if scheme == Some(Scheme::Factorial) {
        let in_grid = Diagnostic::at(Code::CorrelationInFactorial, key_place(top, given.span()));
        state.diagnostics.push(in_grid);
        return Err(Wrong);
    }
    let tables = top.tables("correlation", &mut state.diagnostics);
    let mut pairs: Vec<Pair> = Vec::new();
    let mut is_right = given.array().is_some_and(|items| items.len() == tables.len());
    for table in &tables {
        cite(state, table);
        match read_pair(table, rows, &pairs, &mut state.diagnostics) {
            Some(pair) => pairs.push(pair),
            None => is_right = false,
        }
    }
    for block in blocks(&pairs) {
        is_right &= check_block(&block, &pairs, rows, &mut state.diagnostics);
    }
    if !is_right {
        return Err(Wrong);
    }
    if pairs.is_empty() {
        return Ok(None);
    }
    let factors: Vec<usize> = Vec::from_iter(mentioned(&pairs));
    match lower_factor(&matrix(&factors, &pairs)) {
        Some(lower) => Ok(Some(Correlation { factors, lower })),
        // Blocks that hold one by one hold together.
        None => Err(Wrong),
    }
}

/// Where the key itself is.
fn key_place(top: &TomlTable<'_>, other: Span) -> Span {
    let key = top.entries().into_iter().find(|(key, _, _)| *key == "correlation");
    key.map_or(other, |(_, span, _)| span)
}

fn read_pair(
    table: &TomlTable<'_>,
    rows: &[FactorRow],
    earlier: &[Pair],
    diagnostics: &mut Diagnostics,
) -> Option<Pair> {
    let table = table.of(&CORRELATION, diagnostics);
    table.names("why", diagnostics);
    let r = table.number("r", diagnostics);
    let r = r.zip(table.get("r").map(|value| value.span()));
    let value = table.require("factors", diagnostics)?;
    let items = value.array().filter(|items| items.len() == 2);
    let Some([one, other]) = items.as_deref() else {
        diagnostics.push(value.wrong_type("[\"frame_growth\", \"migration_factor\"]"));
        return None;
    };
    let places = (find(one, rows, diagnostics), find(other, rows, diagnostics));
    let (Some(one), Some(other)) = places else { return None };
    if one == other {
        let itself = Diagnostic::at(Code::CorrelationWithItself, value.span());
        diagnostics.push(itself.with("name", name_of(one, rows)));
        return None;
    }
    let (one, other) = (one.min(other), one.max(other));
    if let Some(first) = earlier.iter().find(|pair| (pair.one, pair.other) == (one, other)) {
        diagnostics.push(
            Diagnostic::at(Code::CorrelationTwice, value.span())
                .with("one", name_of(one, rows))
                .with("other", name_of(other, rows))
                .and_at(first.span.clone()),
        );
        return None;
    }
    let (r, span) = r?;
    Some(Pair { one, other, r, span })
}

fn name_of(place: usize, rows: &[FactorRow]) -> &str {
    rows.get(place).and_then(|row| row.name.as_deref()).unwrap_or_default()
}

/// The place of the factor that a value names.
fn find(value: &TomlValue<'_>, rows: &[FactorRow], diagnostics: &mut Diagnostics) -> Option<usize> {
    let name = value.string(diagnostics)?;
    let is_it = |row: &FactorRow| row.name.as_deref() == Some(name);
    let Some(place) = rows.iter().position(is_it) else {
        // A name that could not be read may be this one.
        if rows.iter().all(|row| row.name.is_some()) {
            diagnostics.push(
                Diagnostic::at(Code::NotDrawn, value.span())
                    .with("name", name)
                    .with("file", FILE)
                    .suggest(name, rows.iter().filter_map(|row| row.name.as_deref())),
            );
        }
        return None;
    };
    if rows.iter().skip(place + 1).any(is_it) {
        diagnostics.push(Diagnostic::at(Code::DrawnTwoWays, value.span()).with("name", name));
        return None;
    }
    let written = rows.get(place).and_then(|row| row.written.as_ref());
    if let Some(fitted) = written.filter(|own| own.values == Values::Fitted) {
        diagnostics.push(
            Diagnostic::at(Code::FitCorrelated, value.span())
                .with("name", name)
                .and_at(fitted.values_span.clone()),
        );
        return None;
    }
    Some(place)
}

/// The factors in these pairs, ascending.
fn mentioned(pairs: &[Pair]) -> BTreeSet<usize> {
    pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect()
}

/// Groups of factors that are correlated, directly or by way of others.
fn blocks(pairs: &[Pair]) -> Vec<BTreeSet<usize>> {
    let mut blocks: Vec<BTreeSet<usize>> = Vec::new();
    for pair in pairs {
        let mut block = BTreeSet::from([pair.one, pair.other]);
        blocks.retain(|other| {
            let is_apart = block.is_disjoint(other);
            if !is_apart {
                block.extend(other);
            }
            is_apart
        });
        blocks.push(block);
    }
    blocks
}

/// The correlation matrix of `factors`, 0 where no pair says otherwise.
fn matrix(factors: &[usize], pairs: &[Pair]) -> DMatrix<f64> {
    let mut matrix = DMatrix::identity(factors.len(), factors.len());
    for pair in pairs {
        let places = (factors.binary_search(&pair.one), factors.binary_search(&pair.other));
        if let (Ok(one), Ok(other)) = places {
            for place in [(one, other), (other, one)] {
                if let Some(cell) = matrix.get_mut(place) {
                    *cell = pair.r;
                }
            }
        }
    }
    matrix
}

/// The lower Cholesky factor by rows; `None` if the matrix is not positive definite.
fn lower_factor(matrix: &DMatrix<f64>) -> Option<Vec<Vec<f64>>> {
    let factor = Cholesky::new(matrix.clone())?.unpack();
    let rows: Vec<Vec<f64>> = factor
        .row_iter()
        .enumerate()
        .map(|(index, row)| row.iter().take(index + 1).copied().collect())
        .collect();
    let is_definite =
        rows.iter().all(|row| row.last().is_some_and(|pivot| pivot * pivot > LEAST_PIVOT));
    is_definite.then_some(rows)
}

/// The share that all correlations must stay below for the matrix to be positive definite, in thousandths.
///
/// Multiplied by `s`, the correlations give `(1 − s)·I + s·C`, whose smallest eigenvalue is `1 − s·(1 − λ)`
/// for `λ` that of `C`: above 0 for `s < 1/(1 − λ)`.
fn bearable_share(matrix: &DMatrix<f64>) -> f64 {
    let least = matrix.symmetric_eigenvalues().iter().copied().fold(1.0, f64::min);
    let most = 1.0 / (1.0 - least.min(0.0));
    ((most * 1000.0).ceil() - 1.0) / 1000.0
}

fn check_block(
    block: &BTreeSet<usize>,
    pairs: &[Pair],
    rows: &[FactorRow],
    diagnostics: &mut Diagnostics,
) -> bool {
    let factors: Vec<usize> = block.iter().copied().collect();
    let matrix = matrix(&factors, pairs);
    if lower_factor(&matrix).is_some() {
        return true;
    }
    let within = pairs.iter().filter(|pair| block.contains(&pair.one));
    let Some(last) = within.max_by(|a, b| a.span.cmp(&b.span)) else { return true };
    let names: Vec<&str> = factors.iter().map(|place| name_of(*place, rows)).collect();
    diagnostics.push(
        Diagnostic::at(Code::CorrelationImpossible, last.span.clone())
            .with("count", names.len())
            .with("names", names.join("`, `"))
            .with("share", plain(bearable_share(&matrix))),
    );
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pair(one: usize, other: usize, r: f64) -> Pair {
        let mut map = crate::diag::SourceMap::default();
        Pair { one, other, r, span: Span::new(map.add(String::new(), String::new()), 0..0) }
    }

    #[test]
    fn a_factor_of_two_is_the_one_in_every_textbook() {
        let lower = lower_factor(&matrix(&[3, 7], &[pair(3, 7, 0.6)])).unwrap();
        assert_eq!(lower, [vec![1.0], vec![0.6, 0.8]]);
    }

    #[test]
    fn what_no_draws_can_have_is_refused_with_the_share_that_they_can() {
        // Two like each other and unlike a third alike: at most r = 1/2 against each other, all three −1/2.
        let three = matrix(&[0, 1, 2], &[pair(0, 1, -0.9), pair(0, 2, -0.9), pair(1, 2, -0.9)]);
        assert!(lower_factor(&three).is_none());
        // λ = 1 − 2·0.9 = −0.8, and 1/1.8 = 0.5556: r = −0.5 is the edge.
        assert_eq!(bearable_share(&three), 0.555);
        for r in [-1.0, 1.0] {
            let perfect = matrix(&[0, 1], &[pair(0, 1, r)]);
            assert!(lower_factor(&perfect).is_none());
            assert_eq!(bearable_share(&perfect), 0.999);
        }
    }

    #[test]
    fn blocks_are_joined_by_what_lies_between_them() {
        let pairs = [pair(0, 1, 0.1), pair(2, 3, 0.1), pair(4, 5, 0.1), pair(1, 2, 0.1)];
        assert_eq!(blocks(&pairs), [BTreeSet::from([4, 5]), BTreeSet::from([0, 1, 2, 3])]);
    }

    proptest! {
        #[test]
        fn the_factor_times_its_transpose_gives_the_matrix_back(
            size in 2_usize..9,
            rs in prop::collection::vec(-1.0..1.0_f64, 36),
        ) {
            let factors: Vec<usize> = (0..size).collect();
            let mut rs = rs.into_iter();
            let pairs: Vec<Pair> = (0..size)
                .flat_map(|one| (one + 1..size).map(move |other| (one, other)))
                .map(|(one, other)| pair(one, other, rs.next().unwrap()))
                .collect();
            let whole = matrix(&factors, &pairs);
            // As weak as the help says, it must hold, and a hundredth stronger it must not.
            let share = if lower_factor(&whole).is_some() { 1.0 } else { bearable_share(&whole) };
            let scaled = |share: f64| {
                let pairs: Vec<Pair> =
                    pairs.iter().map(|one| pair(one.one, one.other, share * one.r)).collect();
                matrix(&factors, &pairs)
            };
            let matrix = scaled(share);
            let lower = lower_factor(&matrix).unwrap();
            if share < 1.0 {
                prop_assert!(lower_factor(&scaled(share + 0.01)).is_none());
            }
            for i in 0..size {
                for j in 0..=i {
                    let product: f64 = (0..=j).map(|k| lower[i][k] * lower[j][k]).sum();
                    prop_assert!((product - matrix[(i, j)]).abs() < 1e-12);
                }
            }
        }
    }
}
