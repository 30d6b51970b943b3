//! `pejl merge`: the parts of an ensemble put together, to the bytes of one run of everything.

use super::args::MergeOptions;
use super::ensemble_run::{described, tables};
use super::failure::Failure;
use super::folder::OutputFolder;
use super::job::{Job, Workers};
use super::open::{CommandLine, show_with};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::ensemble::{Aggregate, Misfit};
use crate::text::{Texts, system_words};
use crate::topics::draws::part::{EnsemblePart, PartError, PartHeader, PartOf, read_part};
use crate::topics::draws::screen::ensemble_summary;
use crate::topics::draws::tables::Figures;

/// Runs the command; what is to be printed on stdout.
pub(super) fn merge_parts(options: &MergeOptions, line: &CommandLine) -> Result<String, Failure> {
    let texts = Texts::new(line.lang.unwrap_or_default());
    let parts: Vec<&std::path::Path> = options.parts.iter().map(AsRef::as_ref).collect();
    let folder = OutputFolder::of_files(&options.out, &parts, &texts)?;
    let mut found = PartsRead::default();
    for path in &options.parts {
        found.add(path, &texts);
    }
    let (first, aggregate) = found.whole(options, &texts)?;

    let mut job = Job::new(folder, Workers::usual()?, &options.write, &texts, line);
    let whole = PartOf::from(first);
    let figures = Figures::of(&aggregate, whole.reading);
    job.files = tables(&whole.labels, &aggregate, &figures, job.csv);
    job.manifest.inputs.clone_from(&whole.inputs);
    job.manifest.digest.clone_from(&whole.digest);
    job.manifest.seed = Some(whole.seed);
    job.manifest.plans = whole.labels.plans.iter().map(|plan| plan.id.clone()).collect();
    job.manifest.runs = aggregate.done().runs as usize * whole.labels.plans.len();
    job.manifest.ensemble = described(&whole, &aggregate);
    let page = ensemble_summary(&whole, &aggregate, &figures, &texts);
    job.finish(&page, "merge-done", &[("parts", options.parts.len().into())])
}

/// Parts as they are laid beside each other, with all that is wrong with them.
#[derive(Default)]
struct PartsRead {
    map: SourceMap,
    diagnostics: Diagnostics,
    /// The first good part, and all good ones added to it.
    whole: Option<(PartHeader, Aggregate)>,
}

impl PartsRead {
    /// Adds the part at a path.
    fn add(&mut self, path: &std::path::Path, texts: &Texts) {
        let shown = path.display().to_string();
        let file = self.map.add(shown.clone(), String::new());
        let wrong = |code| Diagnostic::at(code, Span::new(file, 0..0)).with("path", shown.clone());
        let part = match read_part(path) {
            Ok(part) => part,
            Err(PartError::Io(error)) => {
                let unreadable =
                    wrong(Code::PartUnreadable).with("cause", system_words(&error, texts));
                return self.diagnostics.push(unreadable);
            }
            Err(PartError::NotAPart) => return self.diagnostics.push(wrong(Code::NotAPart)),
            Err(PartError::OtherFormat) => {
                return self.diagnostics.push(wrong(Code::PartOtherFormat));
            }
            Err(PartError::Damaged) => return self.diagnostics.push(wrong(Code::PartDamaged)),
        };
        let EnsemblePart { header, aggregate } = part;
        if header.done != [header.asked] && header.asked.0 < header.asked.1 {
            self.diagnostics.push(wrong(Code::PartUnfinished));
        }
        let Some((first, whole)) = &mut self.whole else {
            self.whole = Some((header, aggregate));
            return;
        };
        let is_of_it = header.digest == first.digest && header.units == first.units;
        match if is_of_it { whole.merge(&aggregate) } else { Err(Misfit::Stranger) } {
            Ok(()) => {}
            Err(Misfit::Stranger) => {
                let digest =
                    |header: &PartHeader| header.digest.chars().take(8).collect::<String>();
                let stranger = wrong(Code::PartStranger)
                    .with("own", digest(&header))
                    .with("first", digest(first));
                self.diagnostics.push(stranger);
            }
            Err(Misfit::Double(unit)) => {
                self.diagnostics.push(wrong(Code::PartDouble).with("unit", unit + 1));
            }
        }
    }

    /// All parts together, if nothing is wrong and nothing is missing.
    fn whole(
        mut self,
        options: &MergeOptions,
        texts: &Texts,
    ) -> Result<(PartHeader, Aggregate), Failure> {
        if let (Some((first, aggregate)), false) = (&self.whole, self.diagnostics.has_errors()) {
            let missing = aggregate.done().units.missing_from(0..first.units);
            let count: u64 = missing.iter().map(|range| range.end - range.start).sum();
            if let Some(hole) = missing.first() {
                let file = self.map.add(options.out.display().to_string(), String::new());
                let hole = Diagnostic::at(Code::PartMissing, Span::new(file, 0..0))
                    .with("missing", count)
                    .with("units", first.units)
                    .with("from", hole.start + 1)
                    .with("to", hole.end);
                self.diagnostics.push(hole);
            }
        }
        if let (Some(whole), false) = (self.whole, self.diagnostics.has_errors()) {
            return Ok(whole);
        }
        self.diagnostics.tidy();
        let last = Some(texts.get("merge-nothing"));
        let shown = show_with(&self.diagnostics, &self.map, options.format, last, texts);
        Err(Failure::Study(shown))
    }
}
