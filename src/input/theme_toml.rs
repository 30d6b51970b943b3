//! `theme.toml`: a municipality's colours and logo.
//!
//! Colours must have enough contrast for everybody to read, and enough distance to be told apart; why stands in
//! `src/docs/theme.md`. Start at [`read`].

use super::fields::{FieldList, file, names, other, whole};
use super::state::{NamedFile, ReadState, Wrong};
use super::theme_logo;
use super::toml_document::with_document_at;
use super::toml_walk::TomlTable;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Logo, Palette, Role, Theme};
use crate::numeric::{Rgb, Vision};
use std::path::Path;
use std::sync::Arc;

pub(super) const THEME: FieldList = FieldList::new(
    "theme",
    &[other("colours", "table").optional(), other("logo", "table").optional()],
);

pub(super) const COLOURS: FieldList = FieldList {
    name: "colours",
    fields: &{
        let mut fields = [other("", "`#RRGGBB`").optional(); Role::ALL.len()];
        let mut place = 0;
        while place < fields.len() {
            fields[place].name = Role::ALL[place].key();
            place += 1;
        }
        fields
    },
};

pub(super) const LOGO: FieldList = FieldList::new(
    "logo",
    &[file("file").required(), names("alt").required(), whole("height", 16, 64).or(40.0)],
);

/// Text on its ground: WCAG 2.2, 1.4.3. Labels are written in the colours of series.
const TEXT_CONTRAST: f64 = 4.5;
/// Lines and marks on their ground: WCAG 2.2, 1.4.11.
const MARK_CONTRAST: f64 = 3.0;
/// CIEDE2000 between colours of one set: safely apart.
const APART: f64 = 10.0;
/// By how much a step of a scale must be lighter than the step before, L\*.
const STEP: f64 = 5.0;
/// Under this the files of a theme are kept that is not the study's.
const OUTSIDE: &str = "theme/";

const WHITE: Rgb = Rgb(0xFF, 0xFF, 0xFF);
/// Ground of projected years.
const PROJECTED: Rgb = Rgb(0xF7, 0xF7, 0xF7);
/// Titles and labels.
const TEXT: Rgb = Rgb(0x1F, 0x1F, 0x1F);

/// Reads the theme that the study names, or the one at `look` in its place; the built-in look if there is neither.
pub(super) fn read(
    state: &mut ReadState,
    own: Option<&NamedFile>,
    look: Option<&Path>,
) -> Result<Arc<Theme>, Wrong> {
    let (path, asked) = match (look, own) {
        (Some(look), _) => {
            // A path such as `..` has no last part, and is no file.
            let (folder, name) = match look.file_name() {
                Some(name) => (look.parent().unwrap_or(Path::new("")), Path::new(name)),
                None => (Path::new(""), look),
            };
            state.files.go_outside(folder, OUTSIDE);
            (name.to_string_lossy().into_owned(), None)
        }
        (None, Some(own)) => (own.path.clone(), own.asked.as_ref()),
        (None, None) => return Ok(Arc::default()),
    };
    let theme = with_document_at(state, &path, asked, |state, top| theme(state, &top, &path));
    theme.map(Arc::new).ok_or(Wrong)
}

fn theme(state: &mut ReadState, top: &TomlTable<'_>, path: &str) -> Option<Theme> {
    let top = top.of(&THEME, &mut state.diagnostics);
    let palette =
        top.section("colours", "[colours]", &mut state.diagnostics).map(|table| match table {
            Some(table) => colours(&table, &mut state.diagnostics),
            None => Palette::default(),
        });
    let logo =
        top.section("logo", "[logo]", &mut state.diagnostics).and_then(|table| match table {
            Some(table) => logo(state, &table, path).map(Some).ok_or(Wrong),
            None => Ok(None),
        });
    Some(Theme { palette: palette.ok()?, logo: logo.ok()? })
}

/// A colour that the file gives, and where.
type GivenColour = (Role, Rgb, Span);

