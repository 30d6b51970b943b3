//! A paper as a Word file: `WordprocessingML` in a zip, small and the same each time.
//!
//! Which parts the file has, and their order. Word's own style names are used, so that the reader's
//! template and language take over (decision 0015). The file has no date of its own, so that it is the
//! same each time. Start at [`docx`], then `body`.

mod body;
mod field;
mod footer;
mod package;
mod paragraph;
mod picture;
mod table;

use std::fmt;
use std::io::{Cursor, Write as _};

use rayon::prelude::*;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::chart::png::PngError;
use crate::text::Texts;

use crate::writers::paper::Paper;
use crate::writers::paper::docx::picture::Drawn;

/// Why a paper could not be made into a Word file.
#[derive(Debug)]
pub enum DocxError {
    /// A picture could not be made into pixels.
    Picture {
        /// Its name: `need_frame`.
        name: &'static str,
        /// What went wrong.
        source: PngError,
    },
    /// The parts could not be packed.
    Zip(ZipError),
}

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture { name, .. } => write!(f, "the picture `{name}` cannot be drawn"),
            Self::Zip(_) => write!(f, "the Word file's parts cannot be packed"),
        }
    }
}

impl std::error::Error for DocxError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Picture { source, .. } => Some(source),
            Self::Zip(error) => Some(error),
        }
    }
}

/// A file within the file.
struct DocxPart {
    path: String,
    bytes: Vec<u8>,
}

impl DocxPart {
    fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes }
    }
}

/// The paper as the bytes of a `.docx` file; the same paper gives the same bytes.
///
/// # Errors
///
/// When a picture cannot be drawn, or the parts cannot be packed.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, DocxError> {
    let texts = Texts::new(paper.lang);
    let pictures = draw(paper)?;
    let mut parts = Vec::from(package::fixed(paper.lang));
    parts.extend([
        package::core_properties(paper),
        DocxPart::new("word/document.xml", body::document(paper, &pictures, &texts)),
        package::document_relations(&pictures),
        DocxPart::new("word/footer1.xml", footer::footer(paper, &texts)),
    ]);
    parts.extend(pictures.into_iter().map(|drawn| DocxPart::new(drawn.part_path(), drawn.png)));
    pack(&parts).map_err(DocxError::Zip)
}

/// Each picture in pixels, in the paper's order.
fn draw(paper: &Paper) -> Result<Vec<Drawn>, DocxError> {
    let figures: Vec<_> = paper.figures().enumerate().collect();
    figures
        .into_par_iter()
        .map(|(i, figure)| {
            let name = figure.picture.name;
            Drawn::new(i + 1, &figure.picture).map_err(|source| DocxError::Picture { name, source })
        })
        .collect()
}

/// The parts in their order, all from the day that zip files begin with.
fn pack(parts: &[DocxPart]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .unix_permissions(0o644)
        // The same whatever the machine is.
        .system(System::Unix);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.path.as_str(), options)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
