//! Kept runs in a CSV file, plain or Danish, read line by line.

use super::{Kept, KeptAsked, KeptColumns, KeptFault, KeptNumbers, shown_name};
use crate::digest::Sha256Sum;
use crate::input::bounded::LineBounded;
use crate::input::numbers::parse_number;
use std::io::{self, BufRead, BufReader, Read};

/// Bytes of a line: a thousand factors and figures take about ten thousand. *Assumption*.
pub(super) const MOST_LINE_BYTES: usize = 1 << 20;

/// Adds to a digest what is read.
struct Summed<R> {
    from: R,
    digest: Sha256Sum,
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(room)?;
        self.digest.add(&room[..count]);
        Ok(count)
    }
}

pub(super) fn read(from: impl Read, asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    let summed = Summed { from, digest: Sha256Sum::default() };
    let mut from = BufReader::new(LineBounded::new(summed, MOST_LINE_BYTES));
    let mut head = Vec::new();
    from.read_until(b'\n', &mut head).map_err(|error| fault(error, 1))?;
    let (separator, point) = if head.contains(&b';') { (b';', ',') } else { (b',', '.') };
    // The CSV reader itself takes a byte-order mark off.
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(head.chain(from));
    let header = reader.headers().map_err(|error| csv_fault(error, 1))?;
    let names: Vec<String> = header.iter().map(shown_name).collect();
    let columns = KeptColumns::new(&names, asked)?;
    let year = asked.year.map(|year| year.to_string());
    let mut numbers = KeptNumbers::default();
    let mut record = csv::StringRecord::new();
    loop {
        let line = reader.position().line();
        if !reader.read_record(&mut record).map_err(|error| csv_fault(error, line))? {
            break;
        }
        let line = record.position().map_or(line, csv::Position::line);
        if record.len() != names.len() {
            return Err(KeptFault::Cells { line, found: record.len(), expected: names.len() });
        }
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let is_other = |column: Option<usize>, wanted: Option<&str>| {
            column.zip(wanted).is_some_and(|(column, wanted)| cell(column) != wanted)
        };
        if is_other(columns.plan, Some(asked.plan)) || is_other(columns.year, year.as_deref()) {
            continue;
        }
        numbers.add_row(&columns, |column| {
            let found = cell(column);
            parse_number(found, point).map_err(|_| KeptFault::NoNumber {
                line,
                column: names[column].clone(),
                found: shown_name(found),
            })
        })?;
    }
    let (_, from) = reader.into_inner().into_inner();
    numbers.kept(&names, &columns, from.into_inner().into_inner().digest.hex())
}

fn csv_fault(error: csv::Error, line: u64) -> KeptFault {
    let at = error.position().map_or(line, csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Io(error) => fault(error, at),
        _ => KeptFault::NotText { line: at },
    }
}

fn fault(error: io::Error, line: u64) -> KeptFault {
    match error.kind() {
        io::ErrorKind::FileTooLarge => {
            KeptFault::LongLine { line, megabytes: MOST_LINE_BYTES >> 20 }
        }
        _ => error.into(),
    }
}
