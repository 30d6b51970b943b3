//! Where is it short? Need and frame of each area.

pub mod picture;
