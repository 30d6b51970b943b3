//! One integration binary; a module per kind of test.

#[path = "../tidy/mod.rs"]
mod tidy;

mod accounting;
mod bad;
mod layers;
mod reference;
mod sameness;
mod studies;
