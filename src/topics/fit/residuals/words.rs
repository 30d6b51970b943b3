//! The finding and the description.
//!
//! Start at [`ResidualDrawing::heading`].

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::demography::lee_carter::{DeathGroup, Departure};
use crate::model::Sex;
use crate::text::{Arg, number};

use crate::topics::fit::residuals::{AgeYearBlock, ResidualDrawing, STEPS};

impl ResidualDrawing<'_> {
    pub(crate) fn heading(&self) -> Heading {
        Heading { title: self.title(), subtitle: self.subtitle(), notes: self.notes(), plan: false }
    }

    /// Which group departs most, and by how much.
    fn title(&self) -> String {
        if !self.is_drawn() {
            return self.texts.get("residuals-title-none");
        }
        match &self.departure {
            Some(finding) => self.texts.format("residuals-title", &self.args(finding)),
            None => self.texts.get("residuals-title-chance"),
        }
    }

    fn args(&self, departure: &Departure) -> [(&'static str, Arg); 5] {
        let ratio = departure.met.deaths / departure.met.expected - 1.0;
        let (group, from, until) = match departure.group {
            DeathGroup::Born(from, until) => ("births", from, until),
            DeathGroup::Years(from, until) => ("years", from, until),
        };
        [
            ("sex", if departure.sex == Sex::Female { "f" } else { "m" }.into()),
            ("group", group.into()),
            ("years", frame::span(from, until).into()),
            ("side", if ratio < 0.0 { "less" } else { "more" }.into()),
            ("share", number::share(ratio.abs(), 1, self.context.lang).into()),
        ]
    }

    fn subtitle(&self) -> String {
        let years = frame::span(self.first_year(), self.last_year());
        let args = [
            ("years", Arg::from(years)),
            ("youngest", self.compared.first_age.into()),
            ("oldest", self.last_age().into()),
        ];
        self.texts.format("residuals-subtitle", &args)
    }

    /// How large a cell is, and what is outlined.
    fn notes(&self) -> Vec<String> {
        if !self.is_drawn() {
            return Vec::new();
        }
        let args = [("years", Arg::from(self.bands.0)), ("ages", self.bands.1.into())];
        let mut notes = vec![self.texts.format("residuals-cell", &args)];
        if let Some(finding) = &self.departure {
            notes.push(self.texts.format("residuals-outlined", &self.args(finding)));
        }
        notes
    }

    /// The kind of chart, its range, the three cells that depart most, and where the table is.
    pub(crate) fn description(&self) -> String {
        let mut blocks: Vec<(&str, AgeYearBlock)> = self
            .sexes()
            .into_iter()
            .flat_map(|(sex, cells)| self.blocks(cells).into_iter().map(move |block| (sex, block)))
            .collect();
        let far = |deviation: f64| deviation.abs();
        blocks.sort_by(|a, b| far(b.1.met.deviation()).total_cmp(&far(a.1.met.deviation())));
        let lang = self.context.lang;
        let most: Vec<String> = blocks
            .iter()
            .take(3)
            .map(|(sex, block)| {
                let first = self.first_year();
                let years = (first + block.years.0 as i32, first + block.years.1 as i32 - 1);
                let age = |place: usize| (self.compared.first_age + place) as i32;
                let args = [
                    ("sex", Arg::from(*sex)),
                    ("years", frame::span(years.0, years.1).into()),
                    ("ages", frame::span(age(block.ages.0), age(block.ages.1 - 1)).into()),
                    ("deviation", number::signed(block.met.deviation(), 1, lang).into()),
                ];
                self.texts.format("residuals-most", &args)
            })
            .collect();
        let beyond = |cell: &&(&str, AgeYearBlock)| cell.1.met.deviation().abs() > STEPS[1];
        let share = blocks.iter().filter(beyond).count() as f64 / blocks.len().max(1) as f64;
        let args = [
            ("from", Arg::year(self.first_year())),
            ("until", Arg::year(self.last_year())),
            ("youngest", self.compared.first_age.into()),
            ("oldest", self.last_age().into()),
            ("share", number::share(share, 0, lang).into()),
            ("most", most.join("; ").into()),
        ];
        self.texts.format("residuals-description", &args)
    }
}
