//! Colours, lines, markers and kinds of text: the look of every picture.
//!
//! A thing has a role of the palette; what colour a role has is the municipality's (`model::Palette`), and the neutral
//! colours are fixed here. No colour goes without a dash or a marker beside it. Start at [`AREAS`] and [`State`].

use crate::chart::fonts::Weight;
use crate::model::{Palette, Role};
use crate::numeric::Rgb;

/// A colour of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colour {
    /// The same in every theme.
    Neutral(Rgb),
    /// As the theme has it.
    Of(Role),
}

impl Colour {
    pub(crate) fn in_palette(self, palette: &Palette) -> Rgb {
        match self {
            Self::Neutral(colour) => colour,
            Self::Of(role) => palette.of(role),
        }
    }
}

const fn neutral(red: u8, green: u8, blue: u8) -> Colour {
    Colour::Neutral(Rgb(red, green, blue))
}

pub(crate) const WHITE: Colour = neutral(0xFF, 0xFF, 0xFF);
/// Ground of the projected years.
pub(crate) const GROUND: Colour = neutral(0xF7, 0xF7, 0xF7);
/// Titles and labels.
pub(crate) const TEXT: Colour = neutral(0x1F, 0x1F, 0x1F);
/// Subtitles, axis labels, notes.
pub(crate) const SECONDARY: Colour = neutral(0x5A, 0x5A, 0x5A);
/// Axes, ticks, leaders, edges of bands.
pub(crate) const AXIS: Colour = neutral(0x6B, 0x7F, 0x99);
/// Grid: may vanish without loss.
pub(crate) const GRID: Colour = neutral(0xD9, 0xD9, 0xD9);
/// Zero, need, outlines: what is neither an area nor a scenario.
pub(crate) const INK: Colour = neutral(0x22, 0x22, 0x22);
/// The base scenario or plan.
pub(crate) const BASE: Colour = Colour::Of(Role::Base);
/// Points beside the lines, such as an official forecast.
pub(crate) const GREY: Colour = neutral(0x8C, 0x8C, 0x8C);
const SHORTAGE: Colour = Colour::Of(Role::Shortage);
const SURPLUS: Colour = Colour::Of(Role::Surplus);
/// Light steps of the diverging scale, for areas under a line.
pub(crate) const SHORTAGE_LIGHT: Colour = Colour::Of(Role::ShortageLight);
pub(crate) const SURPLUS_LIGHT: Colour = Colour::Of(Role::SurplusLight);
/// The diverging scale, from far below to far above; its middle is the ground.
pub(crate) const DIVERGING: [Colour; 7] = [
    Colour::Of(Role::SurplusDark),
    SURPLUS,
    SURPLUS_LIGHT,
    GROUND,
    SHORTAGE_LIGHT,
    SHORTAGE,
    Colour::Of(Role::ShortageDark),
];
/// The outer bands of a fan.
pub(crate) const BAND_90: Colour = Colour::Of(Role::Band90);
pub(crate) const BAND_80: Colour = Colour::Of(Role::Band80);
/// The median of a fan.
pub(crate) const MEDIAN: Colour = Colour::Of(Role::Median);
/// The innermost band of the fan, also the bars of the pyramid.
pub(crate) const BAR: Colour = Colour::Of(Role::Band50);

/// How a line is broken, so that it is known without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    Solid,
    Long,
    Short,
    LongShort,
}

impl Dash {
    /// The SVG dash array, empty for a solid line.
    pub(crate) const fn pattern(self) -> &'static str {
        match self {
            Self::Solid => "",
            Self::Long => "10 4",
            Self::Short => "4 3",
            Self::LongShort => "12 3 2 3",
        }
    }
}

/// The mark at a line's first, last and each fifth year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// A line: colour, width in pixels, dash.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) colour: Colour,
    pub(crate) width: f64,
    pub(crate) dash: Dash,
}

impl Pen {
    pub(crate) const fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: Dash::Solid }
    }
}

/// How a series looks: a pen and a marker that belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Series {
    pub(crate) pen: Pen,
    pub(crate) marker: Marker,
}

const fn series(colour: Colour, width: f64, dash: Dash, marker: Marker) -> Series {
    Series { pen: Pen { colour, width, dash }, marker }
}

/// The first four areas, in the study's order.
pub(crate) const AREAS: [Series; 4] = [
    series(Colour::Of(Role::Area1), 2.5, Dash::Solid, Marker::Circle),
    series(Colour::Of(Role::Area2), 2.5, Dash::Long, Marker::Square),
    series(Colour::Of(Role::Area3), 2.5, Dash::Short, Marker::Triangle),
    series(Colour::Of(Role::Area4), 2.5, Dash::LongShort, Marker::Diamond),
];

/// The base line and the alternatives to it, which also serve age groups.
pub(crate) const LINES: [Series; 4] = [
    series(BASE, 3.0, Dash::Solid, Marker::Circle),
    series(Colour::Of(Role::Alternative1), 2.5, Dash::Long, Marker::Circle),
    series(Colour::Of(Role::Alternative2), 2.5, Dash::Short, Marker::Square),
    series(Colour::Of(Role::Alternative3), 2.5, Dash::LongShort, Marker::Triangle),
];

/// What is needed, and what is granted: ink and grey, as neither is an area or a scenario.
pub(crate) const NEED: Series = series(INK, 3.0, Dash::Solid, Marker::Circle);
pub(crate) const FRAME: Series = series(SECONDARY, 3.0, Dash::Long, Marker::Square);

/// What was spent: known, so solid.
pub(crate) const ACCOUNTS: Series =
    series(Colour::Of(Role::Alternative1), 2.5, Dash::Solid, Marker::Diamond);

/// What money pays for, and what there are hands for: a dark and a lighter one, so that a strip of
/// both reads in grey.
pub(crate) const MONEY: Series = LINES[1];
pub(crate) const HANDS: Series =
    series(Colour::Of(Role::Alternative3), 2.5, Dash::Short, Marker::Diamond);

/// Diameter of a marker, in pixels.
pub(crate) const MARKER_SIZE: f64 = 9.0;

/// What a gap means, once the tolerance has been heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Short,
    Balance,
    Spare,
}

impl State {
    /// `tolerance` is a share of need: a smaller gap is balance. Without need, any gap counts.
    pub(crate) fn of(need: f64, gap: f64, tolerance: f64) -> Self {
        if !gap.is_finite() || gap.abs() <= tolerance * need.abs() {
            Self::Balance
        } else if gap > 0.0 {
            Self::Short
        } else {
            Self::Spare
        }
    }

    /// The word that message files use for it.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Balance => "balance",
            Self::Spare => "spare",
        }
    }

    pub(crate) const fn colour(self) -> Colour {
        match self {
            Self::Short => SHORTAGE,
            Self::Balance => SECONDARY,
            Self::Spare => SURPLUS,
        }
    }
}

/// How a text looks: size in pixels, weight, colour, and the ground that it clears around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) colour: Colour,
    pub(crate) halo: Option<Colour>,
}

impl Type {
    pub(crate) const fn regular(size: f64, colour: Colour) -> Self {
        Self { size, weight: Weight::Regular, colour, halo: None }
    }

    pub(crate) const fn bold(size: f64, colour: Colour) -> Self {
        Self { size, weight: Weight::Bold, colour, halo: None }
    }

    /// The same, clear of what lies under it.
    pub(crate) const fn on(self, ground: Colour) -> Self {
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