fn colours(table: &TomlTable<'_>, diagnostics: &mut Diagnostics) -> Palette {
    let table = table.of(&COLOURS, diagnostics);
    let mut given: Vec<GivenColour> = Vec::new();
    for role in Role::ALL {
        let Some(value) = table.get(role.key()) else { continue };
        let Some(word) = value.text() else {
            diagnostics.push(value.wrong_type("\"#2F6FD5\""));
            continue;
        };
        if let Ok(colour) = word.trim().parse() {
            given.push((role, colour, value.span()));
        } else {
            let wrong = Diagnostic::at(Code::NotAColour, value.span()).with("found", word);
            diagnostics.push(match as_colour(word) {
                Some(colour) => wrong.propose(colour.to_string()),
                None => wrong,
            });
        }
    }
    let palette =
        Palette::with(|role| given.iter().find(|(own, ..)| *own == role).map(|own| own.1));
    let is_readable = |own: &GivenColour| check_contrast(own, &palette, diagnostics);
    let readable: Vec<bool> = given.iter().map(is_readable).collect();
    // Of a colour that must be changed anyway, the rest is reported when it has been.
    let readable: Vec<&GivenColour> =
        given.iter().zip(readable).filter_map(|(own, is)| is.then_some(own)).collect();
    check_scales(&readable, &palette, diagnostics);
    check_distances(&readable, &palette, diagnostics);
    palette
}

/// The colour that was probably meant: `2F6FD5`, `#26d`, `rgb(47, 111, 213)`.
fn as_colour(word: &str) -> Option<Rgb> {
    let word = word.trim();
    let digits = word.trim_start_matches('#');
    if digits.is_ascii() && digits.len() == 3 {
        let twice: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
        return format!("#{twice}").parse().ok();
    }
    let inner = word.to_lowercase();
    if let Some(inner) = inner.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let parts = inner.split([',', ' ']).filter(|part| !part.is_empty());
        let channels: Option<Vec<u8>> = parts.map(|part| part.parse().ok()).collect();
        return match channels?[..] {
            [red, green, blue] => Some(Rgb(red, green, blue)),
            _ => None,
        };
    }
    format!("#{digits}").parse().ok()
}

