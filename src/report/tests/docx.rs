//! The Word file: every part well formed and found, styles defined, captions counted by Word itself,
//! words for every picture, heads repeated.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::text::Lang;
use crate::writers::paper::Paper;
use crate::writers::paper::docx::docx;

use crate::report::tests::sample::{HARMLESS, committee, hollow, hostile};
use crate::report::tests::{Element, assert_unique, elements};

type Parts = BTreeMap<String, Vec<u8>>;

fn parts(paper: &Paper) -> Parts {
    let file = docx(paper).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut part = zip.by_index(i).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn papers() -> Vec<Paper> {
    vec![committee(Lang::Da), committee(Lang::En), hostile(), hollow()]
}

fn document(parts: &Parts) -> Vec<Element> {
    elements(&parts["word/document.xml"])
}

fn values<'a>(part: &'a [Element], name: &str, attribute: &str) -> Vec<&'a str> {
    part.iter()
        .filter(|element| element.name == name)
        .map(|element| element.get(attribute).unwrap())
        .collect()
}

#[test]
fn every_part_is_well_formed_typed_and_found() {
    for paper in papers() {
        let parts = parts(&paper);
        let types = elements(&parts["[Content_Types].xml"]);
        let extensions: BTreeSet<&str> =
            values(&types, "Default", "Extension").into_iter().collect();
        for (path, bytes) in &parts {
            let extension = path.rsplit('.').next().unwrap();
            assert!(extensions.contains(extension), "{path}");
            match extension {
                "png" => assert!(bytes.starts_with(b"\x89PNG"), "{path}"),
                _ => assert!(!elements(bytes).is_empty(), "{path}"),
            }
        }
        for path in values(&types, "Override", "PartName") {
            assert!(parts.contains_key(path.trim_start_matches('/')), "{path}");
        }
        for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")]
        {
            let relations = elements(&parts[relations]);
            assert_unique(values(&relations, "Relationship", "Id").into_iter().map(str::to_owned));
            for target in values(&relations, "Relationship", "Target") {
                assert!(parts.contains_key(&format!("{folder}{target}")), "{target}");
            }
        }
        let relations = elements(&parts["word/_rels/document.xml.rels"]);
        let known = values(&relations, "Relationship", "Id");
        for element in document(&parts) {
            for id in ["r:id", "r:embed"].iter().filter_map(|name| element.get(name)) {
                assert!(known.contains(&id), "{id}");
            }
        }
    }
}

#[test]
fn every_style_and_list_that_is_used_is_defined() {
    let styles = elements(&parts(&hollow())["word/styles.xml"]);
    let defined = values(&styles, "w:style", "w:styleId");
    assert_unique(defined.iter().map(|id| (*id).to_owned()));
    let refer = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"];
    for paper in papers() {
        for (path, part) in parts(&paper).iter().filter(|(path, _)| path.contains(".xml")) {
            for element in elements(part).iter().filter(|e| refer.contains(&e.name.as_str())) {
                let style = element.get("w:val").unwrap();
                assert!(defined.contains(&style), "{path}: {style}");
            }
        }
    }
    let numbering = elements(&parts(&hollow())["word/numbering.xml"]);
    let lists = values(&numbering, "w:num", "w:numId");
    assert!(values(&styles, "w:numId", "w:val").iter().all(|list| lists.contains(list)));
    // Word's own ids, so that its names in the reader's language are shown.
    for id in
        ["Normal", "Title", "Subtitle", "Heading1", "Heading2", "Caption", "ListBullet", "Footer"]
    {
        assert!(defined.contains(&id), "{id}");
    }
}

#[test]
fn captions_are_counted_by_word_and_show_their_number_at_once() {
    for (lang, labels) in [(Lang::Da, ["Figur", "Tabel"]), (Lang::En, ["Figure", "Table"])] {
        let paper = committee(lang);
        let document = document(&parts(&paper));
        for (label, count) in labels.iter().zip([paper.figures().count(), paper.tables().count()]) {
            let instruction = format!(" SEQ {label} \\* ARABIC ");
            let shown: Vec<&str> = document
                .iter()
                .filter(|element| element.get("w:instr") == Some(&instruction))
                .map(|element| element.text.as_str())
                .collect();
            let expected: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
            assert_eq!(shown, expected);
        }
    }
}

#[test]
fn word_asks_nothing_when_it_opens_the_file() {
    let parts = parts(&committee(Lang::Da));
    for part in ["word/settings.xml", "word/document.xml", "word/footer1.xml"] {
        for element in elements(&parts[part]) {
            assert_ne!(element.name, "w:updateFields");
            assert!(element.get("w:dirty").is_none());
        }
    }
}

