//! The styles of the Word file.
//!
//! Owns every measure and colour of it. Where Word has a style of its own for the purpose, its id and
//! name are used, so that Word shows it in the reader's language and the municipality's template can
//! replace it. Start at [`PARAGRAPHS`].

use crate::text::Lang;

use crate::writers::paper::docx::list::{KEY_POINTS, POINTS};
use crate::writers::paper::docx::package::{WORD, language};
use crate::writers::paper::docx::table::TEXT_WIDTH;
use crate::writers::paper::xml::Xml;

/// A face that every machine has, or one of the same widths under another name.
const FACE: &str = "Arial";
const INK: &str = "1F1F1F";
const GREY: &str = "5A5A5A";
/// Headings and the edge of the box: the charts' darkest blue.
const BLUE: &str = "0B3C6F";
/// Ground of the box: the charts' lightest band.
const GROUND: &str = "E3ECF7";

/// A paragraph style; sizes in half points, distances in twentieths of a point.
struct Style {
    id: &'static str,
    name: &'static str,
    whose: Whose,
    based_on: &'static str,
    next: &'static str,
    size: &'static str,
    colour: &'static str,
    is_bold: bool,
    before: &'static str,
    after: &'static str,
    line: &'static str,
    keep_next: bool,
    keep_lines: bool,
    outline: Option<&'static str>,
    /// The list that it is an item of.
    list: Option<&'static str>,
    extra: Extra,
}

/// Who has given a style its id and its name.
#[derive(Clone, Copy)]
enum Whose {
    /// Word, which shows the name in the reader's language.
    Word,
    /// Ours, as Word has none for the purpose.
    Ours,
}

/// What only one style has.
#[derive(PartialEq)]
enum Extra {
    None,
    Boxed,
    Tab,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    whose: Whose::Word,
    based_on: "Normal",
    next: "Normal",
    size: "19",
    colour: INK,
    is_bold: false,
    before: "0",
    after: "120",
    line: "264",
    keep_next: false,
    keep_lines: false,
    outline: None,
    list: None,
    extra: Extra::None,
};

const HEADING: Style =
    Style { colour: BLUE, is_bold: true, line: "240", keep_next: true, keep_lines: true, ..PLAIN };

const SMALL: Style =
    Style { whose: Whose::Ours, colour: GREY, line: "240", keep_lines: true, ..PLAIN };

const CELL: Style =
    Style { whose: Whose::Ours, size: "16", before: "20", after: "20", line: "240", ..PLAIN };

/// All of them, in the order of the file.
const PARAGRAPHS: [Style; 18] = [
    Style { id: "Title", name: "Title", next: "Subtitle", size: "40", after: "60", ..HEADING },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        size: "24",
        colour: GREY,
        is_bold: false,
        after: "120",
        ..HEADING
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        size: "28",
        before: "360",
        after: "120",
        outline: Some("0"),
        ..HEADING
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        size: "22",
        before: "240",
        after: "80",
        outline: Some("1"),
        ..HEADING
    },
    Style {
        id: "TOCHeading",
        name: "TOC Heading",
        size: "22",
        before: "240",
        after: "80",
        outline: Some("9"),
        ..HEADING
    },
    Style { id: "TOC1", name: "toc 1", after: "40", line: "240", ..PLAIN },
    Style {
        id: "ListBullet",
        name: "List Bullet",
        next: "ListBullet",
        after: "80",
        list: Some(POINTS),
        ..PLAIN
    },
    Style {
        id: "KeyPoints",
        name: "Key Points",
        whose: Whose::Ours,
        next: "KeyPoints",
        size: "21",
        after: "60",
        keep_lines: true,
        list: Some(KEY_POINTS),
        extra: Extra::Boxed,
        ..PLAIN
    },
    Style {
        id: "Caption",
        name: "caption",
        size: "17",
        before: "60",
        after: "80",
        line: "240",
        keep_lines: true,
        ..PLAIN
    },
    Style {
        id: "Figure",
        name: "Figure",
        whose: Whose::Ours,
        next: "Caption",
        before: "160",
        after: "0",
        line: "240",
        keep_next: true,
        ..PLAIN
    },
    Style { id: "PaperNote", name: "Paper Note", size: "16", before: "60", after: "200", ..SMALL },
    Style { id: "About", name: "Paper About", size: "17", after: "20", ..SMALL },
    Style { id: "TableText", name: "Table Text", ..CELL },
    Style { id: "TableHead", name: "Table Head", is_bold: true, ..CELL },
    Style { id: "TableTextSmall", name: "Table Text Small", size: "14", ..CELL },
    Style { id: "TableHeadSmall", name: "Table Head Small", size: "14", is_bold: true, ..CELL },
    Style { id: "TableGap", name: "Table Gap", size: "12", after: "120", line: "240", ..SMALL },
    Style {
        id: "Footer",
        name: "footer",
        next: "Footer",
        size: "15",
        colour: GREY,
        after: "0",
        line: "240",
        extra: Extra::Tab,
        ..PLAIN
    },
];

pub(crate) fn styles(lang: Lang) -> Vec<u8> {
    let mut xml = Xml::declared();
    xml.within("w:styles", &[("xmlns:w", WORD)], |xml| {
        defaults(xml, lang);
        standard(xml);
        for style in &PARAGRAPHS {
            xml.raw("\n");
            paragraph(xml, style);
        }
        xml.raw("\n");
        table(xml);
    });
    xml.into_bytes()
}