/// What a colour is seen on or with: the word for it in messages, the colour, and the contrast needed.
type ColourGround = (&'static str, Rgb, f64);

fn grounds(role: Role, palette: &Palette) -> Vec<ColourGround> {
    let white = ("white", WHITE, TEXT_CONTRAST);
    let text = ("text", TEXT, TEXT_CONTRAST);
    let projected = ("projected", PROJECTED, MARK_CONTRAST);
    match role {
        // White numbers stand on these.
        Role::ShortageDark | Role::SurplusDark => vec![("white-text", WHITE, TEXT_CONTRAST)],
        Role::ShortageLight | Role::SurplusLight | Role::Band80 | Role::Band90 => vec![text],
        Role::Band50 => vec![text, ("median", palette.of(Role::Median), MARK_CONTRAST)],
        Role::Median => {
            vec![white, projected, ("band", palette.of(Role::Band50), MARK_CONTRAST)]
        }
        _ => vec![white, projected],
    }
}

/// Is a given colour readable on all that it stands on? Reports the ground that it misses by most.
fn check_contrast(own: &GivenColour, palette: &Palette, diagnostics: &mut Diagnostics) -> bool {
    let (role, colour, span) = own;
    let grounds = grounds(*role, palette);
    let holds =
        |colour: Rgb| grounds.iter().all(|(_, ground, needed)| colour.contrast(*ground) >= *needed);
    let missed = |ground: &ColourGround| colour.contrast(ground.1) / ground.2;
    let worst = grounds.iter().min_by(|a, b| missed(a).total_cmp(&missed(b)));
    let Some((word, ground, needed)) = worst.filter(|ground| missed(ground) < 1.0) else {
        return true;
    };
    let low = Diagnostic::at(Code::ContrastTooLow, span.clone())
        .with("role", role.key())
        .with("ground", *word)
        .with_decimal("found", round_down(colour.contrast(*ground)), 2)
        .with_decimal("needed", *needed, 1);
    diagnostics.push(match nearest_lightness(*colour, holds) {
        Some(fitting) => low.propose(fitting.to_string()),
        None => low,
    });
    false
}

/// To hundredths, downwards, or 4.496 would be shown as the 4.5 that it is not.
fn round_down(ratio: f64) -> f64 {
    (ratio * 100.0).floor() / 100.0
}

/// The colour of the same hue that holds and is nearest in lightness.
fn nearest_lightness(colour: Rgb, holds: impl Fn(Rgb) -> bool) -> Option<Rgb> {
    let seen = colour.seen(Vision::Normal);
    // A quarter of a step of L* is less than an eye sees.
    (1..=400).map(|quarters| f64::from(quarters) * 0.25).find_map(|away| {
        [seen.lightness - away, seen.lightness + away]
            .into_iter()
            .filter(|lightness| (0.0..=100.0).contains(lightness))
            .map(|lightness| crate::numeric::Lab { lightness, ..seen }.on_screen())
            .find(|colour| holds(*colour))
    })
}

/// Each step of a scale must be lighter than the step before.
fn check_scales(given: &[&GivenColour], palette: &Palette, diagnostics: &mut Diagnostics) {
    let lightness = |role: Role| palette.of(role).seen(Vision::Normal).lightness;
    for pair in Role::SCALES.iter().flat_map(|scale| scale.windows(2)) {
        let [dark, light] = pair else { continue };
        if lightness(*light) - lightness(*dark) >= STEP {
            continue;
        }
        // Said of the one that is given; of the lighter where both are.
        let of = |role: Role| given.iter().find(|(own, ..)| *own == role);
        let Some((.., span)) = of(*light).or_else(|| of(*dark)) else { continue };
        let order = Diagnostic::at(Code::StepsOutOfOrder, span.clone())
            .with("light", light.key())
            .with("light_colour", palette.of(*light).to_string())
            .with("dark", dark.key())
            .with("dark_colour", palette.of(*dark).to_string());
        diagnostics.push(order);
    }
}

/// Colours of one set must be told apart, by those as well who see fewer.
fn check_distances(given: &[&GivenColour], palette: &Palette, diagnostics: &mut Diagnostics) {
    let sets = [&Role::AREAS[..], &Role::SCENARIOS, &Role::SIGNS];
    for set in sets {
        for (place, one) in set.iter().enumerate() {
            for other in &set[place + 1..] {
                let of = |role: &Role| given.iter().find(|(own, ..)| own == role);
                // Said of the later one; the built-in colours are apart.
                let (mine, theirs, name) = match (of(other), of(one)) {
                    (Some(mine), theirs) => (mine, theirs, one),
                    (None, Some(mine)) => (mine, None, other),
                    (None, None) => continue,
                };
                let (distance, vision) = palette.of(*one).least_distance(palette.of(*other));
                if distance >= APART {
                    continue;
                }
                let near = Diagnostic::at(Code::ColoursTooNear, mine.2.clone())
                    .with("role", mine.0.key())
                    .with("other", name.key())
                    .with("other_colour", palette.of(*name).to_string())
                    .with("vision", vision.key())
                    .with_decimal("distance", distance, 1)
                    .with("needed", APART as i64);
                diagnostics.push(match theirs {
                    Some(theirs) => near.and_at(theirs.2.clone()),
                    None => near,
                });
            }
        }
    }
}

fn logo(state: &mut ReadState, table: &TomlTable<'_>, theme: &str) -> Option<Logo> {
    let diagnostics = &mut state.diagnostics;
    let table = table.of(&LOGO, diagnostics);
    let file = table.file("file", diagnostics);
    let alt = table.names("alt", diagnostics);
    let height = table.whole_like("height", "40", diagnostics);
    let NamedFile { path: file, asked } = file?;
    let span = asked?;
    // Beside the theme file, which may lie in a folder of the study.
    let folder = theme.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
    let path = format!("{}{file}", folder.unwrap_or_default());
    let is_outside = file.is_empty() || file.starts_with('/');
    let asked = if is_outside { &file } else { &path };
    let bytes = state.files.open_bytes(asked, &span, &mut state.diagnostics)?;
    let drawn = theme_logo::read(&bytes, &file, &span, &mut state.diagnostics)?;
    Some(Logo { href: drawn.href, aspect: drawn.aspect, height: height? as f64, alt: alt? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The least distance within a set, over all ways of seeing.
    fn least(set: &[Role]) -> f64 {
        let mut least = f64::INFINITY;
        for (place, one) in set.iter().enumerate() {
            for other in &set[place + 1..] {
                least = least.min(one.built_in().least_distance(other.built_in()).0);
            }
        }
        least
    }

    #[test]
    fn the_built_in_palette_passes_its_own_checks() {
        let palette = Palette::default();
        for role in Role::ALL {
            for (word, ground, needed) in grounds(role, &palette) {
                let contrast = role.built_in().contrast(ground);
                assert!(contrast >= needed, "{role:?} on {word}: {contrast}");
            }
        }
        let span = |role: Role| {
            let file = crate::diag::SourceMap::default().add(String::new(), String::new());
            (role, role.built_in(), Span::new(file, 0..0))
        };
        let given: Vec<GivenColour> = Role::ALL.into_iter().map(span).collect();
        let given: Vec<&GivenColour> = given.iter().collect();
        let mut diagnostics = Diagnostics::default();
        check_scales(&given, &palette, &mut diagnostics);
        check_distances(&given, &palette, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{:?}", diagnostics.codes());
    }

    /// The chart rules were written with figures computed elsewhere.
    #[test]
    fn the_built_in_palette_has_the_figures_of_the_chart_rules() {
        for (role, contrast) in [
            (Role::Area1, 4.8),
            (Role::Area2, 4.6),
            (Role::Area3, 12.5),
            (Role::Area4, 8.3),
            (Role::Base, 15.9),
            (Role::Alternative1, 10.0),
            (Role::Alternative2, 10.1),
            (Role::Alternative3, 4.6),
            (Role::Alternative4, 4.6),
            (Role::Shortage, 7.9),
            (Role::Surplus, 5.2),
        ] {
            let own = role.built_in().contrast(WHITE);
            // Written with one decimal; `alternative_2` is 10.04 and stands there as 10.1.
            assert!((own - contrast).abs() < 0.07, "{role:?}: {own}, written {contrast}");
        }
        for (set, distance) in
            [(&Role::AREAS[..], 18.0), (&Role::SCENARIOS, 20.0), (&Role::SIGNS, 34.0)]
        {
            let own = least(set);
            assert!((own - distance).abs() < 1.0, "{set:?}: {own}, written {distance}");
        }
    }

    #[test]
    fn a_proposed_colour_holds_and_keeps_its_hue() {
        for colour in [Rgb(0xF2, 0xA9, 0x00), Rgb(0x8F, 0xB2, 0xDE), Rgb(0xFF, 0xFF, 0x00)] {
            let fitting =
                nearest_lightness(colour, |own| own.contrast(WHITE) >= TEXT_CONTRAST).unwrap();
            assert!(fitting.contrast(WHITE) >= TEXT_CONTRAST);
            // No darker than it must be.
            assert!(fitting.contrast(WHITE) < TEXT_CONTRAST + 0.15, "{fitting}");
            let (was, is) = (colour.seen(Vision::Normal), fitting.seen(Vision::Normal));
            let turned = libm::atan2(is.b, is.a) - libm::atan2(was.b, was.a);
            assert!(turned.abs().to_degrees() < 3.0, "{colour} {fitting}");
        }
    }

    #[test]
    fn what_was_meant_is_recognised() {
        let blue = Some(Rgb(0x22, 0x66, 0xDD));
        for word in ["2266DD", "#26d", "26D", "rgb(34, 102, 221)", "RGB(34 102 221)", "##2266dd"] {
            assert_eq!(as_colour(word), blue, "{word}");
        }
        for word in ["blå", "#2266D", "rgb(34, 102)", "rgb(340, 102, 221)", ""] {
            assert_eq!(as_colour(word), None, "{word}");
        }
    }
}
