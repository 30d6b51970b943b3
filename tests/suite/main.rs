//! One integration binary; a module per kind of test.

mod layers;
