//! Words about results: the one-screen summary, and what each scenario changes.
//!
//! Owns sentences filled from numbers; refuses to compute or to write files. Start at [`summary`].

mod basis;
mod calibration;
mod changes;
mod compare_summary;
mod ensemble_summary;
mod fan_pictures;
mod fit_summary;
mod pictures;
mod plan_pictures;
mod plan_table;
mod plan_words;
mod summary;
mod worth;

pub use basis::basis_table;
pub use calibration::calibration_table;
pub use changes::changes;
pub use compare_summary::compare_summary;
pub use ensemble_summary::ensemble_summary;
pub use fan_pictures::{Runs, fan_pictures};
pub use fit_summary::fit_summary;
pub use pictures::{Style, pictures};
pub use plan_pictures::plan_pictures;
pub use plan_words::plans_in_words;
pub use summary::{Told, cut_floors, summary};
pub use worth::{
    choice_sentence, price_sentence, unproven_choices, unproven_sentences, unsolved_in_ensemble,
    unsolved_sentences,
};
