//! The study's sources, by the ids that cells name them with.

use crate::ids::SourceId;
use crate::model::Source;

/// Several sources in one cell are joined by this.
pub(super) const JOINED_BY: char = '+';

/// The sources, as far as they could be read.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceList {
    pub(super) sources: Vec<Source>,
    /// Was the file there but unreadable? Then its ids are not known, and no citation is called wrong.
    pub(super) is_broken: bool,
}

impl SourceList {
    /// The sources named in a cell, as far as they are known.
    pub(super) fn known(&self, cell: &str) -> Vec<SourceId> {
        cell.split(JOINED_BY)
            .filter_map(|id| self.sources.iter().position(|source| source.id == id.trim()))
            .map(SourceId::from)
            .collect()
    }
}
