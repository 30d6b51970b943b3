//! What does the gap mean for citizens? Users without a service.

pub mod input;
pub mod picture;
