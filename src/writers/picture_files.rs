//! Pictures as files: the drawing, its pixels at two scales, its numbers, and the picture in words.
//!
//! Start at [`picture_files`].

use crate::chart::Picture;
use crate::chart::Size;
use crate::chart::png::{PngError, pngs};
use crate::text::Lang;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use rayon::prelude::*;

/// How a run's pictures are drawn.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// Language of every word.
    pub lang: Lang,
    /// Of the run.
    pub digest: &'a str,
    /// Size of the picture.
    pub size: Size,
}

/// Pixels to one of the layout, and what stands in the file's name for it.
const SCALES: [(f32, &str); 2] = [(2.0, ""), (1.0, "-1x")];

/// The files of pictures that were all drawn in one `size`, in `folder` (`charts/`, or empty): SVG, PNG with two
/// pixels to one and with one (`-1x`), the drawn numbers as CSV, and the picture in words.
///
/// # Errors
/// A picture that cannot be made into a PNG; its SVG is then faulty, which is a fault of the program.
pub fn picture_files(
    pictures: &[Picture],
    folder: &str,
    size: Size,
    style: CsvStyle,
) -> Result<Files, PngError> {
    let files: Result<Vec<Files>, _> =
        pictures.par_iter().map(|picture| files_of(picture, folder, size, style)).collect();
    Ok(files?.into_iter().flatten().collect())
}

fn files_of(
    picture: &Picture,
    folder: &str,
    size: Size,
    style: CsvStyle,
) -> Result<Files, PngError> {
    let name = format!("{folder}{}{}", picture.name, size.suffix());
    let pixels = pngs(&picture.svg, &SCALES.map(|(scale, _)| scale))?;
    // The words name the table beside them.
    let beside = |text: &str| {
        let own = format!("{}{}.csv", picture.name, size.suffix());
        text.replace(&format!("{}.csv", picture.name), &own)
    };
    let mut files = vec![(format!("{name}.svg"), beside_desc(&picture.svg, &beside).into_bytes())];
    let at_scales = SCALES.iter().zip(pixels);
    files.extend(at_scales.map(|((_, mark), png)| (format!("{name}{mark}.png"), png)));
    files.push((format!("{name}.csv"), style.write(&picture.table)));
    files.push((format!("{name}.txt"), format!("{}\n", beside(&picture.alt)).into_bytes()));
    Ok(files)
}

/// The drawing with its description changed and nothing else.
fn beside_desc(svg: &str, change: &impl Fn(&str) -> String) -> String {
    match svg.split_once("</desc>") {
        Some((head, body)) => format!("{}</desc>{body}", change(head)),
        None => svg.to_owned(),
    }
}
