//! What a run leaves on disk: tables, manifest, inputs beside outputs; complete or absent.
//!
//! Owns the column names of the contract and the rounding on paper; refuses to compute. Start reading at
//! [`Files`] and [`write_folder`].

mod cells;
mod folder;
mod manifest;
mod tables;

pub use cells::{CsvStyle, Row, Table};
pub use folder::{Claim, FolderError, claim, write_folder};
pub use manifest::{InputEntry, Manifest, digest_of, sha256_hex};
pub use tables::{
    Amounts, components_table, gap_nominal_table, gap_table, population_table, services_table,
};

/// Files by path relative to the folder, in the order in which the manifest lists them.
pub type Files = Vec<(String, Vec<u8>)>;
