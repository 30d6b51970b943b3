//! Kept runs as a Parquet file: one row a run, plan and year, with its factors and outcomes.
//!
//! One row group is held at a time. Start at [`RunFile`].

use crate::ensemble::{Keeper, KeptRuns};
use crate::figures::{Figure, Grain};
use crate::input::{DIGEST_KEY, blank_digest};
use crate::topics::draws::tables::Labels;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use std::io::Write;
use std::sync::Arc;

/// Rows of a group; a group of fifty columns is held in about 25 MB.
const ROWS_IN_GROUP: usize = 65_536;

/// A file of runs being written.
pub struct RunFile<'a, W: Write + Send> {
    writer: SerializedFileWriter<W>,
    labels: &'a Labels,
    combinations: Vec<String>,
    draws: u64,
    factors: usize,
    /// Area (the total last) and figure of each column of figures.
    figures: Vec<(usize, Figure)>,
    rows: Rows,
}

/// The rows of the group at hand, by column.
#[derive(Default)]
struct Rows {
    runs: Vec<i64>,
    combinations: Vec<ByteArray>,
    plans: Vec<ByteArray>,
    years: Vec<i32>,
    /// Factors first, then figures.
    numbers: Vec<Vec<f64>>,
}

impl<'a, W: Write + Send> RunFile<'a, W> {
    /// Begins a file. `factors` are the names of the uncertain factors, `combinations` those of the
    /// combinations of scenarios, each with `draws` runs. Without staff it has no columns of staff.
    ///
    /// # Errors
    /// The writer's.
    pub fn new(
        to: W,
        labels: &'a Labels,
        factors: &[String],
        combinations: Vec<String>,
        (draws, has_staff): (u64, bool),
    ) -> Result<Self> {
        let text = |name: &str| {
            Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                .with_repetition(Repetition::REQUIRED)
                .with_logical_type(Some(LogicalType::String))
                .build()
        };
        let number = |name: &str, kind| {
            Type::primitive_type_builder(name, kind).with_repetition(Repetition::REQUIRED).build()
        };
        let mut columns = vec![
            number("run", Physical::INT64)?,
            text("combination")?,
            text("plan")?,
            number("year", Physical::INT32)?,
        ];
        for factor in factors {
            columns.push(number(factor, Physical::DOUBLE)?);
        }
        let mut figures = Vec::new();
        let areas = labels.areas.iter().map(|area| area.id.as_str()).chain(["total"]);
        for (index, area) in areas.enumerate() {
            let is_kept = |figure: &Figure| {
                (has_staff || !figure.is_of_staff())
                    && (index < labels.areas.len() || figure.is_of_all())
            };
            for figure in Figure::at(Grain::AreaYear).filter(is_kept) {
                columns.push(number(&format!("{}.{area}", figure.key()), Physical::DOUBLE)?);
                figures.push((index, figure));
            }
        }
        let width = columns.len() - 4;
        let columns = columns.into_iter().map(Arc::new).collect();
        let schema = Type::group_type_builder("runs").with_fields(columns).build()?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(format!("pejl {}", env!("CARGO_PKG_VERSION")))
            .build();
        Ok(Self {
            writer: SerializedFileWriter::new(to, Arc::new(schema), Arc::new(properties))?,
            labels,
            combinations,
            draws: draws.max(1),
            factors: factors.len(),
            figures,
            rows: Rows { numbers: vec![Vec::new(); width], ..Rows::default() },
        })
    }

    /// Ends the file; its digest is [`blank_digest`] until [`crate::input::seal`] puts it there.
    ///
    /// # Errors
    /// The writer's.
    pub fn finish(mut self) -> Result<()> {
        self.write_group()?;
        let digest = KeyValue::new(DIGEST_KEY.to_owned(), blank_digest());
        self.writer.append_key_value_metadata(digest);
        self.writer.close().map(|_| ())
    }

    fn write_group(&mut self) -> Result<()> {
        if self.rows.runs.is_empty() {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        let rows = &mut self.rows;
        write_column::<Int64Type, W>(&mut group, &mut rows.runs)?;
        write_column::<ByteArrayType, W>(&mut group, &mut rows.combinations)?;
        write_column::<ByteArrayType, W>(&mut group, &mut rows.plans)?;
        write_column::<Int32Type, W>(&mut group, &mut rows.years)?;
        for numbers in &mut rows.numbers {
            write_column::<DoubleType, W>(&mut group, numbers)?;
        }
        group.close().map(|_| ())
    }
}

/// Writes the next column of a group, and empties it.
fn write_column<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &mut Vec<T::T>,
) -> Result<()> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General("fewer columns than the schema has".to_owned()));
    };
    column.typed::<T>().write_batch(values, None, None)?;
    values.clear();
    column.close()
}

impl<W: Write + Send> Keeper for RunFile<'_, W> {
    type Error = ParquetError;

    fn keep(&mut self, runs: &KeptRuns) -> Result<()> {
        let labels = self.labels;
        for run in 0..runs.count() {
            let number = runs.first() + run as u64;
            let combination = ((number - 1) / self.draws) as usize;
            let combination = self.combinations.get(combination).cloned().unwrap_or_default();
            for (plan, label) in labels.plans.iter().enumerate() {
                for year in 0..labels.year_count() {
                    let rows = &mut self.rows;
                    rows.runs.push(number as i64);
                    rows.combinations.push(ByteArray::from(combination.as_str()));
                    rows.plans.push(ByteArray::from(label.id.as_str()));
                    rows.years.push(labels.base_year.plus(year).0);
                    let (factors, figures) = rows.numbers.split_at_mut(self.factors);
                    for (column, value) in factors.iter_mut().zip(runs.values(run)) {
                        column.push(*value);
                    }
                    for ((area, of), column) in self.figures.iter().zip(figures) {
                        let figure = runs.figure(run, (plan, *area, year), *of);
                        column.push(figure.unwrap_or(f64::NAN));
                    }
                    if rows.runs.len() == ROWS_IN_GROUP {
                        self.write_group()?;
                    }
                }
            }
        }
        Ok(())
    }
}
