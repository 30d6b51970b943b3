//! How a municipality's pictures look where they differ from the built-in look: colours by role, and a logo.
//!
//! Steps of a scale that a theme does not give follow from its main colour. The neutral colours of text, axes and grid cannot
//! be changed. Contrast is checked where a theme is read (`input`). Start at [`Role`] and [`Theme`].

use super::names::Names;
use crate::numeric::{Lab, Rgb, Vision};

/// What a colour of a picture stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The study's first area.
    Area1,
    /// Its second.
    Area2,
    /// Its third.
    Area3,
    /// Its fourth.
    Area4,
    /// The base scenario.
    Base,
    /// What is set beside it first; money beside hands; age groups.
    Alternative1,
    /// Second.
    Alternative2,
    /// Third.
    Alternative3,
    /// Fourth.
    Alternative4,
    /// Far short.
    ShortageDark,
    /// Need above the frame.
    Shortage,
    /// The ground of a shortage.
    ShortageLight,
    /// The ground of a surplus.
    SurplusLight,
    /// Frame above need.
    Surplus,
    /// Far in surplus.
    SurplusDark,
    /// The middle of the runs.
    Median,
    /// Half of the runs; bars.
    Band50,
    /// Eight of ten.
    Band80,
    /// Nine of ten.
    Band90,
}

/// How many roles there are.
pub const ROLES: usize = Role::ALL.len();

impl Role {
    /// All of them, in the order of a theme file.
    pub const ALL: [Self; 19] = [
        Self::Area1,
        Self::Area2,
        Self::Area3,
        Self::Area4,
        Self::Base,
        Self::Alternative1,
        Self::Alternative2,
        Self::Alternative3,
        Self::Alternative4,
        Self::ShortageDark,
        Self::Shortage,
        Self::ShortageLight,
        Self::SurplusLight,
        Self::Surplus,
        Self::SurplusDark,
        Self::Median,
        Self::Band50,
        Self::Band80,
        Self::Band90,
    ];

    /// The four areas.
    pub const AREAS: [Self; 4] = [Self::Area1, Self::Area2, Self::Area3, Self::Area4];

    /// Scenarios and plans: the base and what is set beside it.
    pub const SCENARIOS: [Self; 5] = [
        Self::Base,
        Self::Alternative1,
        Self::Alternative2,
        Self::Alternative3,
        Self::Alternative4,
    ];

    /// The two signs of a gap.
    pub const SIGNS: [Self; 2] = [Self::Shortage, Self::Surplus];

    /// Scales, each from dark to light.
    pub const SCALES: [&'static [Self]; 3] = [
        &[Self::ShortageDark, Self::Shortage, Self::ShortageLight],
        &[Self::SurplusDark, Self::Surplus, Self::SurplusLight],
        &[Self::Median, Self::Band50, Self::Band80, Self::Band90],
    ];

    /// Its key in a theme file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Area1 => "area_1",
            Self::Area2 => "area_2",
            Self::Area3 => "area_3",
            Self::Area4 => "area_4",
            Self::Base => "base",
            Self::Alternative1 => "alternative_1",
            Self::Alternative2 => "alternative_2",
            Self::Alternative3 => "alternative_3",
            Self::Alternative4 => "alternative_4",
            Self::ShortageDark => "shortage_dark",
            Self::Shortage => "shortage",
            Self::ShortageLight => "shortage_light",
            Self::SurplusLight => "surplus_light",
            Self::Surplus => "surplus",
            Self::SurplusDark => "surplus_dark",
            Self::Median => "median",
            Self::Band50 => "band_50",
            Self::Band80 => "band_80",
            Self::Band90 => "band_90",
        }
    }

    /// Its colour where no theme says otherwise.
    pub const fn built_in(self) -> Rgb {
        match self {
            Self::Area1 => Rgb(0x2F, 0x6F, 0xD5),
            Self::Area2 => Rgb(0xC4, 0x52, 0x0F),
            Self::Area3 => Rgb(0x46, 0x15, 0x7F),
            Self::Area4 => Rgb(0x00, 0x5A, 0x44),
            Self::Base => Rgb(0x22, 0x22, 0x22),
            Self::Alternative1 => Rgb(0x0C, 0x45, 0x70),
            Self::Alternative2 => Rgb(0x58, 0x3D, 0x14),
            Self::Alternative3 => Rgb(0x71, 0x67, 0xCD),
            Self::Alternative4 => Rgb(0xA6, 0x61, 0x69),
            Self::ShortageDark => Rgb(0x6B, 0x0F, 0x20),
            Self::Shortage => Rgb(0x9E, 0x1B, 0x32),
            Self::ShortageLight => Rgb(0xE6, 0xA9, 0xA4),
            Self::SurplusLight => Rgb(0xA3, 0xCB, 0xE3),
            Self::Surplus => Rgb(0x12, 0x73, 0xA8),
            Self::SurplusDark => Rgb(0x0A, 0x44, 0x68),
            Self::Median => Rgb(0x0B, 0x3C, 0x6F),
            Self::Band50 => Rgb(0x8F, 0xB2, 0xDE),
            Self::Band80 => Rgb(0xBF, 0xD3, 0xEC),
            Self::Band90 => Rgb(0xE3, 0xEC, 0xF7),
        }
    }

    /// The role that this one is a step of, and follows where it is not given itself.
    pub const fn step_of(self) -> Option<Self> {
        match self {
            Self::ShortageDark | Self::ShortageLight => Some(Self::Shortage),
            Self::SurplusDark | Self::SurplusLight => Some(Self::Surplus),
            Self::Band50 | Self::Band80 | Self::Band90 => Some(Self::Median),
            _ => None,
        }
    }
}

