//! What plans are judged by: promises kept, measures, ranks, and how they stand over many futures.
//!
//! Owns the yardsticks and what is found with them; refuses to run anything itself (`ensemble` does) and
//! to write anything (`output` does). Start at [`policies::verdicts`].

pub mod policies;
pub mod shadow;
