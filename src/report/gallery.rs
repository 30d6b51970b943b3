//! Every picture that a study has, by its name.
//!
//! Which pictures there are, their order, and what each is drawn from. Start at [`Chart`] and [`Findings`].

use crate::analysis::answers::{Subject, Wanted};
use crate::analysis::compare::Comparison;
use crate::chart::Picture;
use crate::ensemble::{ScenarioResult, shown};
use crate::model::Study;
use crate::text::Texts;
use crate::topics::coverage::input::coverage_picture;
use crate::topics::drivers::input::drivers_picture;
use crate::topics::findings::Findings;
use crate::topics::gap::fan_pictures::gap_fan_picture;
use crate::topics::gap::pictures::{area_gaps_picture, need_frame_picture, population_picture};
use crate::topics::initiatives::input::break_even_picture;
use crate::topics::plans::input::plans_picture;
use crate::topics::robustness::input::robustness_picture;
use crate::topics::robustness::sentences::{BoxFactor, failing_region};
use crate::topics::sensitivity::input::sensitivity_picture;
use crate::topics::staff::input::staff_picture;
use crate::topics::unserved::input::unserved_picture;
use crate::writers::picture_files::Style;
use rayon::prelude::*;

/// A picture that a study can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Does the frame follow the need?
    NeedFrame,
    /// How large is the gap, and how sure is it?
    GapFan,
    /// Where is it short?
    AreaGaps,
    /// Why does the gap change?
    Drivers,
    /// Which plan leaves least gap?
    Plans,
    /// Who is covered, and when?
    Coverage,
    /// Is it money or hands that run out?
    Staff,
    /// How many citizens wait?
    Unserved,
    /// Who will live here?
    Population,
    /// When has an initiative paid for itself?
    BreakEven,
    /// Which assumption matters most?
    Sensitivity,
    /// Which plan holds up in most futures, and when does it fail?
    Robustness,
}

impl Chart {
    /// All, in the order that a paper would have them.
    pub const ALL: [Self; 12] = [
        Self::NeedFrame,
        Self::GapFan,
        Self::AreaGaps,
        Self::Drivers,
        Self::Plans,
        Self::Coverage,
        Self::Staff,
        Self::Unserved,
        Self::Population,
        Self::BreakEven,
        Self::Sensitivity,
        Self::Robustness,
    ];

    /// The picture of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.key() == name)
    }

    /// Its name on the command line and in file names.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NeedFrame => "need_frame",
            Self::GapFan => "gap_fan",
            Self::AreaGaps => "area_gaps",
            Self::Drivers => "drivers",
            Self::Plans => "plans",
            Self::Coverage => "coverage",
            Self::Staff => "staff",
            Self::Unserved => "unserved",
            Self::Population => "population",
            Self::BreakEven => "break_even",
            Self::Sensitivity => "sensitivity",
            Self::Robustness => "robustness",
        }
    }

    /// What must be asked before it can be drawn.
    pub fn wants(self) -> Wanted {
        let none = Wanted::default();
        match self {
            Self::Drivers => Wanted { drivers: true, ..none },
            Self::Plans => Wanted { comparison: true, ..none },
            Self::Sensitivity => Wanted { sensitivity: true, ..none },
            Self::Robustness => Wanted { comparison: true, discovery: true, ..none },
            Self::Unserved => Wanted { waiting: true, ..none },
            _ => none,
        }
    }

    /// Does it rest on the ensemble's quantiles?
    pub fn wants_ensemble(self) -> bool {
        self == Self::GapFan
    }

    /// Draws it; `None` where the study has nothing for it: no second plan, no ensemble, no staff.
    pub fn draw(self, findings: &Findings<'_>, style: Style<'_>) -> Option<Picture> {
        let study = findings.study;
        let (result, plan) = (findings.result()?, findings.plan()?);
        let Subject { area, .. } = findings.subject();
        let answers = findings.answers;
        let comparison = answers.comparison.as_ref();
        match self {
            Self::NeedFrame => Some(need_frame_picture(study, result, plan, area, style)),
            Self::AreaGaps => Some(area_gaps_picture(study, result, plan, style)),
            Self::Population => Some(population_picture(study, result, plan, style)),
            Self::GapFan => {
                // Draws are made about the base scenario, whichever is shown beside.
                let base = shown(study, findings.results)?;
                gap_fan_picture(study, base, (plan.plan, area), findings.runs?, style)
            }
            Self::Drivers => answers.drivers.first().map(|own| drivers_picture(study, own, style)),
            Self::Plans => plans_picture(study, result, plan, comparison, style),
            Self::Coverage => Some(coverage_picture(study, result, plan, style)),
            Self::Staff => staff_picture(study, result, plan, style),
            Self::Unserved => {
                unserved_picture(study, result, plan, answers.waiting.as_ref(), style)
            }
            Self::BreakEven => break_even_picture(study, findings.accounts, style),
            Self::Robustness => {
                let texts = Texts::new(style.lang);
                let region = answers.discovery.as_ref().and_then(|found| {
                    let design = study.ensemble.as_ref()?;
                    let named: Vec<BoxFactor> = design
                        .factors
                        .iter()
                        .map(|own| BoxFactor::of(study, own, &texts))
                        .collect();
                    let id = &study.plans.get(plan.plan.index())?.id;
                    failing_region(id, found, &named)
                });
                robustness_picture(study, result, plan, comparison, region, style)
            }
            Self::Sensitivity => {
                let found = answers.sensitivity.as_ref()?;
                let design = study.ensemble.as_ref()?;
                Some(sensitivity_picture(&answers.alone, design, found, style))
            }
        }
    }
}

/// Draws those of `charts` that the study has, in their order, on all threads of the current pool.
pub fn gallery(findings: &Findings<'_>, charts: &[Chart], style: Style<'_>) -> Vec<Picture> {
    charts.par_iter().filter_map(|chart| chart.draw(findings, style)).collect()
}

/// Draws what sets plans side by side under `result`, against the plan at the place `reference` among them.
pub fn comparison_pictures(
    study: &Study,
    result: &ScenarioResult,
    reference: usize,
    comparison: &Comparison,
    style: Style<'_>,
) -> Vec<Picture> {
    let Some(plan) = result.plans.get(reference) else { return Vec::new() };
    let found = Some(comparison);
    let drawn = [
        plans_picture(study, result, plan, found, style),
        staff_picture(study, result, plan, style),
        robustness_picture(study, result, plan, found, None, style),
    ];
    drawn.into_iter().flatten().collect()
}
