//! `pejl run STUDY --write-plan NAME`: the optimum goes back into `plans.toml`, as a plan to edit.
//!
//! The file is replaced whole or not at all, and not if it was changed since it was read. Start at [`PlanToWrite::asked`].

use super::args::RunOptions;
use super::failure::Failure;
use super::folder::write_file;
use crate::ensemble::ScenarioResult;
use crate::ids::PlanId;
use crate::input::{Reading, is_id};
use crate::model::lookup::find_plan;
use crate::model::{Names, Rule, Study};
use crate::text::{Arg, Texts};
use crate::topics::plans::plan_edit::{NewPlan, with_plan};
use anyhow::Context as _;
use std::fs;
use std::path::{Path, PathBuf};

const FILE: &str = "plans.toml";

/// A plan that the user wants written, and the file as it was read.
pub(super) struct PlanToWrite {
    id: String,
    copied: PlanId,
    path: PathBuf,
    text: String,
}

impl PlanToWrite {
    /// What the command line asks for, checked before anything is run; `None` if nothing is.
    pub(super) fn asked(
        options: &RunOptions,
        reading: &Reading,
        texts: &Texts,
    ) -> Result<Option<Self>, Failure> {
        let Some(id) = &options.write_plan else { return Ok(None) };
        if !is_id(id) {
            let args = [("plan", Arg::from(id))];
            return Err(Failure::usage("cli-plan-bad-id", &args, texts));
        }
        let copied = optimum(&reading.study, options.of.as_deref(), texts)?;
        let file = reading.files.iter().find(|file| file.path == FILE).context(FILE)?;
        let text = std::str::from_utf8(file.bytes()).context(FILE)?.to_owned();
        let to_write =
            Self { id: id.clone(), copied, path: options.job.study.study.join(FILE), text };
        // Whatever stands in the way of adding a plan is told now, and not after the run.
        let nothing = NewPlan {
            id: id.clone(),
            names: Names::both(id),
            why: Names::both(id),
            shares: Vec::new(),
            initiatives: Vec::new(),
        };
        to_write.edited(&reading.study, &nothing, texts).map_err(Failure::Usage)?;
        Ok(Some(to_write))
    }

    /// Writes the optimum of the base scenario, or of the first that was run; says what was written.
    pub(super) fn write(
        &self,
        study: &Study,
        results: &[ScenarioResult],
        texts: &Texts,
    ) -> Result<String, Failure> {
        let base = results.iter().find(|result| result.scenario == study.base_scenario());
        let result = base.or(results.first()).context(FILE)?;
        let scenario = study.scenario_name(result.scenario, texts.lang());
        let copied = study.plan_name(self.copied, texts.lang());
        let of_plan = result.plans.iter().find(|plan| plan.plan == self.copied);
        let new = of_plan.and_then(|plan| NewPlan::of(study, result.scenario, plan, &self.id));
        let args = |path: &Path| {
            [
                ("plan", Arg::from(&self.id)),
                ("copied", copied.into()),
                ("scenario", scenario.into()),
                ("file", path.display().to_string().into()),
            ]
        };
        let failed =
            |key: &str| Failure::Machine(anyhow::Error::msg(texts.format(key, &args(&self.path))));
        let new = new.ok_or_else(|| failed("cli-plan-unsolved"))?;
        let edited = self.edited(study, &new, texts).map_err(Failure::Usage)?;
        let context = || self.path.display().to_string();
        // Where the file is a link, what it leads to is replaced.
        let path = self.path.canonicalize().with_context(context)?;
        if fs::read(&path).with_context(context)? != self.text.as_bytes() {
            return Err(failed("cli-plan-changed"));
        }
        write_file(&path, edited.as_bytes(), Some(&path)).with_context(context)?;
        Ok(texts.format("cli-plan-written", &args(&self.path)) + "\n")
    }

    fn edited(&self, study: &Study, new: &NewPlan, texts: &Texts) -> Result<String, String> {
        with_plan(&self.text, &study.plans[self.copied.index()].id, new)
            .map_err(|error| error.words(texts) + "\n")
    }
}

/// The plan whose optimum is meant: the one that is named, or the only one.
fn optimum(study: &Study, named: Option<&str>, texts: &Texts) -> Result<PlanId, Failure> {
    let is_optimum = |plan: &PlanId| matches!(study.plans[plan.index()].rule, Rule::Optimal(_));
    let optima: Vec<PlanId> = (0..study.plans.len()).map(PlanId::from).filter(is_optimum).collect();
    let id = |plan: &PlanId| study.plans[plan.index()].id.as_str();
    let usage = |key: &str, plan: &str| {
        let known = optima.iter().map(id).collect::<Vec<_>>().join(", ");
        Failure::usage(key, &[("plan", plan.into()), ("known", known.into())], texts)
    };
    match (named, optima.as_slice()) {
        (_, []) => Err(usage("cli-plan-no-optimum", "")),
        (None, [only]) => Ok(*only),
        (None, _) => Err(usage("cli-plan-which", "")),
        (Some(word), _) => {
            let plan = find_plan(study, word).map_err(|wrong| Failure::not_found(&wrong, texts))?;
            if is_optimum(&plan) { Ok(plan) } else { Err(usage("cli-plan-other", id(&plan))) }
        }
    }
}