fn defaults(xml: &mut Xml, lang: Lang) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let faces = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|name| (name, FACE));
                xml.empty("w:rFonts", &faces);
                xml.value("w:color", INK);
                xml.value("w:sz", PLAIN.size);
                xml.value("w:szCs", PLAIN.size);
                let languages =
                    [("w:val", language(lang)), ("w:eastAsia", "en-US"), ("w:bidi", "ar-SA")];
                xml.empty("w:lang", &languages);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.value("w:widowControl", "1");
                spacing(xml, &PLAIN);
            });
        });
    });
}

/// What every Word file has, and the look of a link.
fn standard(xml: &mut Xml) {
    let default = |kind, id| [("w:type", kind), ("w:default", "1"), ("w:styleId", id)];
    xml.within("w:style", &default("paragraph", "Normal"), |xml| {
        xml.value("w:name", "Normal");
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| xml.value("w:widowControl", "1"));
    });
    xml.within("w:style", &default("character", "DefaultParagraphFont"), |xml| {
        xml.value("w:name", "Default Paragraph Font");
        hidden(xml, "1");
    });
    xml.within("w:style", &default("table", "TableNormal"), |xml| {
        xml.value("w:name", "Normal Table");
        hidden(xml, "99");
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            margins(xml, "0", "108");
        });
    });
    xml.within("w:style", &default("numbering", "NoList"), |xml| {
        xml.value("w:name", "No List");
        hidden(xml, "99");
    });
    xml.within("w:style", &[("w:type", "character"), ("w:styleId", "Hyperlink")], |xml| {
        xml.value("w:name", "Hyperlink");
        xml.value("w:basedOn", "DefaultParagraphFont");
        xml.within("w:rPr", &[], |xml| {
            xml.value("w:color", "0B5394");
            xml.value("w:u", "single");
        });
    });
}

fn hidden(xml: &mut Xml, priority: &str) {
    xml.value("w:uiPriority", priority);
    xml.empty("w:semiHidden", &[]);
    xml.empty("w:unhideWhenUsed", &[]);
}

fn paragraph(xml: &mut Xml, style: &Style) {
    let ours = [("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", style.id)];
    let words = [("w:type", "paragraph"), ("w:styleId", style.id)];
    let attributes = match style.whose {
        Whose::Ours => &ours[..],
        Whose::Word => &words[..],
    };
    xml.within("w:style", attributes, |xml| {
        xml.value("w:name", style.name);
        xml.value("w:basedOn", style.based_on);
        xml.value("w:next", style.next);
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| paragraph_properties(xml, style));
        xml.within("w:rPr", &[], |xml| {
            if style.is_bold {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            }
            xml.value("w:color", style.colour);
            xml.value("w:sz", style.size);
            xml.value("w:szCs", style.size);
        });
    });
}

/// In the order that the standard prescribes.
fn paragraph_properties(xml: &mut Xml, style: &Style) {
    if style.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if style.keep_lines {
        xml.empty("w:keepLines", &[]);
    }
    xml.value("w:widowControl", "1");
    if let Some(list) = style.list {
        xml.within("w:numPr", &[], |xml| xml.value("w:numId", list));
    }
    if style.extra == Extra::Boxed {
        xml.within("w:pBdr", &[], |xml| {
            for (side, size, space, colour) in [
                ("w:top", "4", "6", GROUND),
                ("w:left", "36", "8", BLUE),
                ("w:bottom", "4", "6", GROUND),
                ("w:right", "4", "6", GROUND),
            ] {
                border(xml, side, size, space, colour);
            }
        });
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", GROUND)]);
    }
    if style.extra == Extra::Tab {
        xml.within("w:tabs", &[], |xml| {
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &TEXT_WIDTH.to_string())]);
        });
    }
    if style.is_bold && style.id != "TableHead" && style.id != "TableHeadSmall" {
        xml.value("w:suppressAutoHyphens", "1");
    }
    spacing(xml, style);
    if style.extra == Extra::Boxed {
        xml.empty("w:ind", &[("w:left", "510"), ("w:right", "170"), ("w:hanging", "284")]);
    }
    if let Some(level) = style.outline {
        xml.value("w:outlineLvl", level);
    }
}

fn spacing(xml: &mut Xml, style: &Style) {
    xml.empty(
        "w:spacing",
        &[
            ("w:before", style.before),
            ("w:after", style.after),
            ("w:line", style.line),
            ("w:lineRule", "auto"),
        ],
    );
}

fn border(xml: &mut Xml, side: &str, size: &str, space: &str, colour: &str) {
    xml.empty(
        side,
        &[("w:val", "single"), ("w:sz", size), ("w:space", space), ("w:color", colour)],
    );
}

fn margins(xml: &mut Xml, above: &str, beside: &str) {
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, width) in
            [("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)]
        {
            xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
        }
    });
}

/// Thin lines between rows, strong ones round the table and under its head; none upright.
fn table(xml: &mut Xml) {
    let attributes = [("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", "PaperTable")];
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", "Paper Table");
        xml.value("w:basedOn", "TableNormal");
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                border(xml, "w:top", "12", "0", INK);
                border(xml, "w:bottom", "8", "0", INK);
                border(xml, "w:insideH", "4", "0", "BFBFBF");
            });
            margins(xml, "0", "85");
        });
        xml.within("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.within("w:tcPr", &[], |xml| {
                xml.within("w:tcBorders", &[], |xml| border(xml, "w:bottom", "8", "0", INK));
                xml.value("w:vAlign", "bottom");
            });
        });
    });
}
