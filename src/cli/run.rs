//! `pejl run`: the main job.

use super::args::RunOptions;
use super::ask::scenarios_or_all;
use super::computed::{Computed, ToCompute, paper_files};
use super::ensemble_run;
use super::failure::Failure;
use super::job::{CHARTS, Job};
use super::open::{CommandLine, Opened, design, open_study};
use super::progress::Progress;
use super::write_plan::PlanToWrite;
use crate::analysis::answers::{Subject, Wanted};
use crate::analysis::shadow::{Shadow, shadow};
use crate::ensemble::{Ensemble, How, shown};
use crate::figures::table::Table;
use crate::ids::ScenarioId;
use crate::model::{Constraint, Study};
use crate::report::gallery::{Chart, gallery};
use crate::report::paper::paper;
use crate::report::workbook_input::book;
use crate::text::{Arg, Texts};
use crate::topics::basis::changes::changes;
use crate::topics::basis::constraint_table::constraint_table;
use crate::topics::gap::screen::{RunFindings, cut_floors, summary};
use crate::topics::gap::tables::{
    components_table, gap_nominal_table, gap_table, population_table, services_table,
};
use crate::topics::initiatives::sentences::{
    unproven_choices, unproven_sentences, unsolved_in_ensemble, unsolved_sentences,
};
use crate::topics::initiatives::tables::{choices_table, shadow_price_table};
use crate::topics::plans::scorecard_tables::{initiatives_table, policies_table, scorecard_table};
use crate::topics::plans::sentences::plans_in_words;
use crate::topics::spending::tables::spending_table;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;

/// As many scenarios are named in the name of a folder.
const MOST_IN_NAME: usize = 3;

/// Runs the command; what is to be printed on stdout.
pub(super) fn run_study(options: &RunOptions, line: &CommandLine) -> Result<String, Failure> {
    let mut opened = open_study(&options.job.study, &options.job.look, line)?;
    let (which, suffix) = if let Some(run) = options.draw {
        (vec![add_draw(&mut opened, run, options)?], format!("-draw-{run}"))
    } else {
        let which = scenarios_or_all(opened.study(), &options.only, &opened.texts)?;
        let suffix = suffix(opened.study(), &which, options);
        (which, suffix)
    };
    let (study, texts) = (opened.study(), &opened.texts);
    let to_write = PlanToWrite::asked(options, &opened.reading, texts)?;
    let choices = choices(study, &which, options);
    let mut job = Job::of_study(&opened, &options.job, &suffix, &choices, line)?;

    // Where some scenarios or one draw are asked for, the ensemble is not.
    let is_whole = options.only.is_empty() && options.draw.is_none();
    let progress = Progress::new(which.len() + 2, job.is_quiet);
    progress.say(texts.get("cli-progress-scenarios"));
    let computed = Computed::new(
        &opened,
        &to_compute(study, &which, is_whole),
        &mut job,
        &options.job.study,
        &progress,
    )?;
    let Computed { results, cards, drawn, .. } = &computed;
    // What the ensemble adds is in the manifest's own part.
    job.manifest.runs = results.len() * study.plans.len();
    progress.say(texts.get("cli-progress-pictures"));
    let written = RunFiles {
        study,
        computed: &computed,
        constraint: opened.constraint.as_ref(),
        shadows: &job.run(|| shown(study, results).map_or_else(Vec::new, shadow)),
        texts,
        csv: job.csv,
    };
    job.files = job.run(|| written.files(is_whole, job.style()))?;
    progress.advance(1);

    progress.say(texts.get("cli-progress-files"));
    if let Some(drawn) = drawn {
        let whole = &drawn.whole;
        let tables = ensemble_run::tables(&whole.labels, &drawn.aggregate, &drawn.figures, job.csv);
        let base = results.iter().find(|result| result.scenario == study.base_scenario());
        let of = |base| ensemble_run::beside_others(study, base, &drawn.figures, job.csv);
        job.files.extend(base.and_then(of));
        job.files.extend(tables);
    }
    let told = RunFindings {
        study,
        results,
        cards,
        constraint: opened.constraint.as_ref(),
        drawn: drawn.as_ref().map(|own| (&own.whole, &own.aggregate, &own.figures)),
        warnings: &computed.warnings,
    };
    let workbook = job.run(|| book(&told, written.shadows, job.style().digest, texts));
    job.add("pejl.xlsx", workbook.context("pejl.xlsx")?);
    job.failed = unsolved_sentences(study, results, texts);
    let in_ensemble = drawn.as_ref().map_or(&[][..], |drawn| &drawn.unsolved);
    job.failed.extend(unsolved_in_ensemble(study, in_ensemble, texts));
    job.notes = unproven_sentences(study, &unproven_choices(results), texts);
    job.recorded.extend(cut_floors(study, cards, texts));
    drop(progress);
    let is_quiet = job.is_quiet;
    let page = summary(&told, texts);
    let page = job.finish(&page, "cli-done", &[("runs", computed.runs(study).into())])?;
    let plan = to_write.map(|plan| plan.write(study, results, texts)).transpose()?;
    Ok(page + &plan.filter(|_| !is_quiet).unwrap_or_default())
}

