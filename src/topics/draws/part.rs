//! A part of an ensemble in a file: what a shard leaves, and what a run is taken up from.
//!
//! The format: a line that says what it is, a line with the digest of all that follows, a line of JSON, counters. A file
//! that was cut off or changed anywhere is an error. Start at [`EnsemblePart`].

use crate::digest::Sha256Sum;
use crate::ensemble::{Aggregate, Cells, DrawReading, UnitSet};
use crate::input::{OpenFault, open_regular};
use crate::topics::draws::tables::{Labels, NamedId};
use crate::writers::manifest::InputEntry;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, BufRead, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// How the first line of a part begins, in every version of the format.
const MAGIC: &str = "pejl part ";
/// The version that is written and read. 4: the digest is of header and counters.
const FORMAT: &str = "4";
/// Bytes of the first line, and of the second with its digest; more are no part.
const MOST_LINE_BYTES: u64 = 80;
/// Bytes of the header: its labels and inputs take a few thousand. *Assumption*.
const MOST_HEADER_BYTES: u64 = 64 << 20;
/// The name of a part in its folder.
pub const PART_FILE: &str = "part.pejl";

/// What a part says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartHeader {
    /// Of the program that made it.
    pub version: String,
    /// Of the ensemble: inputs, version and choices that move numbers.
    pub digest: String,
    /// What the rows are called.
    pub labels: Labels,
    /// What random numbers are keyed with.
    pub seed: u64,
    /// The word of the design.
    pub design: String,
    /// Runs of the whole ensemble under each plan.
    pub runs: u64,
    /// Units of the whole ensemble.
    pub units: u64,
    /// The units that this part was asked to do.
    pub asked: (u64, u64),
    /// The units that are in it.
    pub done: Vec<(u64, u64)>,
    /// Is anything drawn?
    pub is_drawn: bool,
    /// The error that is small enough, as a share.
    pub precision: f64,
    /// The share of need above which a gap counts.
    pub tolerance: f64,
    /// Which need is each plan's.
    groups: Vec<usize>,
    /// Is staff projected?
    has_staff: bool,
    /// The scenario that optima were solved on; `None` where no plan is one.
    #[serde(default)]
    pub optimum: Option<NamedId>,
    /// What the study consists of.
    pub inputs: Vec<InputEntry>,
    /// Bytes after the header.
    bytes: u64,
}

/// What the whole ensemble is, as every part of it says.
#[derive(Clone, Debug)]
pub struct PartOf {
    /// Of the ensemble.
    pub digest: String,
    /// What the rows are called.
    pub labels: Labels,
    /// What random numbers are keyed with.
    pub seed: u64,
    /// The word of the design.
    pub design: String,
    /// Runs under each plan.
    pub runs: u64,
    /// Units.
    pub units: u64,
    /// How figures are to be read.
    pub reading: DrawReading,
    /// The share of need above which a gap counts.
    pub tolerance: f64,
    /// The scenario that optima were solved on; `None` where no plan is one.
    pub optimum: Option<NamedId>,
    /// What the study consists of.
    pub inputs: Vec<InputEntry>,
}

impl From<PartHeader> for PartOf {
    fn from(header: PartHeader) -> Self {
        Self {
            digest: header.digest,
            labels: header.labels,
            seed: header.seed,
            design: header.design,
            runs: header.runs,
            units: header.units,
            reading: DrawReading { is_drawn: header.is_drawn, precision: header.precision },
            tolerance: header.tolerance,
            optimum: header.optimum,
            inputs: header.inputs,
        }
    }
}

/// A part that was read.
#[derive(Debug)]
pub struct EnsemblePart {
    /// What it says of itself.
    pub header: PartHeader,
    /// What it counted.
    pub aggregate: Aggregate,
}

/// Why a part could not be read.
#[derive(Debug)]
pub enum PartError {
    /// The system refuses.
    Io(io::Error),
    /// It is something else.
    NotAPart,
    /// It is a part of another version of the format.
    OtherFormat,
    /// It begins as a part and does not go on as one: cut off or changed.
    Damaged,
}

