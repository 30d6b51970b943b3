//! Pictures to look at: Viborg as an independent calculation has it, and the hard cases.
//!
//! `cargo test --lib -- --ignored writes_pictures` puts them into `target/pictures`.

use std::fs;
use std::path::Path;

use super::*;

/// Known years joined by straight lines.
fn path(points: &[(i32, f64)]) -> impl Fn(i32) -> f64 + '_ {
    move |year| {
        let after = points.iter().position(|point| point.0 >= year).unwrap_or(points.len() - 1);
        let (b, a) = (points[after], points[after.saturating_sub(1)]);
        if b.0 == a.0 {
            b.1
        } else {
            a.1 + (b.1 - a.1) * f64::from(year - a.0) / f64::from(b.0 - a.0)
        }
    }
}

fn years(need: &[(i32, f64)], frame: &[(i32, f64)]) -> Vec<GapRow> {
    let (need, frame) = (path(need), path(frame));
    (2016..=2040)
        .map(|year| GapRow { year, need_dkk: need(year) * 1e6, frame_dkk: frame(year) * 1e6 })
        .collect()
}

fn viborg() -> NeedFrame {
    let need = [(2016, 2934.0), (2020, 3034.0), (2025, 3199.0), (2030, 3359.0), (2040, 3579.0)];
    let frame = [(2016, 2934.0), (2020, 2995.0), (2025, 3087.0), (2030, 3168.0), (2040, 3247.0)];
    NeedFrame {
        scenario: "central".into(),
        plan: "today".into(),
        area: "total".into(),
        area_name: None,
        rows: years(&need, &frame),
    }
}

fn viborg_areas() -> AreaGaps {
    let area = |id: &str, name: &str, first: f64, need: f64, frame: f64| AreaSeries {
        id: id.into(),
        name: name.into(),
        rows: years(
            &[(2016, first), (2025, first + 0.4 * (need - first)), (2040, need)],
            &[(2016, first), (2040, frame)],
        ),
    };
    AreaGaps {
        scenario: "central".into(),
        plan: "today".into(),
        areas: vec![
            area("health", "Sundhed", 383.0, 510.0, 446.0),
            area("elderly", "Ældre", 699.0, 1180.0, 939.0),
            area("social", "Social", 440.0, 545.0, 490.0),
            area("employment", "Beskæftigelse", 1413.0, 1345.0, 1372.0),
        ],
    }
}

/// The population of 2016 as published by age, and a plain survival of it: enough to look at.
fn viborg_people() -> Option<Population> {
    let file = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/viborg/data/population.csv"),
    )
    .ok()?;
    let mut year = PopulationYear { year: 2016, women: vec![0.0; 106], men: vec![0.0; 106] };
    for line in file.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let age = cells[2].parse::<usize>().ok()?.min(105);
        let persons: f64 = cells[3].parse().ok()?;
        if cells[1] == "f" {
            year.women[age] += persons;
        } else {
            year.men[age] += persons;
        }
    }
    let survival = |age: usize| 1.0 - (0.0004 * 1.098_f64.powi(age as i32 - 30)).min(0.6);
    let next = |ages: &[f64], births: f64| {
        let mut next: Vec<f64> = vec![births];
        next.extend(ages.iter().enumerate().map(|(age, persons)| persons * survival(age)));
        next.truncate(106);
        next
    };
    let mut years = vec![year];
    for _ in 2016..2040 {
        let now = &years[years.len() - 1];
        years.push(PopulationYear {
            year: now.year + 1,
            women: next(&now.women, 500.0),
            men: next(&now.men, 525.0),
        });
    }
    let official = Official {
        name: "Viborg Kommunes prognose 2016".into(),
        points: (2017..=2028)
            .map(|year| OfficialPoint {
                group: 3,
                year,
                persons: 4087.0 * (1.0 + 0.033 * f64::from(year - 2016)),
            })
            .collect(),
    };
    let scenario = "central".into();
    Some(Population { scenario, chosen_year: 2040, years, official: Some(official) })
}

fn write(picture: &Picture, context: &Context, case: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    fs::create_dir_all(&folder).unwrap();
    let stem = format!("{}{}{case}-{}", picture.name, context.size.suffix(), context.lang);
    fs::write(folder.join(format!("{stem}.svg")), &picture.svg).unwrap();
    fs::write(folder.join(format!("{stem}.png")), png(&picture.svg, SCALE).unwrap()).unwrap();
}

#[test]
#[ignore = "writes pictures to look at"]
fn writes_pictures() {
    for lang in Lang::ALL {
        for size in Size::ALL {
            let context = context(lang, size);
            write(&need_frame::draw(&viborg(), &context), &context, "");
            write(&area_gaps::draw(&viborg_areas(), &context), &context, "");
            if let Some(people) = viborg_people() {
                write(&population::draw(&people, &context), &context, "");
            }
        }
    }
    for size in Size::ALL {
        let context = long_context(Lang::Da, size);
        for (i, (_, rows)) in series().into_iter().enumerate() {
            let sixteen = areas(16, |_| LONG_NAME.to_owned(), &rows);
            let nine = areas(9, |i| format!("Område {i}"), &rows);
            let input = NeedFrame {
                scenario: "central".into(),
                plan: "today".into(),
                area: "total".into(),
                area_name: Some(LONG_NAME.into()),
                rows,
            };
            write(&need_frame::draw(&input, &context), &context, &format!("-hard{i:02}"));
            if i % 3 == 0 {
                write(&area_gaps::draw(&sixteen, &context), &context, &format!("-hard{i:02}"));
                write(&area_gaps::draw(&nine, &context), &context, &format!("-nine{i:02}"));
            }
        }
    }
}
