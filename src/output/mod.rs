//! What a run leaves on disk: tables, manifest, inputs beside outputs; complete or absent.
//!
//! Owns the column names of the contract and the rounding on paper; refuses to compute. Start reading at
//! [`Files`] and [`write_folder`].

mod backtest_tables;
mod cells;
mod compare_table;
mod constraint_table;
mod discover_tables;
mod ensemble_tables;
mod explain_files;
mod fit_file;
mod folder;
mod manifest;
#[cfg(feature = "parquet")]
mod parquet;
mod part;
mod plan_edit;
mod scorecard_tables;
mod seek_tables;
mod sensitivity_table;
mod shadow_prices;
mod tables;
mod workbook;

pub use backtest_tables::{backtest_summary_table, backtest_table};
pub use cells::{CsvStyle, Row, Table};
pub use compare_table::compare_table;
pub use constraint_table::constraint_table;
pub use discover_tables::{discover_steps_table, discover_table};
pub use ensemble_tables::{
    Figures, Label, Labels, ensemble_table, first_gap_table, population_ensemble_table,
    precision_table,
};
pub use explain_files::{drivers_table, explain_json, explain_table};
pub use fit_file::{FIT_MARK, FitFile, FittedSeries, fit_file};
pub use folder::{Claim, FolderError, claim, write_folder};
pub use manifest::{InputEntry, Manifest, digest_of, sha256_hex};
#[cfg(feature = "parquet")]
pub use parquet::RunFile;
pub use part::{
    PART_FILE, Part, PartError, PartHeader, PartOf, part_pieces, read_part, write_whole,
};
pub use plan_edit::{NewPlan, PlanEditError, with_plan};
pub use scorecard_tables::{initiatives_table, policies_table, scorecard_table};
pub use seek_tables::{SeekPlace, frontier_table, seek_curve_table, seek_table};
pub use sensitivity_table::sensitivity_table;
pub use shadow_prices::{choices_table, shadow_price_table};
pub use tables::{
    Amounts, components_table, gap_nominal_table, gap_table, population_table, services_table,
};
pub use workbook::{Book, BookDraws, FactorTold, FactorUnit, PlanTold, workbook};

/// Files by path relative to the folder, in the order in which the manifest lists them.
pub type Files = Vec<(String, Vec<u8>)>;
