//! How many columns, how large a type: the arrangement in which the panels are largest.
//!
//! Owns the sizes of panels and their heads, and the axis that they share. Refuses to cut a name: heads get more
//! lines. Start at [`Layout`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::scale::Axis;
use crate::chart::theme::{SECONDARY, TEXT, Type};

use crate::topics::initiatives::picture::{InitiativeAccount, Story};

/// Space between panels, in pixels.
pub(crate) const APART: f64 = 24.0;
/// A plot lower than this shows nothing.
const LEAST_PLOT: f64 = 36.0;
/// Who pays is told where plots are at least so high with it.
const ROOMY_PLOT: f64 = 72.0;
/// Panels are so large at least, or the type gets smaller.
const LARGE: f64 = 84.0;

/// Where the panels stand and what they measure.
pub(crate) struct Layout {
    pub(crate) columns: usize,
    /// Width of a panel's plot.
    pub(crate) width: f64,
    /// Height of a panel's plot.
    pub(crate) plot: f64,
    /// Height of a panel's head.
    pub(crate) head: f64,
    /// Years and air under a plot.
    pub(crate) below: f64,
    pub(crate) type_size: f64,
    /// The axis of all panels; `None`: each has its own.
    pub(crate) axis: Option<Axis>,
    /// Room for an axis' numbers before the first plot, and before each where each has its own axis.
    pub(crate) room: f64,
    /// Distance from one column's left edge to the next one's.
    pub(crate) step: f64,
}

impl Layout {
    /// Are plots high enough to be read; with room to say who pays?
    pub(crate) fn is_readable(&self, pays: bool) -> bool {
        self.plot >= if pays { ROOMY_PLOT } else { LEAST_PLOT } && self.width >= LEAST_PLOT
    }
}

impl Story<'_> {
    /// The axis of one panel alone.
    pub(crate) fn own_axis(&self, own: &InitiativeAccount, most: usize) -> Axis {
        around(&[own], self.unit_of(own).kroner(), most)
    }

    /// The arrangement within `body` whose panels are largest, in the largest type that leaves them room.
    pub(crate) fn layout(&self, canvas: &Canvas<'_>, body: Rect) -> Layout {
        let sizes = self.context.size.type_sizes();
        let count = self.shown.len().max(1);
        let mut best: Option<(f64, Layout)> = None;
        let mut type_size = sizes.label;
        while type_size >= sizes.foot {
            for columns in 1..=count {
                let layout = self.arrangement(canvas, body, columns, type_size);
                let years = 2.0 * canvas.width_of("2000", Type::regular(type_size, SECONDARY));
                if columns > 1 && layout.width < years + 12.0 {
                    continue;
                }
                // Wide plots read well up to about one and a third times their height.
                let mut worth = layout.plot.min(0.75 * layout.width);
                if self.parts_a_word(canvas, type_size, layout.width + layout.room) {
                    worth *= 0.5;
                }
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, layout));
                }
            }
            if best.as_ref().is_some_and(|(worth, _)| *worth >= LARGE) {
                break;
            }
            type_size -= 1.0;
        }
        match best {
            Some((_, layout)) => layout,
            None => self.arrangement(canvas, body, 1, sizes.foot),
        }
    }

    /// The lines of a panel's head, each broken to its width: name, whether it has paid for itself, how it ends,
    /// who pays.
    pub(crate) fn head_lines(
        &self,
        canvas: &Canvas<'_>,
        own: &InitiativeAccount,
        type_size: f64,
        width: f64,
    ) -> [Vec<String>; 4] {
        let wrapped = |text: Option<String>, style: Type| {
            text.map(|text| canvas.wrap(&text, style, width)).unwrap_or_default()
        };
        let [state, standing, pays] = self.head(own);
        let (bold, regular) = (Type::bold(type_size, TEXT), Type::regular(type_size, TEXT));
        [
            wrapped(Some(own.name.clone()), bold),
            wrapped(state, bold),
            wrapped(standing, regular),
            wrapped(pays, regular),
        ]
    }

    /// Whether a name has a word too long for a panel of this width.
    fn parts_a_word(&self, canvas: &Canvas<'_>, type_size: f64, width: f64) -> bool {
        let style = Type::bold(type_size, TEXT);
        let mut words = self.shown.iter().flat_map(|own| own.name.split(' '));
        words.any(|word| canvas.width_of(word, style) > width)
    }

    fn arrangement(
        &self,
        canvas: &Canvas<'_>,
        body: Rect,
        columns: usize,
        type_size: f64,
    ) -> Layout {
        let style = Type::regular(type_size, SECONDARY);
        let rows = self.shown.len().div_ceil(columns).max(1);
        let of = |axis: &Axis, own: Option<&InitiativeAccount>| {
            let unit = own.map_or(self.unit, |own| self.unit_of(own));
            frame::axis_room(canvas, axis, style, |tick, top| self.tick(axis, unit, tick, top))
        };
        let all = |most: usize| around(&self.shown, self.unit.kroner(), most);
        let room = if self.own_axes {
            self.shown.iter().map(|own| of(&self.own_axis(own, 3), Some(own))).fold(0.0, f64::max)
        } else {
            of(&all(6), None)
        };
        let inner = if self.own_axes { room } else { 0.0 };
        let between = APART + inner;
        let width = (body.width() - room - between * (columns as f64 - 1.0)) / columns as f64;
        let lines = self
            .shown
            .iter()
            .map(|own| {
                let head = self.head_lines(canvas, own, type_size, width + inner);
                head.iter().map(Vec::len).sum::<usize>()
            })
            .max()
            .unwrap_or(1);
        // Above the plot a line is kept free for the label of the top tick.
        let head = (lines as f64 + 1.0) * type_size * LEADING + 4.0;
        let below = frame::year_axis_height(style) + 12.0;
        let plot = (body.height() + 12.0) / rows as f64 - head - below;
        // Fewer ticks where panels are low: a label needs its line and some air.
        let most = ((plot / (1.6 * type_size)).floor().max(0.0) as usize).clamp(3, 6);
        let axis = (!self.own_axes).then(|| all(most));
        Layout { columns, width, plot, head, below, type_size, axis, room, step: width + between }
    }
}

/// An axis about everything that is added up, with zero, in units of `kroner`.
fn around(shown: &[&InitiativeAccount], kroner: f64, most: usize) -> Axis {
    let nets = || {
        let years = shown.iter().flat_map(|own| &own.years);
        years.map(|own| own.net_accumulated_dkk / kroner)
    };
    Axis::around(nets().fold(0.0, f64::min), nets().fold(0.0, f64::max), true, most)
}