#[test]
fn the_list_of_contents_names_every_section_and_leads_to_it() {
    let paper = committee(Lang::Da);
    let document = document(&parts(&paper));
    let bookmarks = values(&document, "w:bookmarkStart", "w:name");
    assert_unique(values(&document, "w:bookmarkStart", "w:id").into_iter().map(str::to_owned));
    let links: Vec<&Element> = document.iter().filter(|e| e.name == "w:hyperlink").collect();
    assert_eq!(links.len(), 5);
    for link in &links {
        assert!(bookmarks.contains(&link.get("w:anchor").unwrap()));
    }
    assert_eq!(links[3].text, "Planer");
    // A field that is begun is ended.
    assert_eq!(values(&document, "w:fldChar", "w:fldCharType"), ["begin", "separate", "end"]);
}

#[test]
fn every_picture_has_words_and_an_id_of_its_own() {
    for paper in papers() {
        let document = document(&parts(&paper));
        let words = values(&document, "wp:docPr", "descr");
        assert_eq!(words.len(), paper.figures().count());
        assert!(words.iter().all(|words| !words.trim().is_empty()));
        assert_unique(values(&document, "wp:docPr", "id").into_iter().map(str::to_owned));
        for (extent, width) in document
            .iter()
            .filter(|element| element.name == "wp:extent")
            .map(|element| {
                ["cy", "cx"].map(|name| element.get(name).unwrap().parse::<u64>().unwrap())
            })
            .map(|[height, width]| (height, width))
        {
            assert!(width <= 16 * 360_000 && extent <= 18 * 360_000);
        }
    }
    let paper = committee(Lang::Da);
    let document = document(&parts(&paper));
    for (shown, figure) in values(&document, "wp:docPr", "descr").iter().zip(paper.figures()) {
        assert_eq!(*shown, figure.picture.alt);
    }
}

#[test]
fn heads_are_repeated_and_no_row_is_parted() {
    for paper in papers() {
        let document = document(&parts(&paper));
        let rows = document.iter().filter(|element| element.name == "w:tr").count();
        let count = |name: &str| document.iter().filter(|element| element.name == name).count();
        assert_eq!(count("w:cantSplit"), rows);
        assert_eq!(count("w:tblHeader"), count("w:tbl"));
        // The head is the first row of its table.
        let mut is_first = false;
        for element in &document {
            match element.name.as_str() {
                "w:tbl" => is_first = true,
                "w:tblHeader" => assert!(is_first),
                "w:t" => is_first = false,
                _ => {}
            }
        }
        // Every cell ends in a paragraph, and every row has as many columns as the grid.
        assert!(count("w:tc") == 0 || count("w:p") > count("w:tc"));
    }
}

#[test]
fn tables_end_in_a_paragraph_so_that_word_does_not_join_them() {
    for paper in papers() {
        let parts = parts(&paper);
        let text = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
        for after in text.split("</w:tbl>").skip(1) {
            assert!(after.trim_start().starts_with("<w:p>"));
        }
    }
}

#[test]
fn names_from_files_are_shown_as_they_are() {
    let parts = parts(&hostile());
    let document = document(&parts);
    let shown = document.iter().filter(|e| e.name == "w:t" && e.text == HARMLESS).count();
    // Title, subtitle, about, two headings, a line of contents, paragraph, two lists, two notes, head
    // and row.
    assert_eq!(shown, 3 + 2 + 1 + 1 + 2 + 2 + 2 + 2);
    assert_eq!(values(&document, "wp:docPr", "descr"), [HARMLESS]);
    let core = elements(&parts["docProps/core.xml"]);
    assert!(core.iter().any(|element| element.name == "dc:title" && element.text == HARMLESS));
}

#[test]
fn the_same_paper_is_the_same_file_in_its_language_and_without_a_date() {
    for (lang, tag) in [(Lang::Da, "da-DK"), (Lang::En, "en-GB")] {
        let paper = committee(lang);
        assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
        let parts = parts(&paper);
        let styles = elements(&parts["word/styles.xml"]);
        assert_eq!(values(&styles, "w:lang", "w:val"), [tag]);
        let core = elements(&parts["docProps/core.xml"]);
        assert!(!core.iter().any(|element| element.name.starts_with("dcterms:")));
    }
}

#[test]
fn what_follows_a_new_page_begins_one() {
    let document = document(&parts(&committee(Lang::Da)));
    let breaks: Vec<&Element> =
        document.iter().filter(|element| element.name == "w:pageBreakBefore").collect();
    // The second has nothing after it.
    assert_eq!(breaks.len(), 1);
}
