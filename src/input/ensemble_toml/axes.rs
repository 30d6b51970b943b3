//! The axes of a factorial, and how many runs a design has.
//!
//! Start at [`lay_out`].

use super::super::toml_walk::TomlTable;
use super::factors::FactorRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{MOST_RUNS, Values};

/// How many points a design has, and on which axis each factor lies.
pub(super) struct DesignShape {
    pub(super) draws: u64,
    pub(super) axes: Vec<u64>,
    pub(super) axis_of: Vec<usize>,
}

/// An axis while it is being laid.
struct FactorAxis {
    size: u64,
    name: String,
    group: Option<(String, Span)>,
}

/// Lays the factors on axes in the order of their first appearance; `None` after diagnostics. `runs` and
/// `parts` (the number of combinations) are `None` if they are wrong.
#[expect(clippy::option_option, reason = "not given and given wrong are two things")]
pub(super) fn lay_out(
    top: &TomlTable<'_>,
    rows: &[FactorRow],
    runs: Option<Option<u64>>,
    parts: Option<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<DesignShape> {
    if rows.is_empty() && top.get("combinations").is_none() && top.get("scenarios").is_none() {
        let none = Diagnostic::at(Code::NothingGiven, top.span());
        diagnostics.push(none.with("what", "[[factor]]"));
        return None;
    }
    let mut axes: Vec<FactorAxis> = Vec::new();
    let mut axis_of = Vec::with_capacity(rows.len());
    let mut is_right = true;
    for row in rows {
        let Some(written) = &row.written else {
            is_right = false;
            continue;
        };
        let size = match (&written.values, written.points) {
            (Values::Levels(levels), _) => levels.len() as u64,
            (Values::Drawn(_) | Values::Fitted, Some(points)) => points,
            (Values::Drawn(_) | Values::Fitted, None) => {
                is_right = false;
                let missing = Diagnostic::at(Code::PointsMissing, written.values_span.clone());
                diagnostics.push(missing.with("name", &written.name));
                continue;
            }
        };
        let own = written.group.as_ref().and_then(|(group, _)| {
            axes.iter().position(|axis| axis.group.as_ref().is_some_and(|(id, _)| id == group))
        });
        let axis = own.and_then(|index| axes.get(index));
        if let (Some(axis), Some((group, span))) = (axis, &written.group)
            && axis.size != size
        {
            is_right = false;
            let mut differ = Diagnostic::at(Code::GroupSizes, span.clone())
                .with("group", group)
                .with("one", &axis.name)
                .with("one_size", axis.size)
                .with("other", &written.name)
                .with("other_size", size);
            if let Some((_, first)) = &axis.group {
                differ = differ.and_at(first.clone());
            }
            diagnostics.push(differ);
        }
        axis_of.push(own.unwrap_or(axes.len()));
        if own.is_none() {
            let (name, group) = (written.name.clone(), written.group.clone());
            axes.push(FactorAxis { size, name, group });
        }
    }
    if !is_right {
        return None;
    }
    let product =
        axes.iter().fold(1, |product: u128, axis| product.saturating_mul(axis.size.into()));
    let place = top.get("factor").or(top.get("combinations")).or(top.get("scenarios"));
    let place = place.map_or(top.span(), |value| value.span());
    let is_small = parts.is_none_or(|parts| check_count(product, parts, &place, diagnostics));
    let draws = u64::try_from(product).ok().filter(|_| is_small)?;
    if let (Some(Some(runs)), Some(value)) = (runs, top.get("runs"))
        && runs != draws
    {
        let sizes: Vec<String> = axes.iter().map(|axis| axis.size.to_string()).collect();
        diagnostics.push(
            Diagnostic::at(Code::RunsNotProduct, value.span())
                .with("runs", runs.to_string())
                .with("product", draws.to_string())
                .with("sizes", if sizes.is_empty() { "1".to_owned() } else { sizes.join(" × ") }),
        );
        return None;
    }
    runs?;
    Some(DesignShape { draws, axes: axes.into_iter().map(|axis| axis.size).collect(), axis_of })
}

/// Are there at most as many runs as can be counted, over all combinations?
pub(super) fn check_count(
    draws: u128,
    parts: usize,
    place: &Span,
    diagnostics: &mut Diagnostics,
) -> bool {
    let runs = draws.saturating_mul(parts as u128);
    let is_right = runs <= u128::from(MOST_RUNS);
    if !is_right {
        // Longer numbers nobody reads.
        const LONGEST: u128 = 1_000_000_000_000_000;
        diagnostics.push(
            Diagnostic::at(Code::TooManyRuns, place.clone())
                .with("over", if runs > LONGEST { "yes" } else { "no" })
                .with_decimal("runs", runs.min(LONGEST) as f64, 0)
                .with("parts", parts)
                .with_decimal("most", MOST_RUNS as f64, 0),
        );
    }
    is_right
}
