//! The study's sources, by the ids that cells name them with.

use crate::ids::SourceId;
use crate::model::Source;
use std::collections::BTreeMap;

/// Several sources in one cell are joined by this.
pub(super) const JOINED_BY: char = '+';

/// The sources, as far as they could be read.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceList {
    pub(super) sources: Vec<Source>,
    by_id: BTreeMap<String, SourceId>,
    /// Was the file there but unreadable? Then its ids are not known, and no citation is called wrong.
    pub(super) is_broken: bool,
}

impl SourceList {
    /// Adds a source whose id is new.
    pub(super) fn add(&mut self, source: Source) {
        self.by_id.insert(source.id.clone(), SourceId::from(self.sources.len()));
        self.sources.push(source);
    }

    /// The source with this id.
    pub(super) fn find(&self, id: &str) -> Option<SourceId> {
        self.by_id.get(id).copied()
    }

    /// The sources named in a cell, as far as they are known.
    pub(super) fn known(&self, cell: &str) -> Vec<SourceId> {
        cell.split(JOINED_BY).filter_map(|id| self.find(id.trim())).collect()
    }
}
