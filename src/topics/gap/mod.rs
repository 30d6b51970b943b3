//! Does the frame follow the need? Tables, sentences, sheets and pictures of need, frame and gap.

pub mod fan;
pub mod fan_pictures;
pub mod need_frame;
pub mod paper;
pub mod pictures;
pub mod rows;
pub mod screen;
pub mod sheet_charts;
pub mod sheet_overview;
pub mod sheet_results;
pub mod tables;