/// A colour for every role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette([Rgb; ROLES]);

impl Default for Palette {
    fn default() -> Self {
        Self(Role::ALL.map(Role::built_in))
    }
}

impl Palette {
    /// The built-in palette with the colours that `given` has instead; steps of a scale follow its main colour.
    pub fn with(given: impl Fn(Role) -> Option<Rgb>) -> Self {
        Self(Role::ALL.map(|role| {
            let followed = || role.step_of().and_then(|main| Some(step(role, main, given(main)?)));
            given(role).or_else(followed).unwrap_or_else(|| role.built_in())
        }))
    }

    /// The colour of a role.
    pub fn of(&self, role: Role) -> Rgb {
        self.0[role as usize]
    }
}

/// A step of the scale of `main` where that is `colour`: its hue, with the lightness that the step has in the built-in
/// scale and as much more or less chroma; a dark step is darker than a dark main colour by the same factor.
fn step(role: Role, main: Role, colour: Rgb) -> Rgb {
    let (built_step, built_main) =
        (role.built_in().seen(Vision::Normal), main.built_in().seen(Vision::Normal));
    let colour = colour.seen(Vision::Normal);
    let chroma = |lab: Lab| libm::hypot(lab.a, lab.b);
    let ratio = chroma(built_step) / chroma(built_main);
    let darker = colour.lightness * built_step.lightness / built_main.lightness;
    let lightness = if built_step.lightness < built_main.lightness {
        built_step.lightness.min(darker)
    } else {
        built_step.lightness
    };
    Lab { lightness, a: colour.a * ratio, b: colour.b * ratio }.on_screen()
}

/// A picture at the top right of every picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// The whole of it, as a `data:` address that calls nowhere.
    pub href: String,
    /// Width by height.
    pub aspect: f64,
    /// Its height, pixels of a picture.
    pub height: f64,
    /// What it shows, for those who do not see it.
    pub alt: Names,
}

/// The look of a municipality's pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// What each role is drawn in.
    pub palette: Palette,
    /// May be left out.
    pub logo: Option<Logo>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_stand_in_the_order_of_their_list() {
        for (place, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, place);
            assert_eq!(Palette::default().of(role), role.built_in());
        }
    }

    #[test]
    fn steps_follow_their_main_colour_and_nothing_else_does() {
        let violet = Rgb(0x6A, 0x1B, 0x9A);
        let palette = Palette::with(|role| (role == Role::Shortage).then_some(violet));
        for role in Role::ALL {
            let is_moved = palette.of(role) != role.built_in();
            let is_step = role.step_of() == Some(Role::Shortage);
            assert_eq!(is_moved, is_step || role == Role::Shortage, "{role:?}");
            if is_step {
                let (own, main) =
                    (palette.of(role).seen(Vision::Normal), violet.seen(Vision::Normal));
                let hue = |lab: Lab| libm::atan2(lab.b, lab.a).to_degrees();
                assert!((hue(own) - hue(main)).abs() < 3.0, "{own:?} {main:?}");
            }
        }
    }

    #[test]
    fn a_step_that_is_given_stays_as_given() {
        let (main, light) = (Rgb(0x6A, 0x1B, 0x9A), Rgb(0xEE, 0xCC, 0xEE));
        let palette = Palette::with(|role| match role {
            Role::Shortage => Some(main),
            Role::ShortageLight => Some(light),
            _ => None,
        });
        assert_eq!(palette.of(Role::ShortageLight), light);
    }

    #[test]
    fn the_built_in_main_colour_gives_the_built_in_lightness() {
        for role in Role::ALL {
            let Some(main) = role.step_of() else { continue };
            let followed = step(role, main, main.built_in()).seen(Vision::Normal);
            let built_in = role.built_in().seen(Vision::Normal);
            assert!((followed.lightness - built_in.lightness).abs() < 0.7, "{role:?}");
            assert!(followed.distance(built_in) < 5.0, "{role:?} {}", followed.distance(built_in));
        }
    }
}
