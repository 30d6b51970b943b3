//! The parts that say what the other parts are, and how they look.
//!
//! Those in `parts/` are written as they are: where Word has a style of its own for the purpose, its id and name are
//! used, so that Word shows it in the reader's language and the municipality's template can replace it. Nothing there
//! makes Word ask a question when it opens the file: fields bear their values, and are not marked to be updated.
//! Words are hyphenated, as Danish ones are long and table columns narrow. Start at [`fixed`].

use crate::text::Lang;

use crate::writers::paper::Paper;
use crate::writers::paper::docx::DocxPart;
use crate::writers::paper::docx::picture::Drawn;
use crate::writers::paper::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
/// The namespace of Word's elements.
pub(crate) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Relation of the footer; the pictures' are made of their numbers.
pub(crate) const FOOTER_ID: &str = "rIdFooter";

/// The language tag that Word's spelling goes by.
const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Da => "da-DK",
        Lang::En => "en-GB",
    }
}

/// The parts that are the same for every paper but for its language.
pub(crate) fn fixed(lang: Lang) -> [DocxPart; 6] {
    let (decimal, separator) = match lang {
        Lang::Da => (",", ";"),
        Lang::En => (".", ","),
    };
    let settings = include_str!("parts/settings.xml")
        .replace("{language}", language(lang))
        .replace("{decimal}", decimal)
        .replace("{separator}", separator);
    let styles = include_str!("parts/styles.xml").replace("{language}", language(lang));
    [
        ("[Content_Types].xml", include_str!("parts/content_types.xml").to_owned()),
        ("_rels/.rels", include_str!("parts/relations.xml").to_owned()),
        ("docProps/app.xml", include_str!("parts/app.xml").to_owned()),
        ("word/styles.xml", styles),
        ("word/numbering.xml", include_str!("parts/numbering.xml").to_owned()),
        ("word/settings.xml", settings),
    ]
    .map(|(path, xml)| DocxPart::new(path, xml.into_bytes()))
}

pub(crate) fn document_relations(pictures: &[Drawn]) -> DocxPart {
    let mut xml = Xml::declared();
    let relation = |xml: &mut Xml, id: &str, kind: &str, target: &str| {
        let kind = format!("{OFFICE}/relationships/{kind}");
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    };
    xml.within("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        relation(xml, "rIdStyles", "styles", "styles.xml");
        relation(xml, "rIdNumbering", "numbering", "numbering.xml");
        relation(xml, "rIdSettings", "settings", "settings.xml");
        relation(xml, FOOTER_ID, "footer", "footer1.xml");
        for drawn in pictures {
            relation(xml, &drawn.relation(), "image", &drawn.target());
        }
    });
    DocxPart::new("word/_rels/document.xml.rels", xml.into_bytes())
}

/// Title and subject, and no date: the day of a run is in its manifest, and a false one would be
/// read by the municipality's archive as the true one.
pub(crate) fn core_properties(paper: &Paper) -> DocxPart {
    let mut xml = Xml::declared();
    let spaces = [
        ("xmlns:cp", &*format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &spaces, |xml| {
        xml.line("dc:title", &[], &paper.title);
        xml.line("dc:subject", &[], &paper.subtitle);
        xml.line("dc:creator", &[], "Pejl");
        xml.line("dc:description", &[], &paper.foot);
        xml.line("dc:language", &[], language(paper.lang));
    });
    DocxPart::new("docProps/core.xml", xml.into_bytes())
}
