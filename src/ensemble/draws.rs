//! The numbers of each run: drawn, counted off or laid over, and where they go.
//!
//! Has the way from a run's number to its factors. Start at [`Draws::values`].

use super::fitted::{FittedPath, PathRoom, Ranked};
use super::points::Points;
use super::put::Put;
use super::work::level;
use crate::model::{
    Design, Effect, Factor, FactorPart, Factors, Model, Scheme, Study, UncertainFactor, Values,
    laid_over,
};
use crate::numeric::{
    Lanes, Permutation, Purpose, Sobol, Strata, Stream, normal_cdf, normal_quantile, uniform,
};
use crate::tables::{FactorLanes, FactorLayout, FactorTable, Tables};

/// The smallest share that a draw is the quantile of; the largest is 1 less this.
const LEAST_SHARE: f64 = 1.0 / (1_u64 << 53) as f64;
/// The levels of longer axes are reckoned one by one when they are needed.
const MOST_KEPT_LEVELS: u64 = 1 << 16;

/// Where a factor's number goes.
#[derive(Clone, Copy, Debug)]
struct Patch {
    /// Place in a run's factors, `[year][slot]`.
    index: usize,
    /// Which uncertain factor.
    factor: usize,
    /// Which of a run's numbers.
    number: usize,
    put: Put,
    /// Is it the first at its place?
    is_first: bool,
}

/// How a factor's numbers are found.
#[derive(Clone, Debug)]
enum DrawOrigin {
    /// Level by level along an axis; empty if there are too many to keep.
    Axis(Vec<f64>),
    /// Independent.
    Random(Stream),
    /// One in each stratum.
    Stratified(Box<Strata>),
    /// A coordinate of the Sobol points.
    Sobol,
    /// A path over years, by its place among the paths.
    Path(usize),
    /// A coordinate of points that somebody gave.
    Given,
}

/// All draws of a design.
#[derive(Clone, Debug)]
pub(super) struct Draws<'a> {
    design: &'a Design,
    origins: Vec<DrawOrigin>,
    /// Each factor's row in the correlation, if it hangs together with others.
    rows: Vec<Option<usize>>,
    sobol: Option<Sobol>,
    paths: Vec<FittedPath<'a>>,
    /// The paths in order, where points of somebody else choose among them.
    ranked: Vec<Ranked>,
    /// How many numbers a run has, those of paths counted.
    width: usize,
    given: Option<&'a Points>,
    /// What is not drawn, by combination.
    bases: Vec<FactorTable>,
    /// In the order in which they are made: values, then offsets, then slopes.
    patches: Vec<Patch>,
}

/// Room for correlated shares while a run's numbers are found.
#[derive(Clone, Debug, Default)]
pub(super) struct DrawRoom {
    scores: Vec<f64>,
    path: PathRoom,
}

impl<'a> Draws<'a> {
    /// Looks everything up once.
    pub(super) fn new(study: &'a Study, design: &'a Design, tables: &Tables) -> Self {
        let model = &study.model;
        let layout = &tables.layout;
        let factors = &design.factors;
        let mut paths: Vec<FittedPath<'a>> = Vec::new();
        let mut width = factors.len();
        let births = factors
            .iter()
            .find(|own| own.values == Values::Fitted && own.factor == Factor::FertilityFactor);
        let mut origins = Vec::with_capacity(factors.len());
        for (index, own) in factors.iter().enumerate() {
            let path = (own.values == Values::Fitted)
                .then(|| FittedPath::new(model, tables, (index, own), births, width))
                .flatten();
            origins.push(match path {
                Some(path) => {
                    width = path.slots.end;
                    paths.push(path);
                    DrawOrigin::Path(paths.len() - 1)
                }
                None => origin(design, own),
            });
        }
        // Whether compensation follows healthy ageing, and until when, is the scenarios' to say.
        let bases: Vec<Factors> = design
            .combinations
            .iter()
            .map(|over| laid_over(&study.scenarios, design.scenario, over))
            .collect();
        let mut patches: Vec<Patch> = (0..factors.len())
            .flat_map(|index| {
                let path = match origins[index] {
                    DrawOrigin::Path(path) => paths.get(path),
                    _ => None,
                };
                patches_of(&factors[index], index, path, model, &bases[0], layout)
            })
            .collect();
        // Offsets before slopes: a sum of several has one order.
        let effect = |patch: &Patch| factors[patch.factor].effect;
        patches.sort_by_key(|own| {
            (own.index, own.put.order(), effect(own), factors[own.factor].factor)
        });
        let mut last = None;
        for patch in &mut patches {
            patch.is_first = last != Some(patch.index);
            last = Some(patch.index);
        }
        let row_of = |factor: usize| {
            design.correlation.as_ref()?.factors.iter().position(|other| *other == factor)
        };
        Self {
            design,
            origins,
            rows: (0..factors.len()).map(row_of).collect(),
            sobol: match design.scheme {
                Scheme::Sobol => Sobol::new(factors.len()),
                _ => None,
            },
            paths,
            ranked: Vec::new(),
            width,
            given: None,
            bases: bases.iter().map(|base| FactorTable::new(model, base, layout)).collect(),
            patches,
        }
    }

