//! Where does a number come from? The tree under a figure, as tables and sentences.

pub mod sentences;
pub mod tables;
