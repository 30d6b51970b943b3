//! What it took to hold a study to an official forecast, in words.
//!
//! The block of `pejl check` and the line of the summary. Start at [`constraint_block`].

use crate::model::{Cohort, Constraint, Forecast};
use crate::text::number::share;
use crate::text::{Arg, Texts};

/// Which forecast, which years and groups, the largest multiplier and how many people were moved.
pub fn constraint_block(forecast: &Forecast, constraint: &Constraint, texts: &Texts) -> String {
    let lang = texts.lang();
    let (Some(first), Some(last)) = (constraint.cohorts.first(), constraint.cohorts.last()) else {
        return String::new();
    };
    let groups: std::collections::BTreeSet<_> =
        forecast.rows().iter().map(|row| row.group).collect();
    let path = ("path", Arg::from(&forecast.path));
    let title = match &forecast.vintage {
        Some(vintage) => {
            texts.format("cli-constraint-title-vintage", &[path, ("vintage", vintage.into())])
        }
        None => texts.format("cli-constraint-title", &[path]),
    };
    let range = [
        ("from", Arg::from(first.year.to_string())),
        ("to", last.year.to_string().into()),
        ("groups", groups.len().into()),
    ];
    let mean = [("mean", Arg::from(share(constraint.mean_moved_share(), 2, lang)))];
    let mut lines = vec![title, format!("  {}", texts.format("cli-constraint-years", &range))];
    if let Some(most) = constraint.largest() {
        lines.push(format!("  {}", texts.format("cli-constraint-largest", &scaled(most, texts))));
    }
    lines.push(format!("  {}", texts.format("cli-constraint-mean", &mean)));
    lines.join("\n") + "\n"
}

/// One line for a screen: the largest multiplier.
pub(crate) fn constraint_line(
    forecast: &Forecast,
    constraint: &Constraint,
    texts: &Texts,
) -> Option<String> {
    let most = constraint.largest()?;
    let mut args = scaled(most, texts).to_vec();
    let name = forecast.vintage.as_ref().unwrap_or(&forecast.path);
    // A long name must not push the figures off the screen.
    let short: String = name.chars().take(40).collect();
    args.push(("name", short.into()));
    Some(texts.format("summary-constraint", &args))
}

fn scaled(cohort: &Cohort, texts: &Texts) -> [(&'static str, Arg); 3] {
    let change = cohort.scaling - 1.0;
    let sign = if change > 0.0 { "+" } else { "" };
    let group = if cohort.group.from == 0 && cohort.group.to.is_none() {
        texts.get("constraint-everybody")
    } else {
        cohort.group.label().replace('-', "–")
    };
    [
        ("scaling", format!("{sign}{}", share(change, 2, texts.lang())).into()),
        ("year", cohort.year.to_string().into()),
        ("group", group.into()),
    ]
}
