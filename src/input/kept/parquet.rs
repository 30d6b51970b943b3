//! Kept runs in a Parquet file: checked whole by its digest, then read row by row.

use super::seal::check_seal;
use super::{Kept, KeptAsked, KeptColumns, KeptFault, KeptNumbers, shown_name};
use crate::digest::Sha256Sum;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use std::fs::File;
use std::io::{BufReader, Seek as _, SeekFrom};

pub(super) fn read(mut file: File, length: u64, asked: &KeptAsked<'_>) -> Result<Kept, KeptFault> {
    check_seal(&mut file, length)?;
    let mut digest = Sha256Sum::default();
    digest.add_all(&mut BufReader::new(&file))?;
    file.seek(SeekFrom::Start(0))?;
    // What the digest lets through was written by Pejl; a fault that the library finds is damage all the same.
    let damaged = |_| KeptFault::Damaged;
    let file = SerializedFileReader::new(file).map_err(damaged)?;
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    let names: Vec<String> = schema.columns().iter().map(|own| shown_name(own.name())).collect();
    let columns = KeptColumns::new(&names, asked)?;
    let mut numbers = KeptNumbers::default();
    for (line, row) in (1_u64..).zip(file.get_row_iter(None).map_err(damaged)?) {
        let row = row.map_err(damaged)?;
        let cells: Vec<&Field> = row.get_column_iter().map(|(_, field)| field).collect();
        let cell = |column: usize| cells.get(column).copied().unwrap_or(&Field::Null);
        let is_of_plan = columns
            .plan
            .is_none_or(|column| matches!(cell(column), Field::Str(plan) if plan == asked.plan));
        let is_of_year = columns
            .year
            .zip(asked.year)
            .is_none_or(|(column, year)| matches!(cell(column), Field::Int(own) if *own == year));
        if !(is_of_plan && is_of_year) {
            continue;
        }
        numbers.add_row(&columns, |column| match cell(column) {
            Field::Double(number) if number.is_finite() => Ok(*number),
            other => Err(KeptFault::NoNumber {
                line,
                column: names[column].clone(),
                found: other.to_string(),
            }),
        })?;
    }
    numbers.kept(&names, &columns, digest.hex())
}
