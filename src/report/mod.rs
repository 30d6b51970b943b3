//! Words about results: the one-screen summary, and what each scenario changes.
//!
//! Owns sentences filled from numbers; refuses to compute or to write files. Start at [`summary`].

mod album;
mod backtest_picture;
mod backtest_summary;
mod bar_pictures;
mod basis;
mod book;
mod calibration;
mod changes;
mod compare_summary;
mod constraint;
mod discover_words;
mod drivers_picture;
mod ensemble_summary;
mod explain_words;
mod factor_words;
mod fan_pictures;
mod fit_picture;
mod fit_summary;
mod gallery;
mod heat_pictures;
pub mod paper;
mod pictures;
mod plan_pictures;
mod plan_table;
mod plan_words;
mod seek_words;
mod sensitivity_picture;
mod sensitivity_words;
mod summary;
mod worth;

pub use album::{Style, picture_files};
pub use backtest_picture::backtest_picture;
pub use backtest_summary::backtest_summary;
pub use basis::basis_table;
pub use book::book;
pub use calibration::calibration_table;
pub use changes::changes;
pub use compare_summary::compare_summary;
pub use constraint::constraint_block;
pub use discover_words::{Named, discover_picture, discover_sentences};
pub use drivers_picture::drivers_picture;
pub use ensemble_summary::ensemble_summary;
pub use explain_words::{
    driver_name, drivers_page, drivers_sentence, explain_page, explain_sentence, label_text,
    state_names, value_text,
};
pub use fan_pictures::Runs;
pub use fit_picture::{FitStyle, fit_picture};
pub use fit_summary::fit_summary;
pub use gallery::{Chart, Findings, comparison_pictures, fan_pictures, gallery};
pub use plan_words::plans_in_words;
pub use seek_words::{AsItIs, frontier_picture, frontier_sentences, seek_picture, seek_sentences};
pub use sensitivity_picture::sensitivity_picture;
pub use sensitivity_words::{sensitivity_sentences, sensitivity_summary};
pub use summary::{Told, cut_floors, summary};
pub use worth::{
    choice_sentence, price_sentence, unproven_choices, unproven_sentences, unsolved_in_ensemble,
    unsolved_sentences,
};
