//! The parts that say what the other parts are.
//!
//! Owns types, relations, properties and settings; refuses the paper's words but its title. Start at
//! [`document_relations`].

use crate::text::Lang;

use crate::writers::paper::Paper;
use crate::writers::paper::docx::Part;
use crate::writers::paper::docx::picture::Drawn;
use crate::writers::paper::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
/// The namespace of Word's elements.
pub(crate) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Relation of the footer; the pictures' are made of their numbers.
pub(crate) const FOOTER_ID: &str = "rIdFooter";

/// The language tag that Word's spelling goes by.
pub(crate) const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Da => "da-DK",
        Lang::En => "en-GB",
    }
}

pub(crate) fn content_types() -> Part {
    let mut xml = Xml::declared();
    xml.within("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        for (extension, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ] {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        }
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        for (part, kind) in [
            ("/word/document.xml", format!("{word}.document.main+xml")),
            ("/word/styles.xml", format!("{word}.styles+xml")),
            ("/word/numbering.xml", format!("{word}.numbering+xml")),
            ("/word/settings.xml", format!("{word}.settings+xml")),
            ("/word/footer1.xml", format!("{word}.footer+xml")),
            (
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            ),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
            ),
        ] {
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
        }
    });
    Part::new("[Content_Types].xml", xml.into_bytes())
}

/// Relations as id, kind and target.
fn relation_list(list: &[(String, String, String)]) -> Vec<u8> {
    let mut xml = Xml::declared();
    xml.within("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in list {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.into_bytes()
}

pub(crate) fn relations() -> Part {
    let list = [
        ("rId1", format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        ("rId2", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"),
    ]
    .map(|(id, kind, target)| (id.to_owned(), kind, target.to_owned()));
    Part::new("_rels/.rels", relation_list(&list))
}

pub(crate) fn document_relations(pictures: &[Drawn]) -> Part {
    let kind = |name: &str| format!("{OFFICE}/relationships/{name}");
    let mut list = vec![
        ("rIdStyles".to_owned(), kind("styles"), "styles.xml".to_owned()),
        ("rIdNumbering".to_owned(), kind("numbering"), "numbering.xml".to_owned()),
        ("rIdSettings".to_owned(), kind("settings"), "settings.xml".to_owned()),
        (FOOTER_ID.to_owned(), kind("footer"), "footer1.xml".to_owned()),
    ];
    list.extend(pictures.iter().map(|drawn| (drawn.relation(), kind("image"), drawn.target())));
    Part::new("word/_rels/document.xml.rels", relation_list(&list))
}

/// Title and subject, and no date: the day of a run is in its manifest, and a false one would be
/// read by the municipality's archive as the true one.
pub(crate) fn core_properties(paper: &Paper) -> Part {
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
    Part::new("docProps/core.xml", xml.into_bytes())
}

pub(crate) fn app_properties() -> Part {
    let mut xml = Xml::declared();
    xml.within("Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))], |xml| {
        xml.line("Application", &[], "Pejl");
    });
    Part::new("docProps/app.xml", xml.into_bytes())
}

/// Nothing here makes Word ask a question when it opens the file: fields bear their values, and are
/// not marked to be updated.
pub(crate) fn settings(lang: Lang) -> Part {
    let mut xml = Xml::declared();
    xml.within("w:settings", &[("xmlns:w", WORD)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.value("w:defaultTabStop", "567");
        // Danish words are long and table columns narrow.
        xml.value("w:autoHyphenation", "1");
        xml.value("w:consecutiveHyphenLimit", "2");
        xml.value("w:hyphenationZone", "425");
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.value("w:themeFontLang", language(lang));
        let (decimal, separator) = match lang {
            Lang::Da => (",", ";"),
            Lang::En => (".", ","),
        };
        xml.value("w:decimalSymbol", decimal);
        xml.value("w:listSeparator", separator);
    });
    Part::new("word/settings.xml", xml.into_bytes())
}
