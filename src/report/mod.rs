//! Words about results: the one-screen summary, and what each scenario changes.
//!
//! Owns sentences filled from numbers; refuses to compute or to write files. Start at [`summary`].

mod changes;
mod summary;

pub use changes::changes;
pub use summary::summary;
