//! What the picture says: who is covered least, and when. Start at [`CoverageDrawing::heading`].
//!
//! No area is named where several are as low.

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::theme::State;
use crate::text::{Arg, number};

use crate::topics::coverage::picture::{CoverageDrawing, CoverageSpot, SAME};

impl CoverageDrawing<'_> {
    fn year(&self, spot: CoverageSpot) -> i32 {
        self.input.years.get(spot.year).copied().unwrap_or_default()
    }

    fn name(&self, spot: CoverageSpot) -> String {
        self.input.areas.get(spot.area).map_or_else(String::new, |area| area.name.clone())
    }

    /// A share, with as many decimals as tell it from all of the need.
    fn share(&self, share: f64) -> String {
        let differs = |decimals: &usize| {
            let lang = self.context.lang;
            number::share(share, *decimals, lang) != number::share(1.0, *decimals, lang)
        };
        let decimals = if share == 1.0 { 0 } else { (0..4).find(differs).unwrap_or(0) };
        number::share(share, decimals, self.context.lang)
    }

    /// Short, in balance or to spare, as gaps are.
    fn state(&self, share: f64) -> State {
        State::of(1.0, 1.0 - share, self.context.tolerance)
    }

    /// The finding, as short as a title must be.
    fn title(&self) -> String {
        let (Some(low), Some(high)) = (self.lowest(), self.highest()) else {
            let is_idle = self.is_drawn();
            let key = if is_idle { "coverage-title-idle" } else { "coverage-title-none" };
            return self.texts.get(key);
        };
        let as_low = |spot: &CoverageSpot| (spot.share - low.share).abs() <= SAME;
        let areas = self.spots().filter(|spot| as_low(spot) && spot.year == low.year).count();
        let is_first = self.spots().any(|spot| as_low(&spot) && spot.year != low.year);
        let args = [
            ("area", Arg::from(self.name(low))),
            ("share", self.share(low.share).into()),
            ("year", Arg::year(self.year(low))),
            ("areas", areas.into()),
            ("all", self.input.areas.len().into()),
            ("when", if is_first { "first" } else { "only" }.into()),
            ("top", self.name(high).into()),
            ("most", self.share(high.share).into()),
            ("top_year", Arg::year(self.year(high))),
        ];
        let keys: &[&str] = match (self.state(low.share), self.state(high.share)) {
            // Numbers that are missing might be lower: then the finding is of those that are known.
            _ if self.bad().0 > 0 => &["coverage-title-known", "coverage-title-known-bare"],
            (State::Short, _) if areas == 1 => {
                &["coverage-title-short", "coverage-title-short-bare"]
            }
            (State::Short, _) if areas == self.input.areas.len() => &["coverage-title-short-all"],
            (State::Short, _) => &["coverage-title-short-several"],
            (_, State::Spare) => &["coverage-title-spare", "coverage-title-spare-bare"],
            _ => &["coverage-title-balance"],
        };
        frame::title(keys.iter().map(|key| self.texts.format(key, &args)).collect())
    }

    /// The finding, its measure, which years are drawn, how often floors are broken in all of them, and what signs
    /// mean.
    pub(crate) fn heading(&self) -> Heading {
        let years = &self.input.years;
        let first = years.first().copied().unwrap_or(self.context.base_year);
        let last = years.last().copied().unwrap_or(first);
        let floors = self.cells().filter(|cell| cell.floor.is_some()).count();
        let below = self.cells().filter(|cell| cell.below_floor).count();
        let drawn = self.columns.len();
        let args = [
            ("place", Arg::from(&self.context.place)),
            ("years", frame::span(first, last).into()),
            ("below", below.into()),
            ("floors", floors.into()),
            ("drawn", drawn.into()),
            ("all", years.len().into()),
        ];
        let has_no_need = self.cells().any(|cell| cell.coverage.is_none());
        let notes = [
            (true, "chart-need-means"),
            (floors > 0, "coverage-floors-broken"),
            (0 < drawn && drawn < years.len(), "coverage-years-drawn"),
            (self.is_drawn() && has_no_need, "coverage-no-need"),
            (self.is_drawn() && self.bad().0 > 0, "coverage-unknown"),
        ];
        let notes = notes.into_iter().filter(|(holds, _)| *holds);
        Heading {
            title: self.title(),
            subtitle: self.texts.format("coverage-subtitle", &args),
            notes: notes.map(|(_, key)| self.texts.format(key, &args)).collect(),
            plan: true,
        }
    }

    /// The kind of chart, its range, the three lowest areas, and where the table is.
    pub(crate) fn description(&self) -> String {
        let of_area = |area: usize| {
            let own = self.spots().filter(move |spot| spot.area == area);
            own.reduce(|a, b| if b.share < a.share { b } else { a })
        };
        let mut lowest: Vec<CoverageSpot> =
            (0..self.input.areas.len()).filter_map(of_area).collect();
        lowest.sort_by(|a, b| a.share.total_cmp(&b.share));
        let told: Vec<String> = lowest
            .into_iter()
            .take(3)
            .map(|spot| {
                let args = [
                    ("area", Arg::from(self.name(spot))),
                    ("share", self.share(spot.share).into()),
                    ("year", Arg::year(self.year(spot))),
                ];
                self.texts.format("coverage-told", &args)
            })
            .collect();
        let share = |spot: Option<CoverageSpot>| {
            spot.map_or_else(|| "–".into(), |one| self.share(one.share))
        };
        let years = &self.input.years;
        let args = [
            ("areas", Arg::from(self.input.areas.len())),
            ("first", Arg::year(years.first().copied().unwrap_or_default())),
            ("last", Arg::year(years.last().copied().unwrap_or_default())),
            ("low", share(self.lowest()).into()),
            ("high", share(self.highest()).into()),
            ("count", told.len().into()),
            ("values", told.join("; ").into()),
        ];
        self.texts.format("coverage-description", &args)
    }
}