    /// The same with the points of somebody else: every factor at the share that its point has.
    pub(super) fn at_points(self, points: &'a Points) -> Self {
        let ranked = self.paths.iter().map(|path| path.ranked(self.design.seed)).collect();
        Self {
            ranked,
            origins: vec![DrawOrigin::Given; self.origins.len()],
            rows: vec![None; self.rows.len()],
            given: Some(points),
            ..self
        }
    }

    /// How many numbers a run has: one for each uncertain factor, then those of the paths by year.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// All numbers of a draw (counted from 0).
    pub(super) fn values(&self, draw: u64, room: &mut DrawRoom, values: &mut [f64]) {
        self.numbers(draw, room, values);
        for (index, origin) in self.origins.iter().enumerate() {
            let DrawOrigin::Path(path) = origin else { continue };
            let path = &self.paths[*path];
            let number = match self.design.scheme {
                Scheme::Factorial => {
                    level(&self.design.axes, self.design.factors[index].axis, draw)
                }
                _ => draw,
            };
            let years = &mut values[path.slots.clone()];
            values[index] = path.draw(self.design.seed, number, &mut room.path, years);
        }
        for (path, ranked) in self.paths.iter().zip(&self.ranked) {
            let (number, years) = ranked.at(self.share(path.factor, draw));
            values[path.factor] = number;
            values[path.slots.clone()].copy_from_slice(years);
        }
    }

    /// The number that a factor has at a share; of a path, with the points of somebody else, that of the path at
    /// this rank.
    pub(super) fn number_at(&self, factor: usize, share: f64) -> f64 {
        let ranked = self.paths.iter().zip(&self.ranked).find(|(path, _)| path.factor == factor);
        match (ranked, self.design.factors.get(factor)) {
            (Some((_, ranked)), _) => ranked.at(share).0,
            (None, Some(own)) => number_at(own, share),
            (None, None) => 0.0,
        }
    }

    /// The numbers of a draw but those of paths, one for each uncertain factor.
    pub(super) fn numbers(&self, draw: u64, room: &mut DrawRoom, values: &mut [f64]) {
        if let (Some(together), None) = (&self.design.correlation, self.given) {
            room.scores.clear();
            let scores = together.factors.iter().map(|one| normal_quantile(self.share(*one, draw)));
            room.scores.extend(scores);
        }
        for (index, value) in values.iter_mut().enumerate().take(self.origins.len()) {
            let uncertain = &self.design.factors[index];
            if matches!(self.origins[index], DrawOrigin::Path(_)) {
                continue;
            }
            if let DrawOrigin::Axis(kept) = &self.origins[index] {
                let level = level(&self.design.axes, uncertain.axis, draw);
                *value = match kept.get(level as usize) {
                    Some(value) => *value,
                    None => value_at(self.design, uncertain, level),
                };
                continue;
            }
            let share = match (self.rows[index], &self.design.correlation) {
                (Some(row), Some(together)) => {
                    // The Gaussian copula: correlated normal scores, each back to its own share.
                    let parts = together.lower[row].iter().zip(&room.scores);
                    let score: f64 = parts.map(|(weight, own)| weight * own).sum();
                    normal_cdf(score).clamp(LEAST_SHARE, 1.0 - LEAST_SHARE)
                }
                _ => self.share(index, draw),
            };
            *value = number_at(uncertain, share);
        }
    }

