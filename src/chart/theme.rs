//! Colours, lines, markers and kinds of text: the look of every picture.
//!
//! Owns the palette of the chart rules, whose contrasts were computed there. Refuses a colour that
//! is not in that table, and colour without a dash or a marker beside it. Start reading at
//! [`AREAS`] and [`State`].

use super::fonts::Weight;

/// A colour of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

pub(super) const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);
/// Ground of the projected years.
pub(super) const GROUND: Colour = Colour(0xF7, 0xF7, 0xF7);
/// Titles and labels.
pub(super) const TEXT: Colour = Colour(0x1F, 0x1F, 0x1F);
/// Subtitles, axis labels, notes.
pub(super) const SECONDARY: Colour = Colour(0x5A, 0x5A, 0x5A);
/// Axes, ticks, leaders, edges of bands.
pub(super) const AXIS: Colour = Colour(0x6B, 0x7F, 0x99);
/// Grid: may vanish without loss.
pub(super) const GRID: Colour = Colour(0xD9, 0xD9, 0xD9);
/// The base scenario or plan, and zero.
pub(super) const INK: Colour = Colour(0x22, 0x22, 0x22);
/// Points beside the lines, such as an official forecast.
pub(super) const GREY: Colour = Colour(0x8C, 0x8C, 0x8C);
const SHORTAGE: Colour = Colour(0x9E, 0x1B, 0x32);
const SURPLUS: Colour = Colour(0x12, 0x73, 0xA8);
/// Light steps of the diverging scale, for areas under a line.
pub(super) const SHORTAGE_LIGHT: Colour = Colour(0xE6, 0xA9, 0xA4);
pub(super) const SURPLUS_LIGHT: Colour = Colour(0xA3, 0xCB, 0xE3);
/// The diverging scale, from far below to far above; its middle is the ground.
pub(super) const DIVERGING: [Colour; 7] = [
    Colour(0x0A, 0x44, 0x68),
    SURPLUS,
    SURPLUS_LIGHT,
    GROUND,
    SHORTAGE_LIGHT,
    SHORTAGE,
    Colour(0x6B, 0x0F, 0x20),
];
/// The outer bands of a fan.
pub(super) const BAND_90: Colour = Colour(0xE3, 0xEC, 0xF7);
pub(super) const BAND_80: Colour = Colour(0xBF, 0xD3, 0xEC);
/// The median of a fan.
pub(super) const MEDIAN: Colour = Colour(0x0B, 0x3C, 0x6F);
/// The innermost band of the fan, also the bars of the pyramid.
pub(super) const BAR: Colour = Colour(0x8F, 0xB2, 0xDE);

/// How a line is broken, so that it is told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Long,
    Short,
    LongShort,
}

impl Dash {
    /// The SVG dash array, empty for a solid line.
    pub(super) const fn pattern(self) -> &'static str {
        match self {
            Self::Solid => "",
            Self::Long => "10 4",
            Self::Short => "4 3",
            Self::LongShort => "12 3 2 3",
        }
    }
}

/// What stands at a line's first, last and each fifth year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// A line: colour, width in pixels, dash.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pen {
    pub(super) colour: Colour,
    pub(super) width: f64,
    pub(super) dash: Dash,
}

impl Pen {
    pub(super) const fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: Dash::Solid }
    }
}

/// How a series looks: a pen and a marker that belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Series {
    pub(super) pen: Pen,
    pub(super) marker: Marker,
}

const fn series(colour: Colour, width: f64, dash: Dash, marker: Marker) -> Series {
    Series { pen: Pen { colour, width, dash }, marker }
}

/// The first four areas, in the study's order.
pub(super) const AREAS: [Series; 4] = [
    series(Colour(0x2F, 0x6F, 0xD5), 2.5, Dash::Solid, Marker::Circle),
    series(Colour(0xC4, 0x52, 0x0F), 2.5, Dash::Long, Marker::Square),
    series(Colour(0x46, 0x15, 0x7F), 2.5, Dash::Short, Marker::Triangle),
    series(Colour(0x00, 0x5A, 0x44), 2.5, Dash::LongShort, Marker::Diamond),
];

/// The base line and the alternatives to it, which also serve age groups.
pub(super) const LINES: [Series; 4] = [
    series(INK, 3.0, Dash::Solid, Marker::Circle),
    series(Colour(0x0C, 0x45, 0x70), 2.5, Dash::Long, Marker::Circle),
    series(Colour(0x58, 0x3D, 0x14), 2.5, Dash::Short, Marker::Square),
    series(Colour(0x71, 0x67, 0xCD), 2.5, Dash::LongShort, Marker::Triangle),
];

/// What is needed, and what is granted: ink and grey, as neither is an area or a scenario.
pub(super) const NEED: Series = series(INK, 3.0, Dash::Solid, Marker::Circle);
pub(super) const FRAME: Series = series(SECONDARY, 3.0, Dash::Long, Marker::Square);

/// What money pays for, and what there are hands for: a dark and a lighter one, so that a strip of
/// both reads in grey.
pub(super) const MONEY: Series = LINES[1];
pub(super) const HANDS: Series =
    series(Colour(0x71, 0x67, 0xCD), 2.5, Dash::Short, Marker::Diamond);

/// Diameter of a marker, in pixels.
pub(super) const MARKER_SIZE: f64 = 9.0;

/// What a gap means, once the tolerance has been heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Short,
    Balance,
    Spare,
}

impl State {
    /// `tolerance` is a share of need: a smaller gap is balance. Without need, any gap counts.
    pub(super) fn of(need: f64, gap: f64, tolerance: f64) -> Self {
        if !gap.is_finite() || gap.abs() <= tolerance * need.abs() {
            Self::Balance
        } else if gap > 0.0 {
            Self::Short
        } else {
            Self::Spare
        }
    }

    /// The word that message files use for it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Balance => "balance",
            Self::Spare => "spare",
        }
    }

    pub(super) const fn colour(self) -> Colour {
        match self {
            Self::Short => SHORTAGE,
            Self::Balance => SECONDARY,
            Self::Spare => SURPLUS,
        }
    }
}

/// How a text looks: size in pixels, weight, colour, and the ground that it clears around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    pub(super) halo: Option<Colour>,
}

impl Type {
    pub(super) const fn regular(size: f64, colour: Colour) -> Self {
        Self { size, weight: Weight::Regular, colour, halo: None }
    }

    pub(super) const fn bold(size: f64, colour: Colour) -> Self {
        Self { size, weight: Weight::Bold, colour, halo: None }
    }

    /// The same, clear of what lies under it.
    pub(super) const fn on(self, ground: Colour) -> Self {
        Self { halo: Some(ground), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_below_the_tolerance_is_balance() {
        for (need, gap, state) in [
            (100.0, 2.0, State::Balance),
            (100.0, 2.1, State::Short),
            (100.0, -2.1, State::Spare),
            (0.0, 0.0, State::Balance),
            (0.0, 1.0, State::Short),
            (100.0, f64::NAN, State::Balance),
        ] {
            assert_eq!(State::of(need, gap, 0.02), state, "{need} {gap}");
        }
    }
}