/// Behind the study's name where some scenarios are asked for: they replace no whole run.
fn suffix(study: &Study, which: &[ScenarioId], options: &RunOptions) -> String {
    let id = |id: &ScenarioId| format!("-{}", study.scenarios[id.index()].id);
    match which {
        _ if options.only.is_empty() => String::new(),
        few if few.len() <= MOST_IN_NAME => few.iter().map(id).collect(),
        [first, rest @ ..] => format!("{}-{}", id(first), rest.len() + 1),
        [] => String::new(),
    }
}

/// All there is where the run `is_whole`; else the scenarios that are asked for and what has changed their gap.
fn to_compute<'a>(study: &Study, scenarios: &'a [ScenarioId], is_whole: bool) -> ToCompute<'a> {
    let wanted = if is_whole { Wanted::ALL } else { Wanted { drivers: true, ..Wanted::default() } };
    let base = study.base_scenario();
    let shown = scenarios.iter().find(|id| **id == base).or(scenarios.first());
    let subject = Subject { scenario: shown.copied().unwrap_or(base), ..Subject::usual(study) };
    ToCompute { scenarios, subject, wanted, draws: is_whole }
}

/// What on the command line moves a number or leaves one out.
fn choices(study: &Study, which: &[ScenarioId], options: &RunOptions) -> Vec<String> {
    let only = which.iter().filter(|_| !options.only.is_empty());
    let mut choices: Vec<String> = only.map(|id| study.scenarios[id.index()].id.clone()).collect();
    choices.extend(options.draw.map(|run| format!("draw {run}")));
    choices.extend(options.runs.map(|runs| format!("runs {runs}")));
    choices.extend(options.seed.map(|seed| format!("seed {seed}")));
    choices
}

/// Adds a draw of the ensemble to the study as a scenario of its own.
fn add_draw(opened: &mut Opened, run: u64, options: &RunOptions) -> Result<ScenarioId, Failure> {
    let texts = &opened.texts;
    let study = &mut opened.reading.study;
    let design = design(study, options.runs, options.seed, texts)?;
    if run > design.runs() {
        let args = [("run", Arg::from(run)), ("runs", design.runs().into())];
        return Err(Failure::usage("ensemble-no-such-run", &args, texts));
    }
    let ensemble = Ensemble::new(study, &design, How::default());
    let (scenario, plans) = (ensemble.scenario(run), ensemble.plans());
    study.plans = plans;
    study.scenarios.push(scenario);
    Ok(ScenarioId::from(study.scenarios.len() - 1))
}

/// Everything that tables, pictures and the paper are written from.
struct RunFiles<'a> {
    study: &'a Study,
    computed: &'a Computed,
    constraint: Option<&'a Constraint>,
    shadows: &'a [Shadow],
    texts: &'a Texts,
    csv: CsvStyle,
}

impl RunFiles<'_> {
    /// All files but the workbook and the ensemble's tables, pictures drawn while tables are written.
    fn files(&self, is_whole: bool, style: Style<'_>) -> Result<Files, Failure> {
        let findings = self.computed.findings(self.study, self.constraint);
        let (drawn, tables) = rayon::join(
            || {
                let drawn = gallery(&findings, &Chart::ALL, style);
                picture_files(&drawn, CHARTS, style.size, self.csv)
            },
            || self.tables(),
        );
        let mut files = tables;
        if is_whole {
            files.extend(paper_files(&paper(&findings, style))?);
        }
        files.push(("scenarios.txt".to_owned(), changes(self.study, self.texts).into_bytes()));
        let shown = shown(self.study, &self.computed.results);
        let plans = plans_in_words(self.study, shown, self.shadows, self.texts);
        files.push(("plans.txt".to_owned(), plans.into_bytes()));
        files.extend(drawn.context("charts")?);
        Ok(files)
    }

    fn tables(&self) -> Files {
        let Computed { results, cards, accounts, .. } = self.computed;
        let study = self.study;
        let forecast = study.model.forecast.as_ref().zip(self.constraint);
        let mut files = Files::new();
        // One after the other, so that no more than one of the large ones is in memory beside its file.
        let mut add = |name: &str, table: Option<Table>| {
            files.extend(table.map(|table| (name.to_owned(), self.csv.write(&table))));
        };
        add("population.csv", Some(population_table(study, results)));
        add("components.csv", Some(components_table(study, results)));
        add("services.csv", Some(services_table(study, results)));
        add("gap.csv", Some(gap_table(study, results)));
        add("constraint.csv", forecast.map(|(forecast, own)| constraint_table(forecast, own)));
        add("gap_nominal.csv", gap_nominal_table(study, results));
        add("spending.csv", spending_table(study, results));
        add("scorecard.csv", Some(scorecard_table(study, cards, accounts)));
        add("policies.csv", policies_table(study, cards));
        add("initiatives.csv", initiatives_table(study, accounts));
        add("choices.csv", choices_table(study, results));
        add("shadow_prices.csv", shadow_price_table(study, self.shadows));
        files
    }
}