    /// The share (0 to 1, ends excluded) that a factor's number is the quantile of.
    fn share(&self, factor: usize, draw: u64) -> f64 {
        match (&self.origins[factor], &self.sobol) {
            (DrawOrigin::Random(stream), _) => uniform(self.design.seed, *stream, draw),
            (DrawOrigin::Stratified(strata), _) => strata.at(draw),
            (DrawOrigin::Sobol, Some(sobol)) => sobol.scrambled(draw, factor, self.design.seed),
            (DrawOrigin::Given, _) => self.given.map_or(0.5, |points| points.share(draw, factor)),
            // A grid has no shares, and `input` lets no Sobol design pass that has too many factors.
            (DrawOrigin::Axis(_) | DrawOrigin::Sobol | DrawOrigin::Path(_), _) => 0.5,
        }
    }

    /// Puts the runs' combinations side by side, without any draw.
    pub(super) fn lay_bases<const L: usize>(
        &self,
        combinations: [usize; L],
        factors: &mut FactorLanes<L>,
    ) {
        factors.fill(&combinations.map(|combination| &self.bases[combination]));
    }

    /// Puts the numbers of the uncertain factors that `which` admits where they go. `values` has all numbers of
    /// the runs, `factors` the runs' combinations with or without earlier draws.
    ///
    /// All factors that share a place must be admitted together.
    pub(super) fn put<const L: usize>(
        &self,
        combinations: [usize; L],
        values: &[Lanes<L>],
        which: impl Fn(usize) -> bool,
        factors: &mut FactorLanes<L>,
    ) {
        let places = factors.values_mut();
        for patch in self.patches.iter().filter(|patch| which(patch.factor)) {
            let drawn = values[patch.number];
            let place = &mut places[patch.index];
            if patch.is_first && patch.put != Put::Value {
                *place = Lanes(combinations.map(|base| self.bases[base].values()[patch.index]));
            }
            match patch.put {
                Put::Value => *place = drawn,
                Put::Add(weight) => *place += drawn * weight,
                Put::Grow => *place = (*place + 1.0) * drawn + -1.0,
                Put::Times => *place = *place * drawn,
                Put::PlusAboveZero => *place = (*place + drawn).max(Lanes::ZERO),
            }
        }
    }

    /// The factors of one draw in one combination.
    pub(super) fn table(
        &self,
        combination: usize,
        draw: u64,
        layout: &FactorLayout,
    ) -> FactorTable {
        let mut values = vec![0.0; self.width()];
        self.values(draw, &mut DrawRoom::default(), &mut values);
        let values: Vec<Lanes<1>> = values.into_iter().map(|value| Lanes([value])).collect();
        let mut table = self.bases[combination].clone();
        let mut lanes = FactorLanes::<1>::new(layout, table.values().len() / layout.width());
        self.lay_bases([combination], &mut lanes);
        self.put([combination], &values, |_| true, &mut lanes);
        for (value, drawn) in table.values_mut().iter_mut().zip(lanes.values_mut()) {
            *value = drawn.0[0];
        }
        table
    }
}

/// The number that a factor has at a share (0 to 1) of what is believed about it: a larger share is never
/// a smaller number of a distribution, and of levels it is the one that the share falls on.
///
/// Whatever a factor's numbers come from, they are a function of the factor and its share alone: so the
/// points of two designs can be mixed column by column.
fn number_at(uncertain: &UncertainFactor, share: f64) -> f64 {
    match &uncertain.values {
        Values::Drawn(distribution) => distribution.quantile(share),
        Values::Levels(levels) => one_of(levels, share),
        // A path is none; see `Draws::number_at`.
        Values::Fitted => uncertain.factor.unchanged(),
    }
}

