//! `ensemble.toml`: this version reads the tolerance and says that nothing is drawn.

use super::Desk;
use super::toml_walk::with_document;
use crate::diag::{Code, Diagnostic};

const FILE: &str = "ensemble.toml";

/// The keys that the design gives; only `tolerance` is read by this version.
const KEYS: [&str; 7] =
    ["design", "runs", "seed", "scenario", "tolerance", "factor", "correlation"];

/// The tolerance, if the file is there and gives one.
pub(super) fn read(desk: &mut Desk) -> Option<f64> {
    if !desk.files.exists(FILE) {
        return None;
    }
    with_document(desk, FILE, |desk, top| {
        top.refuse_unknown(&KEYS, &mut desk.diagnostics);
        let unused =
            Diagnostic::at(Code::NotUsed, top.span()).with("what", FILE).with("part", "ensemble");
        desk.diagnostics.push(unused);
        top.number("tolerance", (0.0, 1.0), &mut desk.diagnostics)
    })
}
