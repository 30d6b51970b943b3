//! What results are made of: the keyed table that every medium writes.
//!
//! A table says of each column its key and how its figures are written; it knows no file format. Start at
//! [`table::Table`].

pub mod table;