/// Of equally likely levels the one that a share belongs to.
fn one_of(levels: &[f64], share: f64) -> f64 {
    let index = (share * levels.len() as f64) as usize;
    levels.get(index.min(levels.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// The number of a factor's stream of draws, by its area or service: the same however a study lists its factors.
fn stream_index(uncertain: &UncertainFactor) -> u32 {
    // A study has at most 16 areas, so factors of areas lie below those of services.
    let part = match uncertain.part {
        None => 0,
        Some(FactorPart::Area(area)) => area.index() + 1,
        Some(FactorPart::Service(service)) => (service.index() + 1) << 12,
        Some(FactorPart::Promises(range)) => (range.first.index() + 1) << 12,
    };
    let effect = uncertain.effect as usize;
    ((uncertain.factor.index() * 32 + part) * 4 + effect) as u32
}

fn origin(design: &Design, uncertain: &UncertainFactor) -> DrawOrigin {
    let index = stream_index(uncertain);
    match design.scheme {
        Scheme::Factorial => {
            let levels = design.axes.get(uncertain.axis).copied().unwrap_or(1);
            let kept = if levels <= MOST_KEPT_LEVELS { levels } else { 0 };
            DrawOrigin::Axis((0..kept).map(|level| value_at(design, uncertain, level)).collect())
        }
        Scheme::MonteCarlo => DrawOrigin::Random(Stream::new(Purpose::Draw, index)),
        Scheme::LatinHypercube => {
            DrawOrigin::Stratified(Box::new(Strata::new(design.seed, index, design.draws)))
        }
        Scheme::Sobol => DrawOrigin::Sobol,
    }
}

/// A factor's number at a level of its axis.
///
/// A distribution is cut into equal shares and stands for each by its middle. Where several distributions
/// share an axis their levels are shuffled apart: a Latin hypercube of its middles.
fn value_at(design: &Design, uncertain: &UncertainFactor, level: u64) -> f64 {
    match &uncertain.values {
        Values::Levels(levels) => levels.get(level as usize).copied().unwrap_or_default(),
        Values::Fitted => uncertain.factor.unchanged(),
        Values::Drawn(distribution) => {
            let size = design.axes.get(uncertain.axis).copied().unwrap_or(1).max(1);
            let drawn_together = design
                .factors
                .iter()
                .filter(|other| {
                    other.axis == uncertain.axis && matches!(other.values, Values::Drawn(_))
                })
                .count();
            let place = if drawn_together > 1 {
                let stream = Stream::new(Purpose::Permutation, stream_index(uncertain));
                Permutation::new(design.seed, stream, size).at(level)
            } else {
                level
            };
            distribution.quantile((place as f64 + 0.5) / size as f64)
        }
    }
}

/// Every year, area and service that a factor's number reaches.
fn patches_of(
    uncertain: &UncertainFactor,
    index: usize,
    path: Option<&FittedPath<'_>>,
    model: &Model,
    base: &Factors,
    layout: &FactorLayout,
) -> Vec<Patch> {
    let factor = uncertain.factor;
    let parts = match uncertain.part {
        None => 0..layout.parts(factor),
        Some(part) => part.places(),
    };
    let mut patches = Vec::new();
    for (t, year) in model.years().enumerate() {
        let counts = t > 0 || factor.counts_in_base_year();
        if !counts || year < uncertain.from {
            continue;
        }
        let mut add = |factor: Factor, part: usize| {
            patches.push(Patch {
                index: t * layout.width() + layout.slot(factor, part),
                factor: index,
                number: path.map_or(index, |path| path.slots.start + t - path.first),
                put: match (path, uncertain.effect) {
                    (Some(path), _) => path.put(),
                    (None, Effect::Value) => Put::Value,
                    (None, effect) => Put::Add(effect.weight(year.since(uncertain.from))),
                },
                is_first: false,
            });
        };
        for part in parts.clone() {
            add(factor, part);
        }
        if factor == Factor::HealthyAgeing && base.compensation_follows_in(year) {
            add(Factor::CompensationHealthyAgeing, 0);
        }
    }
    patches
}
