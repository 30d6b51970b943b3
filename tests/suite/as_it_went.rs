//! So it went: what was counted and what others project beside one's own draws, and never in them.

use crate::studies::read;
use pejl::ensemble::{How, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::model::{AGE_GROUPS, persons_of_group};
use pejl::units::Year;

/// Statistics Denmark's counts for Viborg on 1 January 2026, and its projection for 2040.
#[test]
fn published_groups_make_up_the_groups_of_the_study() {
    let model = read("viborg").model;
    let of = |rows, year| AGE_GROUPS.map(|ages| persons_of_group(rows, Year(year), ages).unwrap());
    assert_eq!(of(&model.observed, 2026), [22_218.0, 53_356.0, 16_119.0, 6_181.0]);
    assert_eq!(of(&model.official, 2040), [20_042.0, 49_573.0, 17_972.0, 9_255.0]);
    assert_eq!(persons_of_group(&model.observed, Year(2040), AGE_GROUPS[3]), None);
}

#[test]
fn they_move_no_number() {
    let study = read("viborg");
    let mut alone = study.clone();
    (alone.model.observed, alone.model.official) = (Vec::new(), Vec::new());
    let run = |study| run_scenarios(study, &[ScenarioId(0)], How::default(), |_| {});
    assert!(run(&study) == run(&alone));
}
