//! A picture in the running text: its pixels, its size on paper, and its words for those who do not
//! see it.
//!
//! The drawing element, and the part that it points to. Start at [`Drawn`].

use crate::chart::png::PngError;
use crate::chart::{Picture, png};

use crate::writers::paper::PaperFigure;
use crate::writers::paper::xml::Xml;

/// Width of the text: 16 cm. In English metric units, of which a centimetre has 360,000.
const TEXT_WIDTH: u64 = 16 * 360_000;
/// The most that a picture takes of a page's height, so that two with their captions share one: 10.4 cm.
const MOST_HEIGHT: u64 = 104 * 36_000;
/// The same of a picture that is higher than wide, which has a page to itself: 18 cm.
const MOST_HEIGHT_TALL: u64 = 18 * 360_000;

/// Pixels to one of the layout, as the PNG beside the paper has them.
const SCALE: f32 = 2.0;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// A picture in pixels.
pub(crate) struct Drawn {
    number: usize,
    name: &'static str,
    /// The file.
    pub(crate) png: Vec<u8>,
}

impl Drawn {
    /// Draws picture `number` at two pixels to one.
    pub(crate) fn new(number: usize, picture: &Picture) -> Result<Self, PngError> {
        Ok(Self { number, name: picture.name, png: png(&picture.svg, SCALE)? })
    }

    /// Where the document's relations find it.
    pub(crate) fn target(&self) -> String {
        format!("media/{}-{}.png", self.number, self.name)
    }

    pub(crate) fn part_path(&self) -> String {
        format!("word/{}", self.target())
    }

    pub(crate) fn relation(&self) -> String {
        format!("rIdPicture{}", self.number)
    }

    /// Width and height on paper: as wide as the text, and never higher than a page bears.
    fn size(&self) -> (u64, u64) {
        // The head of every PNG has them at a fixed place.
        let pixels = |from: usize| {
            let bytes = self.png.get(from..from + 4).and_then(|bytes| bytes.try_into().ok());
            u64::from(bytes.map_or(1, u32::from_be_bytes).max(1))
        };
        let (width, height) = (pixels(16), pixels(20));
        let full = TEXT_WIDTH * height / width;
        let most = if height > width { MOST_HEIGHT_TALL } else { MOST_HEIGHT };
        if full > most { (most * width / height, most) } else { (TEXT_WIDTH, full) }
    }

    /// The run that shows the picture, with its text alternative.
    pub(crate) fn write(&self, xml: &mut Xml, figure: &PaperFigure, label: &str) {
        let (width, height) = self.size();
        let (width, height) = (width.to_string(), height.to_string());
        let number = self.number.to_string();
        let title = format!("{label} {number}");
        let alt = [&figure.picture.alt, &figure.caption, &title]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .map_or("", String::as_str);
        let extent = [("cx", &*width), ("cy", &*height)];
        xml.within("w:r", &[], |xml| {
            xml.within("w:drawing", &[], |xml| {
                let close = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
                xml.within("wp:inline", &close, |xml| {
                    xml.empty("wp:extent", &extent);
                    xml.empty("wp:effectExtent", &[("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")]);
                    let words =
                        [("id", &*number), ("name", &title), ("descr", alt), ("title", &title)];
                    xml.empty("wp:docPr", &words);
                    xml.within("wp:cNvGraphicFramePr", &[], |xml| {
                        let locks = [("xmlns:a", DRAWING), ("noChangeAspect", "1")];
                        xml.empty("a:graphicFrameLocks", &locks);
                    });
                    xml.within("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
                        xml.within("a:graphicData", &[("uri", PICTURE)], |xml| {
                            xml.within("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
                                self.pic(xml, &title, &extent);
                            });
                        });
                    });
                });
            });
        });
    }

    fn pic(&self, xml: &mut Xml, title: &str, extent: &[(&str, &str)]) {
        xml.within("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", &[("id", &self.number.to_string()), ("name", title)]);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.within("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", &self.relation())]);
            xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.within("pic:spPr", &[], |xml| {
            xml.within("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                xml.empty("a:ext", extent);
            });
            xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
            xml.within("a:ln", &[("w", "6350")], |xml| {
                xml.within("a:solidFill", &[], |xml| {
                    xml.empty("a:srgbClr", &[("val", "D9D9D9")]);
                });
            });
        });
    }
}
