//! What writes a table, a paper, a workbook or a folder, and knows no subject.
//!
//! Start at [`csv`], then [`folder`].

pub mod csv;
pub mod folder;
pub mod manifest;
pub mod paper;
pub mod picture_files;
pub(crate) mod screen;
pub mod workbook;

/// Files by path relative to the folder, in the order in which the manifest lists them.
pub type Files = Vec<(String, Vec<u8>)>;