/// A part in two pieces, its header and its counters; `asked` are the units it was to do.
///
/// Two, as the counters are some megabytes that need not be copied to be written.
///
/// # Errors
/// A number that JSON cannot hold.
pub fn part_pieces(
    whole: &PartOf,
    asked: std::ops::Range<u64>,
    aggregate: &Aggregate,
) -> serde_json::Result<[Vec<u8>; 2]> {
    let payload = aggregate.to_bytes();
    let header = PartHeader {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        digest: whole.digest.clone(),
        labels: whole.labels.clone(),
        seed: whole.seed,
        design: whole.design.clone(),
        runs: whole.runs,
        units: whole.units,
        asked: (asked.start, asked.end),
        done: aggregate.done().units.ranges().map(|range| (range.start, range.end)).collect(),
        is_drawn: whole.reading.is_drawn,
        precision: whole.reading.precision,
        tolerance: whole.tolerance,
        groups: aggregate.group_of().to_vec(),
        has_staff: aggregate.cells().has_staff,
        optimum: whole.optimum.clone(),
        inputs: whole.inputs.clone(),
        bytes: payload.len() as u64,
    };
    let mut header = serde_json::to_vec(&header)?;
    header.push(b'\n');
    let mut digest = Sha256Sum::default();
    digest.add(&header);
    digest.add(&payload);
    let mut bytes = format!("{MAGIC}{FORMAT}\n{}\n", digest.hex()).into_bytes();
    bytes.extend(header);
    Ok([bytes, payload])
}

/// Reads a part: a file, or the folder that a shard left.
///
/// Nothing that is no part is read beyond its first line, and counters are read after length and digest are known to be right.
///
/// # Errors
/// See [`PartError`].
pub fn read_part(path: &Path) -> Result<EnsemblePart, PartError> {
    let file = if path.is_dir() { path.join(PART_FILE) } else { path.to_owned() };
    let (file, length) = open_regular(&file).map_err(|fault| match fault {
        OpenFault::NotAFile => PartError::NotAPart,
        OpenFault::Io(error) => PartError::Io(error),
    })?;
    let mut file = BufReader::new(file);
    let first = line(&mut file, MOST_LINE_BYTES)?;
    let version = first.strip_prefix(MAGIC.as_bytes()).ok_or(PartError::NotAPart)?;
    if version != format!("{FORMAT}\n").as_bytes() {
        let is_number = version
            .strip_suffix(b"\n")
            .is_some_and(|version| !version.is_empty() && version.iter().all(u8::is_ascii_digit));
        return Err(if is_number { PartError::OtherFormat } else { PartError::NotAPart });
    }
    let expected = line(&mut file, MOST_LINE_BYTES)?;
    let header_line = line(&mut file, MOST_HEADER_BYTES)?;
    let header: PartHeader =
        serde_json::from_slice(&header_line).map_err(|_| PartError::Damaged)?;
    let before = (first.len() + expected.len() + header_line.len()) as u64;
    if before.checked_add(header.bytes) != Some(length) {
        return Err(PartError::Damaged);
    }
    let mut digest = Sha256Sum::default();
    digest.add(&header_line);
    digest.add_all(&mut file).map_err(PartError::Io)?;
    if format!("{}\n", digest.hex()).as_bytes() != expected {
        return Err(PartError::Damaged);
    }
    file.seek(SeekFrom::Start(before)).map_err(PartError::Io)?;
    let mut payload = Vec::new();
    file.take(header.bytes).read_to_end(&mut payload).map_err(PartError::Io)?;
    let plans = header.labels.plans.len();
    // Plans share needs, beside the one without levers, so that there are at most one more than plans.
    let groups = header.groups.iter().max().map_or(Some(1), |last| last.checked_add(1));
    let cells = Cells {
        groups: groups.filter(|groups| *groups <= plans + 1).ok_or(PartError::Damaged)?,
        plans,
        areas: header.labels.areas.len(),
        years: header.labels.year_count(),
        has_staff: header.has_staff,
    };
    let units = UnitSet::from_ranges(&header.done).ok_or(PartError::Damaged)?;
    let aggregate = Aggregate::from_bytes(cells, header.groups.clone(), units, &payload)
        .ok_or(PartError::Damaged)?;
    Ok(EnsemblePart { header, aggregate })
}

/// The next line with its end, of at most `most` bytes.
fn line(file: &mut impl BufRead, most: u64) -> Result<Vec<u8>, PartError> {
    let mut line = Vec::new();
    file.take(most).read_until(b'\n', &mut line).map_err(PartError::Io)?;
    Ok(line)
}

/// Writes a file beside its place, then renames it: it is whole or as it was before.
///
/// The name beside is always the same, so a run that is killed here leaves no litter behind for long.
///
/// # Errors
/// The system's.
pub fn write_whole(path: &Path, pieces: &[Vec<u8>]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let written = fs::File::create(&beside).and_then(|mut file| {
        pieces.iter().try_for_each(|piece| file.write_all(piece))?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| fs::rename(&beside, path)) {
        // Best effort: the first failure is the one to tell.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    Ok(())
}
