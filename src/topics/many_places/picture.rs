//! The picture `backtest` of many places: is a forecast better than the rule of thumb? A row for each band of ages, with
//! the mean error of Pejl and of cohort ratios.
//!
//! Start at [`places_picture`].

use super::screen::{band_name, set_name};
use crate::analysis::many_places::{PlaceScore, PlacesQuestion};
use crate::chart::along;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline};
use crate::chart::frame::{self, Heading};
use crate::chart::key::{self, DOT, Sign, TICK};
use crate::chart::rows::RowNeeds;
use crate::chart::scale::{Axis, drawable};
use crate::chart::theme::{GRID, INK, LINES, Marker, Pen, TEXT, Type};
use crate::chart::{Context, Draft, Picture};
use crate::figures::table::{Table, Value, values};
use crate::model::{ManyPlaces, TrialRole};
use crate::text::{Arg, Texts, number};
use crate::topics::backtest::input::counts_context;
use crate::writers::picture_files::Style;

const HEADER: &str = "age_from,error,cohort_ratios,coverage80";

/// Draws the first set that is shown and that cohort ratios are known for; nothing where none is.
pub fn places_picture(
    many: &ManyPlaces,
    question: PlacesQuestion,
    scores: &[PlaceScore],
    style: Style<'_>,
) -> Option<Picture> {
    let texts = Texts::new(style.lang);
    let is_shown = |own: &&PlaceScore| own.role == TrialRole::Shown && own.skill.is_some();
    let set = scores.iter().find(is_shown)?.set;
    let of_set = || scores.iter().filter(|own| own.set == set);
    let is_pooled = of_set().any(|own| own.span.is_none());
    let rows: Vec<ErrorRow> = of_set()
        .filter(|own| own.span.is_none() || !is_pooled)
        .filter_map(|own| {
            Some(ErrorRow {
                name: band_name(many, own.band, &texts),
                age_from: *many.trials.bands.get(own.band)?,
                error: own.error,
                cohort_ratios: (*own.naive.last()?)?,
                held: own.coverage[1],
            })
        })
        .collect();
    let cited = (many.sources.as_slice(), many.citations.as_slice());
    let starts: usize = many.trials.sets.get(set).map_or(1, |set| set.spans.len());
    let runs = question.draws * starts as u64;
    let named = (&many.names, many.language);
    let last = many.history.groups.last();
    let context = counts_context(named, cited, last, (runs, question.seed), style);
    let spans = many.trials.sets.get(set).map(|set| set_name(set, &texts));
    let drawing = ErrorDrawing { rows, spans: spans.unwrap_or_default(), texts: &texts };
    Some(drawing.compose(&context).finish())
}

/// One band.
struct ErrorRow {
    name: String,
    age_from: usize,
    /// Mean over places, shares.
    error: f64,
    cohort_ratios: f64,
    /// Share of what came inside the interval of 80 %.
    held: f64,
}

struct ErrorDrawing<'a> {
    rows: Vec<ErrorRow>,
    /// Which starts and outcomes.
    spans: String,
    texts: &'a Texts,
}

impl ErrorDrawing<'_> {
    fn compose(&self, context: &Context) -> Draft {
        let rows = self.rows.iter();
        let bad = rows.filter(|own| !drawable(own.error) || !drawable(own.cohort_ratios)).count();
        let is_drawn = !self.rows.is_empty() && bad == 0;
        let better = self.rows.iter().filter(|own| own.error < own.cohort_ratios).count();
        let args = [("better", Arg::from(better)), ("all", self.rows.len().into())];
        let place = [("place", Arg::from(&context.place)), ("spans", (&self.spans).into())];
        let mut table = Table::exact(HEADER, None::<[Value<'_>; 0]>);
        for own in &self.rows {
            table.row(values![own.age_from, own.error, own.cohort_ratios, own.held]);
        }
        let outline = Outline {
            name: "backtest",
            heading: Heading {
                title: frame::title(vec![self.texts.format("places-picture-title", &args)]),
                subtitle: self.texts.format("places-picture-measure", &place),
                notes: Vec::new(),
                plan: false,
            },
            table,
            message: (!is_drawn).then(|| frame::no_picture(self.texts, bad, self.rows.len())),
        };
        compose::compose(context, self.texts, outline, |canvas, body| {
            self.draw(canvas, body, context);
            self.description(context)
        })
    }

    fn percent(share: f64, context: &Context) -> String {
        number::share(share, 1, context.lang)
    }

    fn draw(&self, canvas: &Canvas<'_>, body: Rect, context: &Context) {
        let label = canvas.label();
        let key =
            [(Sign::Dot, "Pejl".to_owned()), (Sign::Tick, self.texts.get("places-picture-ratios"))];
        let top = body.top + key::draw(canvas, body, &key, label) + 8.0;
        let room = Rect { top, bottom: body.bottom - along::value_axis_height(label), ..body };
        let names: Vec<String> = self.rows.iter().map(|own| own.name.clone()).collect();
        let needs = RowNeeds {
            names: &names,
            style: Type::bold(label.size, TEXT),
            parts: &[0.26, 0.32, 0.38, 0.44],
            mark_room: 0.0,
            gutter: 14.0,
            highest: 110.0,
            apart: 1.0,
            more: 0,
        };
        let rows = needs.fit(canvas, room);
        let held = |own: &ErrorRow| {
            let held = number::share(own.held, 0, context.lang);
            self.texts.format("places-picture-held", &[("held", held.into())])
        };
        let bold = Type::bold(rows.size(), TEXT);
        let rect = rows.plot_rect(canvas.widest(self.rows.iter().map(held), bold));
        let ends = self.rows.iter().flat_map(|own| [own.error, own.cohort_ratios]);
        let ends = ends.map(|share| 100.0 * share);
        let tick = |axis: &Axis, tick: f64| {
            let number = number::decimal(tick, axis.decimals, context.lang);
            number::with_unit(&number, "%")
        };
        let of = |most: usize| Axis::of(ends.clone(), true, most);
        let axis = along::axis_that_fits(canvas, rect.width(), of, tick);
        let plot = canvas.plot(rect, axis.range(), (0.0, 1.0));
        along::value_axis(canvas, &plot, &axis, label, body.right, |value, _| tick(&axis, value));
        for (row, own) in self.rows.iter().enumerate() {
            let y = rows.middle(row);
            let x = |share: f64| plot.at(100.0 * share, 0.0).0;
            canvas.line(&[(rect.left, y), (rect.right, y)], Pen::solid(GRID, 1.0));
            let ratios = x(own.cohort_ratios);
            canvas.line(&[(ratios, y - TICK), (ratios, y + TICK)], Pen::solid(INK, 2.0));
            let colour = LINES[1].pen.colour;
            canvas.mark((x(own.error), y), Marker::Circle, DOT.min(rows.size()), colour);
            rows.name(canvas, row, Type::bold(label.size, TEXT));
            rows.number(canvas, row, &held(own), TEXT);
        }
    }

    fn description(&self, context: &Context) -> String {
        let row = |own: &ErrorRow| {
            let args = [
                ("ages", Arg::from(&own.name)),
                ("error", Self::percent(own.error, context).into()),
                ("ratios", Self::percent(own.cohort_ratios, context).into()),
                ("held", number::share(own.held, 0, context.lang).into()),
            ];
            self.texts.format("places-picture-value", &args)
        };
        let values: Vec<String> = self.rows.iter().map(row).collect();
        let args = [("spans", Arg::from(&self.spans)), ("values", values.join("; ").into())];
        self.texts.format("places-picture-description", &args)
    }
}
