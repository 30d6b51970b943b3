//! `manifest.json`: what an auditor needs to get the same bytes again.
//!
//! Digests of inputs and outputs; it is the only output that knows the time. Start at [`Manifest`].

use crate::digest::sha256_hex;
use crate::writers::Files;
use serde::{Deserialize, Serialize};

/// One input file, as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputEntry {
    /// Relative to the study, with `/`.
    pub path: String,
    /// Where a symbolic link led, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_to: Option<String>,
    /// Length.
    pub bytes: usize,
    /// Of the bytes.
    pub sha256: String,
}

/// One output file.
#[derive(Clone, Debug, Serialize)]
struct OutputEntry {
    path: String,
    bytes: usize,
    sha256: String,
}

/// What was run, on what, with what result.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    /// `pejl`; marks the folder as one that may be replaced.
    pub program: &'static str,
    /// Of the program.
    pub version: &'static str,
    /// As it was called.
    pub command_line: Vec<String>,
    /// The study, as seen from the folder of results: the folder is not replaced by results of another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub study: Option<String>,
    /// The first eight hex digits stand on every chart: inputs, version and choices that move numbers.
    pub digest: String,
    /// Of random draws; `null` where nothing was drawn.
    pub seed: Option<u64>,
    /// The language of texts.
    pub language: String,
    /// Ids, in order.
    pub scenarios: Vec<String>,
    /// Ids, in order.
    pub plans: Vec<String>,
    /// Scenarios × plans.
    pub runs: usize,
    /// Of an ensemble: its design, what was shared between runs, and how exact it is; else `null`.
    pub ensemble: serde_json::Value,
    /// Factors that no scenario of the study sets, with the value they have.
    pub defaults: serde_json::Map<String, serde_json::Value>,
    /// Base-year calibration by area.
    pub calibration: serde_json::Map<String, serde_json::Value>,
    /// What the reader was warned of, as printed.
    pub warnings: Vec<String>,
    /// Threads, lanes and vector unit: none of them moves a bit.
    pub machine: serde_json::Value,
    /// In reading order.
    pub inputs: Vec<InputEntry>,
    outputs: Vec<OutputEntry>,
    /// Seconds from start to the writing of this file.
    pub wall_time_s: f64,
}

impl Manifest {
    /// A manifest without outputs yet.
    pub fn new(command_line: Vec<String>, inputs: Vec<InputEntry>, digest: String) -> Self {
        Self {
            program: "pejl",
            version: env!("CARGO_PKG_VERSION"),
            command_line,
            study: None,
            digest,
            seed: None,
            language: String::new(),
            scenarios: Vec::new(),
            plans: Vec::new(),
            runs: 0,
            ensemble: serde_json::Value::Null,
            defaults: serde_json::Map::new(),
            calibration: serde_json::Map::new(),
            warnings: Vec::new(),
            machine: serde_json::Value::Null,
            inputs,
            outputs: Vec::new(),
            wall_time_s: 0.0,
        }
    }

    /// Lists the outputs and gives the file's bytes.
    ///
    /// # Errors
    /// A number that JSON cannot hold.
    pub fn with_outputs(mut self, files: &Files) -> serde_json::Result<Vec<u8>> {
        self.outputs = files
            .iter()
            .map(|(path, bytes)| OutputEntry {
                path: path.clone(),
                bytes: bytes.len(),
                sha256: sha256_hex(bytes),
            })
            .collect();
        let mut bytes = serde_json::to_vec_pretty(&self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// The digest of a run: the same inputs, version and choices give the same one.
pub fn digest_of(inputs: &[InputEntry], choices: &[&str]) -> String {
    let mut text = format!("pejl {}\n", env!("CARGO_PKG_VERSION"));
    for input in inputs {
        text.push_str(&input.sha256);
        text.push(' ');
        text.push_str(&input.path);
        text.push('\n');
    }
    for choice in choices {
        text.push_str(choice);
        text.push('\n');
    }
    sha256_hex(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_sha_256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn any_changed_input_changes_the_digest_of_the_run() {
        let input = |bytes: &[u8]| InputEntry {
            path: "model.toml".to_owned(),
            link_to: None,
            bytes: bytes.len(),
            sha256: sha256_hex(bytes),
        };
        let digest = |bytes: &[u8]| digest_of(&[input(bytes)], &["all"]);
        assert_ne!(digest(b"a"), digest(b"b"));
        assert_eq!(digest(b"a"), digest(b"a"));
    }
}
