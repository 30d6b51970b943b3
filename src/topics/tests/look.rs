//! A theme: its colours and its logo reach every picture, and nothing changes without one.

use crate::model::{Palette, Role};
use crate::numeric::Rgb;
use crate::topics::backtest::picture as backtest;
use crate::topics::drivers::picture as drivers;
use crate::topics::gap::fan as gap_fan;
use crate::topics::plans::picture as plans;
use crate::topics::robustness::picture as robustness;
use crate::topics::seek::picture as frontier;
use crate::topics::sensitivity::picture as sensitivity;
use crate::topics::staff::picture as staff;
use crate::topics::tests::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A logo of proportions that are hard to make room for.
pub(crate) fn with_logo(context: Context, aspect: f64) -> Context {
    let href = concat!(
        "data:image/svg+xml;base64,",
        "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAxIDEiPjxwYXRoIGQ9Ik0wIDBIMVYxSDBaIiBm",
        "aWxsPSIjYzAwIi8+PC9zdmc+"
    );
    let alt = crate::model::Names { da: "Søkøbing & omegn".into(), en: "Lakeham".into() };
    let logo = crate::model::Logo { href: href.into(), aspect, height: 64.0, alt };
    let theme = Theme { logo: Some(logo), ..Theme::default() };
    Context { theme: Arc::new(theme), ..context }
}

/// A colour that no role has of itself, another for each.
fn swapped(role: Role) -> Rgb {
    Rgb(0xF0, 0x10 + role as u8, 0x0F)
}

/// One picture of every chart, with what each may show.
fn all(context: &Context) -> Vec<Picture> {
    let usual = series().swap_remove(0).1;
    let mut all = vec![
        need_frame::compose(
            &NeedFrame {
                scenario: "central".into(),
                plan: "today".into(),
                area: "total".into(),
                area_name: None,
                rows: rows(2016..=2040, |t| 3e9 + 1e6 * t * t, |t| 3.02e9 + 5e6 * t),
                accounts: Vec::new(),
            },
            context,
        )
        .finish(),
        area_gaps::compose(&areas(4, |i| format!("Område {i}"), &usual), context).finish(),
        population::compose(
            &Population {
                scenario: "central".into(),
                chosen_year: 2040,
                years: people(2016..=2040, 106, |age, t| 600.0 - age as f64 + t),
                official: None,
                observed: None,
            },
            context,
        )
        .finish(),
    ];
    all.push(backtest::compose(&crate::topics::tests::backtest::usual(), context).finish());
    all.push(drivers::compose(&crate::topics::tests::drivers::usual(), context).finish());
    all.push(gap_fan::compose(&fan::usual_gap(), context).finish());
    all.push(plans::compose(&crate::topics::tests::plans::usual(), context).finish());
    all.push(residuals::usual_draft(context).finish());
    all.push(
        robustness::compose(&crate::topics::tests::robustness::usual_with_region(), context)
            .finish(),
    );
    all.push(frontier::compose(&seek::usual(), context).finish());
    all.push(sensitivity::compose(&crate::topics::tests::sensitivity::usual(6), context).finish());
    all.push(staff::compose(&crate::topics::tests::staff::usual_areas(), context).finish());
    all
}

#[test]
fn every_role_of_a_theme_reaches_the_pictures_and_none_of_the_built_in_colours_stays() {
    let plain = context(Lang::Da, Size::Standard);
    let palette = Palette::with(|role| Some(swapped(role)));
    let theme = Arc::new(Theme { palette, logo: None });
    let (before, after) = (all(&plain), all(&Context { theme, ..plain.clone() }));
    let mut reached = Vec::new();
    for (before, after) in before.iter().zip(&after) {
        let mut expected = before.svg.clone();
        for role in Role::ALL {
            let (old, new) = (role.built_in().to_string(), swapped(role).to_string());
            // Ink is also the colour of zero and of need, which no theme changes.
            if role != Role::Base {
                assert!(!after.svg.contains(&old), "{}: {role:?} stays", before.name);
                expected = expected.replace(&old, &new);
            }
            if after.svg.contains(&new) {
                reached.push(role);
            }
        }
        let base = (Role::Base.built_in().to_string(), swapped(Role::Base).to_string());
        assert_eq!(after.svg.replace(&base.1, &base.0), expected, "{}", before.name);
        assert_eq!((&before.table, &before.alt), (&after.table, &after.alt));
    }
    for role in Role::ALL {
        // No picture has five scenarios yet.
        let is_used = role != Role::Alternative4;
        assert_eq!(reached.contains(&role), is_used, "{role:?}");
    }
}

#[test]
fn neutral_colours_are_the_same_in_every_theme() {
    let palette = Palette::with(|role| Some(swapped(role)));
    let theme = Arc::new(Theme { palette, logo: None });
    let context = Context { theme, ..context(Lang::Da, Size::Standard) };
    for picture in all(&context) {
        for colour in ["#1F1F1F", "#5A5A5A"] {
            assert!(picture.svg.contains(colour), "{}: {colour}", picture.name);
        }
    }
}

#[test]
fn the_logo_stands_in_every_picture_with_its_text() {
    for lang in Lang::ALL {
        let context = with_logo(context(lang, Size::Standard), 3.0);
        let alt = if lang == Lang::Da { "Søkøbing &amp; omegn" } else { "Lakeham" };
        for picture in all(&context) {
            let logo = picture.svg.matches("<image ").count();
            assert_eq!(logo, 1, "{}", picture.name);
            assert!(picture.svg.contains(&format!("><title>{alt}</title></image>")));
            // Of 64 pixels, at the upper right.
            assert!(picture.svg.contains(r#"<image x="984" y="24" width="192" height="64""#));
        }
    }
}

#[test]
fn a_logo_that_would_be_too_wide_is_made_lower() {
    let context = with_logo(context(Lang::Da, Size::Half), 20.0);
    let picture = &all(&context)[0];
    assert!(picture.svg.contains(r#"width="180" height="9""#), "{}", picture.svg);
}

#[test]
fn a_logo_is_drawn_into_the_pixels_whether_svg_or_png() {
    let plain = context(Lang::Da, Size::Half);
    let red = |context: &Context| {
        let picture = png(&all(context)[0].svg, 1.0).unwrap();
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        pixels.chunks_exact(3).filter(|pixel| **pixel == [0xCC, 0, 0]).count()
    };
    assert_eq!(red(&plain), 0);
    // 64 by 64 pixels.
    assert_eq!(red(&with_logo(plain.clone(), 1.0)), 64 * 64);

    let mut square = ::resvg::tiny_skia::Pixmap::new(1000, 1000).unwrap();
    square.fill(::resvg::tiny_skia::Color::from_rgba8(0xCC, 0, 0, 0xFF));
    let coded = STANDARD.encode(square.encode_png().unwrap());
    let mut theme = Theme::clone(&with_logo(plain.clone(), 1.0).theme);
    if let Some(logo) = &mut theme.logo {
        logo.href = format!("data:image/png;base64,{coded}");
    }
    let drawn = red(&Context { theme: Arc::new(theme), ..plain });
    // Its edges may be mixed with the ground.
    assert!((62 * 62..=66 * 66).contains(&drawn), "{drawn}");
}
