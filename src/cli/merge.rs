//! `pejl merge`: the parts of an ensemble put together, to the bytes of one run of everything.

use super::Failure;
use super::args::{Format, MergeOptions};
use super::drawing::{described, tables};
use super::leave::{Place, words};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::ensemble::{Aggregate, Misfit};
use crate::text::Texts;
use crate::topics::draws::part::{Part, PartError, PartHeader, PartOf, read_part};
use crate::topics::draws::screen::ensemble_summary;
use crate::topics::draws::tables::Figures;
use crate::writers::manifest::Manifest;
use anyhow::Context as _;
use std::ffi::OsString;
use std::time::Instant;

/// Runs the command; what is to be printed on stdout.
#[expect(clippy::disallowed_methods, reason = "the wall time stands in the manifest")]
pub(super) fn merge(options: &MergeOptions, raw: &[OsString]) -> Result<String, Failure> {
    let start = Instant::now();
    let texts = Texts::new(options.lang.unwrap_or_default());
    let place = Place::claim(Some(&options.out), &options.out, "", &texts)?;
    let mut table = Table::default();
    for path in &options.parts {
        table.lay(path);
    }
    let (first, aggregate) = table.whole(options, &texts)?;

    let whole = PartOf::from(first);
    let figures = Figures::of(&aggregate, whole.reading);
    let mut files = tables(&whole.labels, &aggregate, &figures, options.csv_style());
    let mut manifest = Manifest::new(words(raw), whole.inputs.clone(), whole.digest.clone());
    manifest.language = texts.lang().to_string();
    manifest.seed = Some(whole.seed);
    manifest.plans = whole.labels.plans.iter().map(|plan| plan.id.clone()).collect();
    manifest.runs = aggregate.done().runs as usize * manifest.plans.len();
    manifest.ensemble = described(&whole, &aggregate);
    manifest.wall_time_s = start.elapsed().as_secs_f64();
    let listed = manifest.with_outputs(&files).context("manifest.json")?;
    files.push(("manifest.json".to_owned(), listed));
    place.write(&files, &texts)?;
    if options.quiet {
        return Ok(String::new());
    }
    let mut page = ensemble_summary(&whole, &aggregate, &figures, &texts);
    let args = [
        ("parts", options.parts.len().into()),
        ("folder", place.folder.display().to_string().into()),
        ("digest", whole.digest.chars().take(8).collect::<String>().into()),
    ];
    page.push_str(&texts.format("merge-done", &args));
    page.push('\n');
    Ok(page)
}

/// Parts as they are laid beside each other, with all that is wrong with them.
#[derive(Default)]
struct Table {
    map: SourceMap,
    diagnostics: Diagnostics,
    /// The first good part, and all good ones added to it.
    whole: Option<(PartHeader, Aggregate)>,
}

impl Table {
    fn lay(&mut self, path: &std::path::Path) {
        let shown = path.display().to_string();
        let file = self.map.add(shown.clone(), String::new());
        let wrong = |code| Diagnostic::at(code, Span::new(file, 0..0)).with("path", shown.clone());
        let part = match read_part(path) {
            Ok(part) => part,
            Err(PartError::Io(error)) => {
                let unreadable = wrong(Code::PartUnreadable).with("cause", error.to_string());
                return self.diagnostics.push(unreadable);
            }
            Err(PartError::NotAPart) => return self.diagnostics.push(wrong(Code::NotAPart)),
            Err(PartError::Damaged) => return self.diagnostics.push(wrong(Code::PartDamaged)),
        };
        let Part { header, aggregate } = part;
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
        if options.format == Format::Json {
            return Err(Failure::Study(self.diagnostics.to_json(&self.map, texts) + "\n"));
        }
        let mut page = self.diagnostics.to_text(&self.map, texts);
        page.push_str(&texts.get("merge-nothing"));
        page.push('\n');
        Err(Failure::Study(page))
    }
}
